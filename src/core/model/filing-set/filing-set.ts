import type { Filing } from '../filing.js';
import type { Fact } from '../offering/facts.js';
import type {
  AgreementStatus,
  Counterparty,
  Offering,
  OfferingAgreement,
  OfferingEvent,
  OfferingStatus,
} from '../offering/offering.js';
import type { Evidence } from '../passage.js';

/** A filing under the name by which its reader knows it: a path or an address. */
export interface NamedFiling {
  readonly name: string;
  readonly filing: Filing;
}

export interface MergeOptions {
  /** ISO day of the reader's choice: filings after it are left out, and the status is as of then. */
  readonly asOf?: string;
}

/** An earlier value of a fact, which a later filing replaced. */
export interface PastFact {
  /** Key of the fact, as `maximumAggregateOfferingPrice`. */
  readonly key: string;
  readonly fact: Fact;
  /** ISO date of the filing that gave it; `null` where that has none. */
  readonly date: string | null;
  readonly file: string;
}

/** One program of sales under one agreement, as all the filings together tell of it. Money in dollars. */
export interface Program {
  readonly agreement: OfferingAgreement;
  readonly agents: readonly Counterparty[];
  readonly cap: Fact;
  readonly shareCap: Fact;
  readonly sold: Fact;
  /** Gross proceeds. */
  readonly proceeds: Fact;
  readonly netProceeds: Fact;
  /** What the cap leaves, whether or not it can be sold now. */
  readonly remaining: Fact;
  readonly status: { readonly agreement: Fact<AgreementStatus>; readonly offering: Fact<OfferingStatus> };
  /** The agreement that came in its place, as `Sales Agreement dated May 1, 2023`. */
  readonly replacedBy: Fact;
  /** In order of date. */
  readonly events: readonly OfferingEvent[];
  /** Values that later filings replaced, in order of date. */
  readonly history: readonly PastFact[];
  /** Names of the filings that tell of it, in order of date. */
  readonly files: readonly string[];
}

/** An offering as several filings tell of it; its own facts are those of the program that came last. */
export interface MergedOffering extends Offering {
  /** In order of date. */
  readonly programs: readonly Program[];
  /** Values of the offering that later filings replaced, in order of date. */
  readonly history: readonly PastFact[];
}

/** Two filings that give one fact two values, or a difference that looks so and is none. */
export interface SetDifference {
  readonly kind: 'conflict' | 'benign';
  /** Key of the fact, as `agreements.date`. */
  readonly key: string;
  /** One sentence that names both values and says, of a benign one, why it is none. */
  readonly message: string;
  /** Both places; each names its file. */
  readonly evidence: readonly Evidence[];
}

/** The filings that belong to one offering, merged in order of date. */
export interface OfferingSet {
  /** Names of the filings, in order of date; a filing given twice is named twice. */
  readonly files: readonly string[];
  readonly offering: MergedOffering;
  readonly differences: readonly SetDifference[];
  /** Filings with the very content of an earlier one of the set. */
  readonly duplicates: readonly { readonly file: string; readonly of: string }[];
}
