import type { GatheredAgreement } from './agreements.js';
import type { Fact } from './facts.js';
import type { KindOfPart } from './kind.js';
import type { OfferingEvent, OfferingType } from './offering.js';
import type { ProgramContext, ProgramFacts } from './program-facts.js';

/** What is asked of a part to tell its events. */
export interface EventContext extends ProgramContext {
  readonly kind: KindOfPart;
  readonly type: OfferingType | null;
  readonly cap: Fact;
  /** The figures of the program. */
  readonly figures: Pick<ProgramFacts, 'cap' | 'grossProceeds' | 'remaining'>;
  /** The agreements of this offering, without those of other deals. */
  readonly own: readonly GatheredAgreement[];
}

/** An event with what it was decided by. */
export interface DecidedEvent extends OfferingEvent {
  readonly agreement?: GatheredAgreement | undefined;
  /** True for an event of an earlier program. */
  readonly isPrior: boolean;
}
