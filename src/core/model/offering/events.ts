import type { AnyLocalMention } from '../../mentions/mention.js';
import { isDecided, modalityOf } from './modality.js';
import { nameKey } from './names.js';
import type { Observation } from './observation.js';
import type { EventKind, Layer } from './offering.js';
import type { PatternMatch } from './pattern.js';
import { patternSet } from './pattern-set.js';
import type { Phrase } from './phrase.js';
import { PHRASES } from './phrases.js';
import type { Sentence } from './sentence.js';
import { plainStretch } from './skeleton.js';
import { eventDate } from './timing.js';

const phrases = patternSet(PHRASES, ({ says }) => says);

/** Verbs one of which stands in every sentence that reports an event; first letters are left out. */
export const EVENT_WORDS =
  /erminat|uspend|ause[sd]? |ausing|halted|[Cc]eas(?:ed|ing|e) |iscontinu|topp(?:ed|ing) |ancel|oncluded|reed not |nless and until |ntil (?:an?|we) |no longer|[Nn]o (?:shares|amounts?|capacity|securities|availab|remaining|ADSs|common) |ot to make |o stop |old the (?:max|full|ent|tot)|n hold|uspension| ended (?:on|effective|as of|in) |to end (?:our|the|its) |esigned|ntered into|ntering into|xecuted|onfirms? |ffered pursuant|ave engaged|mended|mends|mend the|ncreas|upsized|ecreas|educ|owered|equired to file|einstat|esum|ecommenc|eactivat|ompleted|epleted|xhaust|utilized|old all|been sold|ere sold|eplac|ot to (?:proceed|continue|go )|bandon|upersed|xpired|xpiration of|emoving|emoved|o longer|dded|dding|losed|losing of|ed the (?:completion|consummation) of|onsummated|settled on|ompleted a|nclud|sued and sold|ssued (?:US)?\$|old and issued|xercised|ffective|ithdr|eregist|emove|emoval|urther |dditional |more |ade as of|ade and entered|filed|nitiated|aunched|ommenced|stablished|ncluded/;

/** "Since entering into the Sales Agreement" tells of sales since then, not of the entry. */
const SINCE = /\bsince(?: [a-z']+)? $/;

/**
 * The events that a sentence reports, by the phrases, and the days on which events told before it take effect; what
 * is only allowed, planned or conditional is no event.
 */
export function observeEvents(sentence: Sentence, found: Observation[]): void {
  const { skeleton } = sentence;
  const seen = new Set<string>();
  const kept: Kept[] = [];
  phrases.match(skeleton, (phrase, match, says) => {
    const modality = modalityOf(skeleton.text, match.from, match.to);
    const field = phrase.isDating === true ? 'taking effect' : 'event';
    const mayBeRule = phrase.isRule === true || phrase.isDating === true;
    if (modality !== 'event' && !(mayBeRule && modality === 'rule')) return;
    if (isMeantOtherwise(phrase, skeleton.text, match)) return;
    if (skeleton.text.startsWith('to ', match.from) && !isDecided(skeleton.text, match.from)) return;
    if (skeleton.text.startsWith('entering', match.from) && SINCE.test(skeleton.text.slice(0, match.from))) return;
    const agreement = match.slots.find((slot) => slot.kind === 'agreement');
    const kind = kindOf(phrase.kind, agreement);
    const prefersDated = phrase.kind === 'commencement' || skeleton.text.startsWith('as amended', match.from);
    const date = eventDate(skeleton, match.from, match.to, prefersDated);
    const key = `${field} ${kind} ${phrase.layer} ${date ?? ''} ${agreement?.from ?? ''}`;
    if (seen.has(key)) return;
    const rival = kept.find(
      (one) =>
        one.field === field &&
        one.kind === kind &&
        one.layer === phrase.layer &&
        one.match.from < match.to &&
        match.from < one.match.to,
    );
    if (rival !== undefined && !isClearer(match, date, rival)) return;
    seen.add(key);
    const of = agreement?.kind === 'agreement' ? agreement.value : undefined;
    const observation: Observation = {
      field,
      value: kind,
      rank: 1,
      ...plainStretch(skeleton, match.from, match.to),
      sentence: { from: sentence.from, to: sentence.to },
      ...(date === undefined ? {} : { date }),
      ...(of === undefined ? {} : { of: of.name }),
      isPrior: isPriorAt(skeleton.text, match.from, match.to),
      detail: { layer: phrase.layer, ...(of === undefined ? {} : { family: of.family }), says },
    };
    const place = rival?.place ?? found.length;
    found[place] = observation;
    if (rival !== undefined) kept.splice(kept.indexOf(rival), 1);
    kept.push({ field, kind, layer: phrase.layer, match, date, place });
  });
}

/** Before what others did. */
const OTHERS = /\b(?:competitors?|peers|(?:other|some|certain|many) (?:companies|issuers|registrants))\b[^.;]{0,60}$/;

/** Programs and plans by which nothing is offered to investors; beside words of an offering it may still be one. */
const OTHER_PROGRAM =
  /\b(?:clinical|preclinical|trials?|fda|food and drug|enrol[a-z]*|patients?|oncology|research|candidates?|repurchases?|buybacks?|401\(k\)|employees?|incentive|equity plan|reinvestment|loyalty|rewards|hedging|commercial paper|training|marketing|licens[a-z]*)\b/;
const OF_OFFERING = /at[- ]the[- ]market|\batm\b|\bofferings?\b|prospectus|registration statement|\ue005/;

function isMeantOtherwise({ but, layer }: Phrase, text: string, { from, to }: PatternMatch): boolean {
  if (layer === 'offering' && OTHER_PROGRAM.test(text) && !OF_OFFERING.test(text)) return true;
  if (OTHERS.test(text.slice(Math.max(0, from - 90), from))) return true;
  if (but === undefined) return false;
  const words = text.slice(from, to);
  return but.some((one) => words.includes(one));
}

/** An event already told in the sentence. */
interface Kept {
  readonly field: Observation['field'];
  readonly kind: EventKind;
  readonly layer: Layer;
  readonly match: PatternMatch;
  readonly date: string | undefined;
  /** Its index among the observations. */
  readonly place: number;
}

/** Of two wordings that fit the same words the one that gives a date is meant, then the longer. */
function isClearer(match: PatternMatch, date: string | undefined, rival: Kept): boolean {
  if ((date === undefined) !== (rival.date === undefined)) return date !== undefined;
  return match.to - match.from > rival.match.to - rival.match.from;
}

/** True where the words speak of an earlier program or deal. */
export function isPriorAt(text: string, from: number, to: number): boolean {
  return /\b(?:(?:prior|previous) (?!supplement|prospectus|amendment|to\b|notice|written|12|twelve|period|year)|(?:previously existing|former|earlier|predecessor|old|existing (?:atm|at|sales|program|offering))\b)/.test(
    text.slice(Math.max(0, from - 40), to + 40),
  );
}

/** To enter into "Amendment No. 1 to the Sales Agreement" is to amend, not to begin. */
function kindOf(kind: EventKind, agreement: AnyLocalMention | undefined): EventKind {
  if (kind !== 'commencement' || agreement?.kind !== 'agreement') return kind;
  return isAmendmentName(agreement.value.name) ? 'amendment' : kind;
}

/** True for the name of an amendment to one of those names: "Amendment No. 1 to the Sales Agreement". */
export function amends(name: string, names: ReadonlySet<string>): boolean {
  const amended = isAmendmentName(name) ? / to (?:the |our |its |that certain )?(.{3,})$/i.exec(name)?.[1] : undefined;
  return amended !== undefined && names.has(nameKey(amended));
}

/** True for the name of an agreement that amends another. */
export function isAmendmentName(name: string): boolean {
  return /^(?:(?:first|second|third|fourth|fifth) )?amendment\b/i.test(name);
}
