import Big from 'big.js';
import type { AnyLocalMention } from '../../mentions/mention.js';
import { splitSentences } from '../../model/offering/sentences.js';
import { type Passage, spanIn } from '../../model/passage.js';
import type { Observation } from '../check.js';
import { observed } from './place.js';
import { dollars, quoted } from './wording.js';

/** What else may bring proceeds, or make the count another one. */
const MORE =
  /pre-?funded|\bunits?\b|\boptions?\b|allotment|\badditional\b|\binclud|\bexclu|\bnotes?\b|debenture|preferred|concurrent|\bup to\b|\bunder two\b|\bprices\b|\brang|\bsplit\b|\bexercise of\b|\bcashless\b|\bnet proceeds\b|\bconver|\bsecond(?:ary)?\b|\bselling\b|\btranche/i;
const PROCEEDS =
  /\b(?:gross|aggregate|total) proceeds(?: to (?:us|the Company))? (?:of|were|was|totaling) (?:approximately |about )?$/;
/** Farthest from the count to the proceeds. */
const REACH = 400;

/** Sentences of a passage that sell a number of shares at a price for gross proceeds that these do not make. */
export function saleSentences(passage: Passage): Observation[] {
  const { text, kind } = passage.block;
  if (kind === 'table-row' || !text.includes(' proceeds')) return [];
  const figures = passage.recognized.mentions.filter(isFigure);
  return figures.flatMap((count, index) => {
    const price = figures[index + 1];
    const gross = figures[index + 2];
    if (count.kind !== 'share-count' || price?.kind !== 'price' || gross?.kind !== 'money') return [];
    if (price.value.isPar === true || price.value.per !== count.value.unit || gross.to - count.from > REACH) return [];
    if (!PROCEEDS.test(text.slice(Math.max(0, gross.from - 60), gross.from))) return [];
    if (!/\b(?:sold|sell|sale|issued?|issuance|offering)\b/.test(text.slice(Math.max(0, count.from - 160), count.from)))
      return [];
    const sentence = splitSentences(text).find((one) => one.from <= count.from && gross.to <= one.to);
    if (sentence === undefined || MORE.test(text.slice(sentence.from, sentence.to))) return [];
    const { from, to } = sentence;
    if (figures.some((one) => one !== count && one !== gross && one !== price && one.from >= from && one.to <= to))
      return [];
    const made = new Big(count.value.count).times(price.value.amount);
    if (!isFar(new Big(gross.value.amount), made, gross.value.isApproximate === true)) return [];
    const message = `${quoted(text.slice(gross.from, gross.to))} does not follow: shares times price makes ${dollars(made.round(2).toFixed())}.`;
    const related = [count, price].map((one) => ({
      ...spanIn(passage, one.from, one.to),
      message: quoted(text.slice(one.from, one.to)),
    }));
    return [observed(passage, gross.from, gross.to, message, { related })];
  });
}

type Figure = Extract<AnyLocalMention, { kind: 'share-count' | 'price' | 'money' }>;

function isFigure(mention: AnyLocalMention): mention is Figure {
  return (
    mention.kind === 'share-count' ||
    mention.kind === 'money' ||
    (mention.kind === 'price' && mention.value.isPar !== true)
  );
}

/** True beyond all rounding of the proceeds, and beyond what an option for some shares more would bring. */
function isFar(gross: Big, made: Big, isApproximate: boolean): boolean {
  if (made.lte(0)) return false;
  const ratio = gross.div(made);
  return (
    ratio.lt(isApproximate ? '0.9' : '0.97') ||
    ratio.gt('1.2') ||
    (!isApproximate && ratio.gt('1.03') && ratio.lt('1.1'))
  );
}
