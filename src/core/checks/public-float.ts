import Big from 'big.js';
import type { AnyLocalMention, LocalMention } from '../mentions/mention.js';
import { splitSentences } from '../model/offering/sentences.js';
import type { Passage } from '../model/passage.js';
import { spanIn } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { isHedgedIn } from './support/hedged.js';
import { observed } from './support/place.js';
import { dollars, quoted } from './support/wording.js';

export const publicFloat: Check = {
  id: 'public-float',
  severity: 'warning',
  title: 'a public float that is not shares times price',
  rationale:
    'The market value held by non-affiliates is their shares times a price, and decides how much may be sold in twelve months under General Instruction I.B.6. Where one sentence gives all three as exact figures, they must agree. Amounts said to be approximate are not looked at.',
  examples: [
    'The aggregate market value of our common stock held by non-affiliates was ⟦$18,342,120⟧, based on 5,123,400 shares held by non-affiliates and a closing price of $3.60 per share on June 3, 2024.',
    'The aggregate market value of our outstanding common stock held by non-affiliates was ⟦$2,000,000⟧, based on 2,258,397 shares outstanding, of which 2,000,000 shares were held by non-affiliates, and a per share price of $3.00.',
    'The aggregate market value of our common stock held by non-affiliates was $18,444,240, based on 5,123,400 shares held by non-affiliates and a closing price of $3.60 per share on June 3, 2024.',
    'The aggregate market value of our common stock held by non-affiliates was $18.4 million, based on 5,123,400 shares held by non-affiliates and a closing price of $3.60 per share on June 3, 2024.',
    'The aggregate market value of our common stock held by non-affiliates was approximately $19,000,000, based on 5,123,400 shares held by non-affiliates and a closing price of $3.60 per share.',
    'The aggregate market value of our common stock held by non-affiliates was $18,342,120, based on 5,623,400 shares outstanding and a closing price of $3.60 per share.',
  ],
  passage: floatsIn,
};

const HELD = /\bheld by (?:\w+ ){0,3}non-?affiliates\b|\bnon-?affiliated (?:holders|stockholders|shareholders)\b/i;
const VALUE = /\b(?:market value|public float)\b/i;
/** From the shares to those who hold them, with no other number between. */
const HELD_SHARES = /^[^.;\d$]{0,70}\bheld by (?:\w+ ){0,3}non-?affiliates\b/i;
const IN_A_YEAR = /\b(?:sold|offered|one-third|third of)\b/i;

function floatsIn(passage: Passage): Observation[] {
  const { text, kind } = passage.block;
  if (kind === 'table-row' || !/affiliate/i.test(text) || !HELD.test(text)) return [];
  return splitSentences(text).flatMap(({ from, to }) => inSentence(passage, from, to));
}

function inSentence(passage: Passage, from: number, to: number): Observation[] {
  const { text } = passage.block;
  const sentence = text.slice(from, to);
  if (!HELD.test(sentence) || !VALUE.test(sentence)) return [];
  const mentions = passage.recognized.mentions.filter((mention) => from <= mention.from && mention.to <= to);
  const [value, ...values] = mentions.filter(isKind('money'));
  const [price, ...prices] = mentions.filter(isKind('price')).filter(({ value: { isPar } }) => isPar !== true);
  const [shares, ...others] = mentions
    .filter(isKind('share-count'))
    .filter((count) => HELD_SHARES.test(text.slice(count.to, Math.min(to, count.to + 100))));
  if (value === undefined || price === undefined || shares === undefined) return [];
  if (values.length > 0 || prices.length > 0 || others.length > 0 || value.from > shares.from) return [];
  if (IN_A_YEAR.test(text.slice(from, value.from)) || value.value.currency !== price.value.currency) return [];
  if ([value, price, shares].some((figure) => isHedgedIn(text, figure.from, figure.to, true))) return [];
  return compared(passage, value, price, shares);
}

function compared(
  passage: Passage,
  value: LocalMention<'money'>,
  price: LocalMention<'price'>,
  shares: LocalMention<'share-count'>,
): Observation[] {
  const stated = new Big(value.value.amount);
  const count = new Big(shares.value.count);
  const product = count.times(price.value.amount);
  // The price may have been rounded to its last digit, the value to its last digit other than zero.
  const tolerance = unitOf(price.value.amount, false).times(count).plus(unitOf(value.value.amount, true)).div(2);
  if (stated.lte(0) || product.lte(0) || stated.minus(product).abs().lte(tolerance)) return [];
  const words = passage.block.text.slice(value.from, value.to);
  const isThird = stated.times(3).minus(product).abs().lte(tolerance.times(3));
  const note = isThird ? '; a third of that is stated' : '';
  const message = `${quoted(words)} does not follow: shares held by non-affiliates times price makes ${dollars(product.round(2).toFixed())}${note}.`;
  const related = [shares, price].map((figure) => ({
    ...spanIn(passage, figure.from, figure.to),
    message: quoted(passage.block.text.slice(figure.from, figure.to)),
  }));
  return [observed(passage, value.from, value.to, message, { related })];
}

/** What one of the last digit of a number is worth; with `zeros` of the last that is not 0. */
function unitOf(amount: string, zeros: boolean): Big {
  const [whole = '', decimals = ''] = amount.split('.');
  if (decimals !== '') return new Big(10).pow(-decimals.length);
  return new Big(10).pow(zeros ? Math.min(/0*$/.exec(whole)?.[0].length ?? 0, 6) : 0);
}

function isKind<K extends AnyLocalMention['kind']>(kind: K) {
  return (mention: AnyLocalMention): mention is Extract<AnyLocalMention, { kind: K }> => mention.kind === kind;
}
