import Big from 'big.js';
import type { LocalMention } from '../../mentions/mention.js';
import type { Filing } from '../../model/filing.js';
import { type Evidence, evidenceIn, type Passage } from '../../model/passage.js';
import type { InSteps } from '../check.js';
import { eachInSteps } from './in-steps.js';

type Count = LocalMention<'share-count'>;

/** The shares outstanding after an offering as stated, with the two numbers that make them. */
export interface SharesAfter {
  readonly stated: Evidence;
  readonly before: Evidence;
  readonly sold: Evidence;
  /** What before and sold make. */
  readonly sum: Big;
  readonly isRight: boolean;
}

const LABEL = /\boutstanding (?:immediately )?(?:after|following) (?:this|the) offering/i;
const BASIS = /\bbased (?:on|upon) (?:an aggregate of )?$/i;
const OUTSTANDING = /^.{0,60}?\boutstanding (?:as of|on|at)\b/;
const ASSUMED = /\bassum(?:es|ing)(?: the| that)?(?: sales?(?: of)?| issuance(?: of)?| an aggregate of| up to){0,3} $/i;

/** The shares outstanding after each offering of a filing, where all three numbers are stated. */
export function* sharesAfter(filing: Filing): InSteps<SharesAfter[]> {
  const telling: Telling[] = [];
  yield* eachInSteps(filing.passages, (passage, index) => {
    if (TELLING.test(passage.block.text)) telling.push({ passage, next: filing.passages[index + 1] });
  });
  return filing.offerings.flatMap(({ start, end }) => {
    const passages = telling.filter(({ passage }) => start <= passage.start && passage.start < end);
    const found = stated(passages);
    const before = first(passages, isBasis);
    const sold = first(passages, isAssumed);
    if (found === undefined || before === undefined || sold === undefined) return [];
    const sum = new Big(before.count).plus(sold.count);
    const isRight = sum.minus(found.count).abs().lte(1);
    return [{ stated: found.evidence, before: before.evidence, sold: sold.evidence, sum, isRight }];
  });
}

/** A passage that may tell one of the numbers, and the one after it. */
interface Telling {
  readonly passage: Passage;
  readonly next: Passage | undefined;
}

const TELLING = /utstanding|UTSTANDING|ssum/;

interface Found {
  readonly evidence: Evidence;
  readonly count: string;
}

/** The first count under, or beside, the words "to be outstanding after this offering". */
function stated(telling: readonly Telling[]): Found | undefined {
  for (const { passage, next } of telling) {
    const label = LABEL.exec(passage.block.text);
    if (label === null || label.index > 90) continue;
    for (const place of [passage, passage.block.text.length < 110 ? next : undefined]) {
      const from = place === passage ? label.index : 0;
      const mention = place?.recognized.mentions.find((one) => one.kind === 'share-count' && one.from >= from);
      if (place !== undefined && mention?.kind === 'share-count' && mention.from < from + 60)
        return foundAt(place, mention);
    }
  }
  return undefined;
}

function first(telling: readonly Telling[], fits: (text: string, mention: Count) => boolean): Found | undefined {
  for (const { passage } of telling) {
    for (const mention of passage.recognized.mentions) {
      if (mention.kind === 'share-count' && fits(passage.block.text, mention)) return foundAt(passage, mention);
    }
  }
  return undefined;
}

function isBasis(text: string, { from, to }: Count): boolean {
  return BASIS.test(text.slice(Math.max(0, from - 40), from)) && OUTSTANDING.test(text.slice(to, to + 120));
}

function isAssumed(text: string, { from }: Count): boolean {
  return ASSUMED.test(text.slice(Math.max(0, from - 60), from));
}

function foundAt(passage: Passage, { from, to, value }: Count): Found {
  return { evidence: evidenceIn(passage, from, to), count: value.count };
}
