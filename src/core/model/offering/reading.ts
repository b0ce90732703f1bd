import type { AnyLocalMention, MentionKind } from '../../mentions/mention.js';
import type { Passage } from '../passage.js';
import { ENGAGED, OFFERING_FAMILIES, observeAgreements } from './agreement-observations.js';
import { aliasesIn, type LocalAlias } from './aliases.js';
import { COMMISSION_WORDS, CONDITION_WORDS, observeCommission, observeConditions } from './conditions.js';
import { DEAL_WORDS, observeDeal } from './deal.js';
import { EVENT_WORDS, observeEvents } from './events.js';
import { readLabel } from './labels.js';
import type { Observation } from './observation.js';
import { observePlainTerms } from './plain-terms.js';
import { observeProgram, PROGRAM_WORDS } from './program.js';
import { isTableHeading } from './program-table.js';
import { observeRegistration, REGISTRATION_WORDS } from './registration.js';
import { remembered } from './remember.js';
import { outermost, type Sentence } from './sentence.js';
import { type Stretch, splitSentences } from './sentences.js';
import { skeletonOf } from './skeleton.js';
import { observeSplits } from './splits.js';
import { asksTerms, observeTerms } from './terms.js';
import { isoOf } from './timing.js';

const NOTHING: readonly Observation[] = Object.freeze([]);

/** What is remembered of a passage in one piece, so that after an edit each passage is asked for once. */
export interface Digest {
  /** All that the passage says of an offering. */
  readonly said: readonly Observation[];
  /** True for the sentence about approval that every prospectus has on its cover. */
  readonly isLegend: boolean;
  /** The file numbers that it gives. */
  readonly fileNumbers: readonly AnyLocalMention[];
  /** The short names that it defines for parties. */
  readonly aliases: readonly LocalAlias[];
  /** True for the heading row of an issuer's table of its sales. */
  readonly isTableHeading: boolean;
  /** True for the line that dates a signature. */
  readonly isSignatureDate: boolean;
}

/** The sentence that every prospectus has on its cover, once. */
const LEGEND = /\bapproved or disapproved\b/i;

const SIGNED = /^\W{0,4}date(?:d)?\s*[:\t ]/i;

/** The digest of a passage. */
export const digestOf = remembered<Digest>((passage) => {
  const { text, kind } = passage.block;
  return Object.freeze({
    said: isReadable(passage) ? observe(passage, passage.recognized.mentions) : labelled(passage),
    isLegend:
      kind !== 'furniture' && text.length > 60 && LEGEND.test(text) && /securit|stock|notes|bonds|shares/i.test(text),
    fileNumbers: fileNumbersIn(passage),
    aliases: aliasesIn(passage),
    isTableHeading: isTableHeading(passage),
    isSignatureDate: SIGNED.test(text),
  });
});

const NO_MENTIONS: readonly AnyLocalMention[] = Object.freeze([]);

function fileNumbersIn({ recognized }: Passage): readonly AnyLocalMention[] {
  const found = recognized.mentions.filter(({ kind }) => kind === 'file-number');
  return found.length === 0 ? NO_MENTIONS : found;
}

/** All that a passage says of an offering. */
export function readPassage(passage: Passage): readonly Observation[] {
  return digestOf(passage).said;
}

/** The same for a passage with more mentions than were recognised in it, in order of `from`. */
export function readWith(passage: Passage, mentions: readonly AnyLocalMention[]): readonly Observation[] {
  return observe(passage, mentions);
}

/** Words that make a sentence speak of an offering though it mentions no agreement, amount or count. */
const SUBJECT =
  /ffering|rospectus|egistration [Ss]tatement|REGISTRATION STATEMENT|[Aa]t[- ][Tt]he[- ][Mm]arket|\bATM\b|rogram|rivate [Pp]lacement|\bsales\b|ssuance and sale|ssued and sold|old and issued|rincipal amount|losed on |onsummated |ompleted the (?:sale|issuance)|greement|\boption\b|ermination (?:is|was|will|bec|took) |-[Ee]ffective [Aa]mendment/;

function isReadable({ block, recognized }: Passage): boolean {
  if (block.kind === 'furniture' || block.kind === 'table-row' || block.text.length < 25) return false;
  return recognized.mentions.length > 0 || SUBJECT.test(block.text) || block.text.includes('proceeds');
}

/** A row of a summary on the option of the underwriters: `Over-allotment option | We have granted …`. */
const OPTION_ROW = /^(?:[\w'’-]+ ){0,3}(?:over-?allotment|option)\b[^\t\n]{0,60}\t/i;

/** The count and the days of the option that the second cell of its row tells. */
function optionInRow(passage: Passage): readonly Observation[] {
  const { block, recognized } = passage;
  const cell = block.cells?.length === 2 ? block.cells[1] : undefined;
  if (cell === undefined || block.kind !== 'table-row' || !OPTION_ROW.test(block.text)) return NOTHING;
  const found: Observation[] = [];
  const mentions = outermost(recognized.mentions);
  let next = 0;
  for (const { from, to } of splitSentences(block.text)) {
    const stretch = { from: Math.max(from, cell.from), to };
    if (to - stretch.from < 18) continue;
    while (next < mentions.length && (mentions[next]?.from ?? 0) < stretch.from) next++;
    read(block.text, stretch, mentions, kindsFrom(mentions, next, to), passage, found);
  }
  return Object.freeze(found.filter(({ field }) => field === 'option shares' || field === 'option days'));
}

/** What the label of a row announces. */
function labelled(passage: Passage): readonly Observation[] {
  const label = passage.block.kind === 'furniture' ? undefined : readLabel(passage);
  if (label === undefined) return optionInRow(passage);
  return Object.freeze([label]);
}

/** Kinds of mention as bits. */
const BITS: Partial<Record<MentionKind, number>> = {
  money: 1,
  'share-count': 2,
  price: 4,
  duration: 8,
  date: 16,
  percentage: 32,
  agreement: 64,
};
const AMOUNT = 1 | 2 | 4;
const TERM = AMOUNT | 8 | 16;
const PERCENTAGE = 32;
const AGREEMENT = 64;

function observe(passage: Passage, known: readonly AnyLocalMention[]): readonly Observation[] {
  const { text } = passage.block;
  const mentions = outermost(known);
  const found: Observation[] = [];
  let next = 0;
  for (const stretch of splitSentences(text)) {
    if (stretch.to - stretch.from < 18) continue;
    while (next < mentions.length && (mentions[next]?.from ?? 0) < stretch.from) next++;
    const first = found.length;
    read(text, stretch, mentions, kindsFrom(mentions, next, stretch.to), passage, found);
    if (found.length > first && THAT_DATE.test(text.slice(stretch.from, stretch.to)))
      dateFrom(found, first, dateBefore(mentions, next));
  }
  const label = readLabel(passage);
  if (label !== undefined) found.push(label);
  observeSplits(passage, found);
  return found.length === 0 ? NOTHING : Object.freeze(found);
}

/** "As of that date, we had sold": the day that was named before. */
const THAT_DATE = /\b(?:as of|through|prior to|until) (?:that|such) date\b/i;
const DATED_FIELDS: readonly Observation['field'][] = [
  'sold shares',
  'gross proceeds',
  'net proceeds',
  'average price',
  'remaining',
];

/** Gives the figures at `first` and after that have no date this one. */
function dateFrom(found: Observation[], first: number, date: string | undefined): void {
  if (date === undefined) return;
  for (let index = first; index < found.length; index++) {
    const one = found[index];
    if (one !== undefined && one.date === undefined && DATED_FIELDS.includes(one.field))
      found[index] = { ...one, date };
  }
}

/** The last full date among the mentions before `next`. */
function dateBefore(mentions: readonly AnyLocalMention[], next: number): string | undefined {
  for (let index = next - 1; index >= 0 && index >= next - 12; index--) {
    const date = isoOf(mentions[index]);
    if (date !== undefined) return date;
  }
  return undefined;
}

function kindsFrom(mentions: readonly AnyLocalMention[], first: number, to: number): number {
  let bits = 0;
  for (let index = first; index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.from >= to) break;
    if (mention.kind !== 'agreement' || OFFERING_FAMILIES.has(mention.value.family)) bits |= BITS[mention.kind] ?? 0;
  }
  return bits;
}

/** Asks a sentence only what its words and mentions can answer. */
function read(
  text: string,
  stretch: Stretch,
  mentions: readonly AnyLocalMention[],
  kinds: number,
  passage: Passage,
  found: Observation[],
): void {
  const words = text.slice(stretch.from, stretch.to);
  observePlainTerms(stretch, words, found);
  const hasSubject = (kinds & AGREEMENT) !== 0 || SUBJECT.test(words);
  const asksEvents = hasSubject && EVENT_WORDS.test(words);
  const asksAgreements = (kinds & AGREEMENT) !== 0 || ENGAGED.test(words);
  const asksProgram = (kinds & AMOUNT) !== 0 && PROGRAM_WORDS.test(words);
  const asksDeal = (kinds & TERM) !== 0 && DEAL_WORDS.test(words);
  const asksCommission = (kinds & PERCENTAGE) !== 0 && COMMISSION_WORDS.test(words);
  const asksConditions = CONDITION_WORDS.test(words);
  const asksRegistration = REGISTRATION_WORDS.test(words);
  const asksForTerms = asksTerms(kinds, words);
  if (
    !(
      asksEvents ||
      asksAgreements ||
      asksProgram ||
      asksDeal ||
      asksCommission ||
      asksConditions ||
      asksRegistration ||
      asksForTerms
    )
  )
    return;
  const sentence: Sentence = {
    ...stretch,
    text,
    skeleton: skeletonOf(text, stretch, mentions),
    mentions,
    definitions: passage.recognized.definitions,
  };
  if (asksEvents) observeEvents(sentence, found);
  if (asksAgreements) observeAgreements(sentence, found);
  if (asksProgram) observeProgram(sentence, found);
  if (asksDeal) observeDeal(sentence, found);
  if (asksCommission) observeCommission(sentence, found);
  if (asksConditions) observeConditions(sentence, found);
  if (asksRegistration) observeRegistration(sentence, found);
  if (asksForTerms) observeTerms(sentence, found);
}
