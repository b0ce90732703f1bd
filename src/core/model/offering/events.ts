import type { AnyLocalMention } from '../../mentions/mention.js';
import { modalityOf } from './modality.js';
import type { Observation } from './observation.js';
import type { EventKind } from './offering.js';
import { matches, type Pattern, pattern } from './pattern.js';
import { PHRASES, type Phrase } from './phrases.js';
import type { Sentence } from './sentence.js';
import { plainStretch } from './skeleton.js';
import { eventDate } from './timing.js';

/** A phrase ready to be matched. */
interface Compiled {
  readonly phrase: Phrase;
  readonly patterns: readonly Pattern[];
}

let compiled: readonly Compiled[] | undefined;

/** Words one of which stands in every sentence that reports an event. */
export const EVENT_WORDS =
  /terminat|suspend|paus|halted|entered in|entering into|executed|confirms? (?:its|their) agreement|offered pursuant|have engaged|amended|amends|amendment to|increas|upsized|decreas|reduc|lowered|required to file|reinstat|resum|recommenc|reactivat|complet|deplet|exhaust|utilized|sold all|replac|supersed|expir|removing|removed|no longer|added|adding|closed|closing of|consummated|issued and sold|sold and issued|exercised|effective|withdr|deregister|removes from|amend the|to amend|(?:further|additional|more) (?:offers|sales|shares|securities)|made as of|filed|initiated|launched|commenced|established|included/i;

/** The events that a sentence reports, by the phrases; what is only allowed, planned or conditional is no event. */
export function observeEvents(sentence: Sentence, found: Observation[]): void {
  compiled ??= PHRASES.map((phrase) => ({ phrase, patterns: phrase.says.map(pattern) }));
  const { skeleton } = sentence;
  const seen = new Set<string>();
  for (const { phrase, patterns } of compiled) {
    for (const one of patterns) {
      for (const match of matches(one, skeleton)) {
        const modality = modalityOf(skeleton.text, match.from, match.to);
        if (modality !== 'event' && !(phrase.isRule === true && modality === 'rule')) continue;
        const agreement = match.slots.find((slot) => slot.kind === 'agreement');
        const kind = kindOf(phrase.kind, agreement);
        const stretch = plainStretch(skeleton, match.from, match.to);
        const date = eventDate(
          skeleton,
          match.from,
          match.to,
          phrase.kind === 'commencement' || skeleton.text.startsWith('as amended', match.from),
        );
        const key = `${kind} ${phrase.layer} ${date ?? ''} ${agreement?.from ?? ''}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const of = agreement?.kind === 'agreement' ? agreement.value : undefined;
        found.push({
          field: 'event',
          value: kind,
          rank: 1,
          ...stretch,
          sentence: { from: sentence.from, to: sentence.to },
          ...(date === undefined ? {} : { date }),
          ...(of === undefined ? {} : { of: of.name }),
          isPrior: isPriorAt(skeleton.text, match.from, match.to),
          detail: { layer: phrase.layer, ...(of === undefined ? {} : { family: of.family }), says: one.says },
        });
      }
    }
  }
}

/** True where the words speak of an earlier program or deal. */
export function isPriorAt(text: string, from: number, to: number): boolean {
  return /\b(?:prior|previous|previously existing|former|earlier|predecessor|old|existing (?:atm|at|sales|program|offering))\b/.test(
    text.slice(Math.max(0, from - 40), to + 40),
  );
}

/** To enter into "Amendment No. 1 to the Sales Agreement" is to amend, not to begin. */
function kindOf(kind: EventKind, agreement: AnyLocalMention | undefined): EventKind {
  if (kind !== 'commencement' || agreement?.kind !== 'agreement') return kind;
  return isAmendmentName(agreement.value.name) ? 'amendment' : kind;
}

/** True for the name of an agreement that amends another. */
export function isAmendmentName(name: string): boolean {
  return /^(?:(?:first|second|third|fourth|fifth) )?amendment\b/i.test(name);
}
