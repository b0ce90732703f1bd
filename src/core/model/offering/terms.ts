import type { AnyLocalMention } from '../../mentions/mention.js';
import type { Detail, Field, Observation } from './observation.js';
import { mentionsOf, type Sentence } from './sentence.js';
import { plainStretch, type Skeleton } from './skeleton.js';
import { TERM_WORDINGS } from './term-wordings.js';
import { figureDate } from './timing.js';
import { figureIn, figureWordings, SHARE_UNIT } from './wording.js';

const wordings = figureWordings(TERM_WORDINGS);

/** Kinds of figure, as bits of a sentence's mentions (see reading.ts), each with words that stand beside it in a term. */
const WORDS_BY_KIND: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /non-?affiliate|other than affiliates|public float|I\.B\.[56]|e or more offerings|egistration [Ss]tatement|ncipal amount of|ommitment fee|loor [Pp]rice|if the (?:underwriter|representative)/,
  ],
  [2, /outstanding|ommitment/],
  [4, /loor [Pp]rice/],
  [8, /ock-?[Uu]p|prospectus|offering|\bnot to \w|restricted|I\.B\.[56]|\b(?:month|year)[ -](?:term|period)/],
  [16, /matur|xpire/],
  [32, /outstanding|interest/],
];

/** True for a sentence that may state such a term, by the bits of its kinds of mention and its words. */
export function asksTerms(kinds: number, words: string): boolean {
  for (const [bit, expression] of WORDS_BY_KIND) if ((kinds & bit) !== 0 && expression.test(words)) return true;
  return false;
}

/** Fields of which the first figure in the words is meant: later ones count other classes. */
const FIRST: ReadonlySet<Field> = new Set(['outstanding', 'outstanding after']);

/** General Instruction I.B.6 of Form S-3, or I.B.5 of Form F-3. */
const INSTRUCTION = /\bI\.B\.[56]\b/;

/** The terms around an offer that a sentence states. */
export function observeTerms(sentence: Sentence, found: Observation[]): void {
  const { skeleton, from, to } = sentence;
  const words = sentence.text.slice(from, to);
  const isInstruction = INSTRUCTION.test(words);
  const taken = new Set<string>();
  wordings.match(skeleton, ({ field, rank, kind }, match) => {
    const slots = FIRST.has(field) ? [...match.slots].reverse() : match.slots;
    const figure = figureIn(slots, kind);
    if (figure === undefined || taken.has(`${field} ${figure.mention.from}`)) return;
    const span = plainStretch(skeleton, match.from, match.to);
    if (!isMeant(field, skeleton, match.from, match.to, figure.mention, words, isInstruction)) return;
    taken.add(`${field} ${figure.mention.from}`);
    const date = figureDate(skeleton, match.from);
    found.push({
      field,
      value: figure.value,
      rank,
      ...span,
      sentence: { from, to },
      ...(date === undefined ? {} : { date }),
      detail: detailOf(field, skeleton.text, match.from, match.to, figure.mention),
    });
  });
  if (isInstruction) observeYear(sentence, words, found);
  if (words.includes('ommitment Shares')) observeCommitment(sentence, found);
}

/** A term for the shares that an investor is given for its commitment. */
const COMMITMENT_TERM = /^(?:initial |upfront )?commitment (?:fee )?shares$/i;

/** `we issued 220,000 shares of common stock (the “Commitment Shares”) to the investor` */
function observeCommitment(sentence: Sentence, found: Observation[]): void {
  const { text, from, to, definitions } = sentence;
  for (const definition of definitions) {
    if (definition.from < from || definition.to > to || !COMMITMENT_TERM.test(definition.term)) continue;
    const count = mentionsOf(sentence, 'share-count')
      .filter((one) => one.to <= definition.from)
      .at(-1);
    if (count === undefined || !SHARE_UNIT.test(count.value.unit)) continue;
    if (!OF_STOCK.test(text.slice(count.to, definition.from))) continue;
    found.push({
      field: 'commitment shares',
      value: count.value.count,
      rank: 8,
      from: count.from,
      to: definition.to,
      sentence: { from, to },
      detail: { per: count.value.unit },
    });
  }
}

/** What stands between a count and the bracket with the term for it. */
const OF_STOCK =
  /^(?: of (?:the |our |its )?(?:[\w’']+ ){0,4}?(?:stock|shares))?(?: to [^.;,()]{1,60})?,? ?\(?[^()]{0,24}$/i;

function detailOf(field: Field, text: string, from: number, to: number, mention: AnyLocalMention): Detail {
  if (field === 'lock-up') {
    const isInsiders = /\b(?:directors?|officers?|(?:stock|share|security|unit)holders?|holders of)\b/.test(text);
    return {
      ...(/prospectus/.test(text.slice(from, to + 60))
        ? { after: 'prospectus' }
        : /clos|complet|consummat/.test(text.slice(from, to))
          ? { after: 'closing' }
          : {}),
      ...(isInsiders ? { insiders: 'yes' } : {}),
    };
  }
  if (mention.kind === 'share-count') return { per: mention.value.unit };
  if (mention.kind === 'price') return { per: mention.value.per };
  return mention.kind === 'duration' ? { per: mention.value.unit } : {};
}

const THRESHOLD = /\b(?:less than|exceeds?|exceeded|at least|or more|below|under|if|until|would)\b/;
const OTHER_SHARES =
  /\b(?:warrants?|options?|exercise|conversion|convert|converted|issuable|reserved|vest(?:ing|ed)?|units|underlying|rights|awards|authorized)\b/;
/** Counts of a class are no counts of all shares. */
const CLASSES = /\bclass [a-z]\b[^;]*\bclass [a-z]\b/;

/** True where the words around a figure leave it what the wording says. */
function isMeant(
  field: Field,
  { text }: Skeleton,
  from: number,
  to: number,
  mention: AnyLocalMention,
  words: string,
  isInstruction: boolean,
): boolean {
  const inside = text.slice(from, to);
  const before = text.slice(Math.max(0, from - 60), from);
  switch (field) {
    case 'public float':
      return !THRESHOLD.test(before.slice(-24) + inside) && !/^ or more/.test(text.slice(to, to + 10));
    case 'capacity':
      return isInstruction && !/\bin no event\b|one-third/.test(inside + before);
    case 'outstanding':
    case 'outstanding after':
      return (
        !OTHER_SHARES.test(inside) &&
        !CLASSES.test(inside) &&
        !/^(?:\ue003)?[^\ue003]{0,40}prefer/.test(inside.slice(Math.max(0, inside.indexOf('\ue003')))) &&
        !/\bof which $/.test(before) &&
        (/of which$/.test(inside) || !/^[^,.;]{0,60}held by non-affiliates/.test(text.slice(to, to + 90))) &&
        !(field === 'outstanding' && /\b(?:will be|to be|would be) outstanding$/.test(inside)) &&
        !(field === 'outstanding after' && /\b(?:if|assuming)\b/.test(inside))
      );
    case 'shelf total':
      return (
        !/\ue005|sales agreement|no\. \d|resale|selling/.test(inside) &&
        /preferred stock|preference shares|debt securities|any combination|(?:our|of|the|various|such) securities/.test(
          text,
        )
      );
    case 'lock-up':
      return (
        mention.kind === 'duration' &&
        /^(?:calendar )?day/i.test(mention.value.unit) &&
        /lock-?up|not (?:to )?(?:sell|dispose|offer|issue|transfer|pledge|directly)|restricted|may not|will not|agreed/.test(
          text,
        ) &&
        /shares|stock|securities|adss|units|lock-?up/.test(text) &&
        !/\b(?:loan|property|lease|products?|acquire|purchase any)\b/.test(inside) &&
        !/\boption\b[^.;]{0,120}$/.test(text.slice(0, from)) &&
        !/^[^.;]{0,40}\boption/.test(text.slice(to))
      );
    case 'line term':
      return (
        mention.kind === 'duration' &&
        /^month|^year/i.test(mention.value.unit) &&
        /purchase agreement|\ue005/.test(text) &&
        /\b(?:sell|purchase|issue|commit)/.test(text)
      );
    case 'exchange cap':
      return (
        /exchange cap|purchase agreement|issue|listing rule|nasdaq|nyse/i.test(words) && /^19\.9/.test(digits(words))
      );
    case 'coupon':
      return !/\b(?:default|overdue|per month|floating)\b/.test(text);
    case 'principal':
      return (
        /\b(?:offering|offer|sell|issue|issuance|sale)\b/.test(before) &&
        !/\b(?:identical|existing|previously|outstanding|redeem|repay|repurchase|exchange)/.test(text)
      );
    case 'rights expiration':
      return /right|subscription/.test(text);
    default:
      return true;
  }
}

function digits(words: string): string {
  return /19\.9\d*/.exec(words)?.[0] ?? '';
}

const YEAR = /\b(?:12|twelve)[ -](?:\(12\) )?(?:calendar )?months?\b/i;
const NONE = /\bnot (?:previously )?(?:offered|sold|issued|made)\b|\bno (?:securities|shares|sales|offers)\b/i;

/** What has been sold under the instruction in the twelve months before: nothing, or so much. */
function observeYear(sentence: Sentence, words: string, found: Observation[]): void {
  if (!YEAR.test(words) || /\bin no event\b|one-third|\bwill have sold\b/i.test(words)) return;
  const { text, from, to } = sentence;
  const none = NONE.exec(words);
  const add = (value: string, at: number, end: number): void => {
    found.push({ field: 'sold in a year', value, rank: 9, from: at, to: end, sentence: { from, to } });
  };
  const sums = mentionsOf(sentence, 'money').filter(
    (mention) =>
      mention.value.currency === 'USD' &&
      !/\bleaving\b[^.;]{0,80}$/.test(text.slice(Math.max(from, mention.from - 90), mention.from)),
  );
  if (none !== null && sums.length === 0) {
    add('0', from + none.index, from + none.index + none[0].length);
    return;
  }
  const isSum = none !== null && /\b(?:except|other than)\b/i.test(words);
  if (!/\bsold\b/i.test(words) && !isSum) return;
  if (sums.length > 1 && !isSum) return;
  for (const sum of sums) add(sum.value.amount, sum.from, sum.to);
}

/** True for shares counted as such, not units or ADSs. */
export function isShare(unit: string | undefined): boolean {
  return unit !== undefined && SHARE_UNIT.test(unit) && /^share$/i.test(unit);
}
