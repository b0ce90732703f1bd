import type { Passage } from '../passage.js';
import type { Observation, TermField } from './observation.js';
import { splitSentences } from './sentences.js';
import { figureIn, SHARE_UNIT } from './wording.js';

/** What the label of a row in a summary of terms, or a short line above its value, announces. */
const LABELS: readonly (readonly [RegExp, TermField])[] = [
  [/^use of proceeds\b/i, 'use of proceeds'],
  [
    /^(?:number of |total )?(?:shares|(?:class [a-z] )?(?:common stock|common shares|ordinary shares))\b[^\t\n]{0,60}\boutstanding[^\t\n]{0,24}\b(?:prior to|before)\b/i,
    'outstanding',
  ],
  [
    /^(?:number of |total )?(?:shares|(?:class [a-z] )?(?:common stock|common shares|ordinary shares))\b[^\t\n]{0,60}\boutstanding[^\t\n]{0,24}\b(?:after|following|upon)\b/i,
    'outstanding after',
  ],
  [/^(?:stated |scheduled |final )?maturity(?: date)?\b/i, 'maturity'],
  [/^(?:coupon|(?:annual |fixed )?interest rate|interest(?=:))/i, 'coupon'],
  [/^(?:aggregate |total )?principal amount\b/i, 'principal'],
  [/^expiration (?:date|time)\b/i, 'rights expiration'],
];
const KIND = {
  maturity: 'date',
  coupon: 'percentage',
  principal: 'money',
  'rights expiration': 'date',
} as const;
const BARE_COUNT = /^[^\w$]{0,3}(\d{1,3}(?:,\d{3})+)(?![\d.,]*\d| ?%)/;

/** A label before its value: `Stated Maturity Date: June 15, 2034`. */
const LONGEST_LABEL = 40;
/** Longest label that stands alone on its line. */
const LONGEST = 140;

/**
 * The term that a labelled row states (`Use of proceeds | We intend …`), or that a label announces for the passage
 * after it; the latter has no value.
 */
export function readLabel(passage: Passage): Observation | undefined {
  const { block } = passage;
  const isRow = block.kind === 'table-row';
  if (!isRow && block.text.length > LONGEST) return undefined;
  const label = LABELS.find(([words]) => words.test(block.text));
  if (label === undefined) return undefined;
  const [, field] = label;
  const value = block.cells?.[1];
  const colon = value === undefined ? block.text.indexOf(':') : -1;
  if (colon > 0 && colon < LONGEST_LABEL && field in KIND) return valueIn(passage, field, colon + 1, block.text.length);
  const isAlone = value === undefined && !block.text.includes(':');
  if (value !== undefined) return valueIn(passage, field, value.from, block.text.length);
  if (!isAlone || (field !== 'outstanding' && field !== 'outstanding after')) return undefined;
  return { field, value: '', rank: 9, from: 0, to: block.text.length };
}

/** What the passage after a label says. */
export function readAfterLabel(passage: Passage, field: TermField): Observation | undefined {
  return valueIn(passage, field, 0, passage.block.text.length);
}

function valueIn({ block, recognized }: Passage, field: TermField, from: number, to: number): Observation | undefined {
  const { text } = block;
  if (field === 'use of proceeds') {
    const first = splitSentences(text.slice(from, to))[0];
    if (first === undefined || first.to - first.from < 24) return undefined;
    return {
      field,
      value: text.slice(from + first.from, from + first.to),
      rank: 10,
      from: from + first.from,
      to: from + first.to,
    };
  }
  const own = recognized.mentions.filter((mention) => mention.from >= from && mention.to <= to);
  if (field === 'outstanding' || field === 'outstanding after') {
    const count = own.find((mention) => mention.kind === 'share-count' && SHARE_UNIT.test(mention.value.unit));
    if (count?.kind === 'share-count' && count.from - from < 60)
      return {
        field,
        value: count.value.count,
        rank: 10,
        from: count.from,
        to: count.to,
        detail: { per: count.value.unit },
      };
    const bare = BARE_COUNT.exec(text.slice(from, to));
    if (bare?.[1] === undefined) return undefined;
    const at = from + bare[0].length - bare[1].length;
    return {
      field,
      value: bare[1].replace(/,/g, ''),
      rank: 10,
      from: at,
      to: at + bare[1].length,
      detail: { per: 'share' },
    };
  }
  const kind = KIND[field as keyof typeof KIND];
  const first = own.find((mention) => mention.kind === kind);
  const figure =
    kind === undefined || first === undefined || first.from - from > 40 ? undefined : figureIn([first], kind);
  return figure === undefined
    ? undefined
    : { field, value: figure.value, rank: 9, from: figure.mention.from, to: figure.mention.to };
}
