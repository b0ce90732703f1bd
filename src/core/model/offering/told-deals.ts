import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import type { Placed } from './observation.js';
import type { Part } from './parts.js';
import { remembered } from './remember.js';
import { type Stretch, splitSentences } from './sentences.js';
import { isAnothers, isHistory } from './whose-deal.js';

/** What an issuer does, or is about to do, with a deal. */
const DOES =
  '(?:completed|closed|consummated|closing of|completion of|consummation of|pricing of|priced|commenced|launched|commencement of|issued|sold|agreed to (?:issue and )?sell|(?:sale|issuance)(?: by the company)? of|(?:are|is) offering|(?:intention|intends?|proposes?|plans?|proposing|intending) to (?:offer|sell|conduct|commence))';
const UNDERWRITTEN = new RegExp(
  String.raw`\b${DOES}\b[^.;]{0,200}\bunderwritten (?:(?:registered|follow-on|primary) ){0,2}(?:public )?offering\b`,
  'i',
);
/** With its count or amount: of a placement many a sentence speaks in passing. */
const PLACED = (name: string): RegExp =>
  new RegExp(
    String.raw`(?<!\b(?:have|be|been|being|not) )\b(?:completed|closed|consummated|(?<!\b(?:upon|after|following|until|before|to|the|of) )(?:the )?(?:closing of|completion of|consummation of|pricing of)|priced)\b[^.;]{0,160}\b${name}[^;]{0,60}?\b(?:of|for) (?:an? )?(?:aggregate (?:of )?|total of |up to |approximately )*(?:\$ ?)?\d`,
    'i',
  );
const DIRECT = PLACED('registered direct (?:public )?offering');
const PLACEMENT = PLACED('private (?:placement|offering)');
const RIGHTS =
  /(?<!\b(?:have|be|been|being|not) )\b(?:commenced|launched|completed|closed|consummated|distributed|(?:is|are) distributing|announced the (?:commencement|closing|completion|results) of)\b[^.;]{0,140}\b(?:rights offering|subscription rights)\b/i;
const NOTES = '(?:notes|bonds|debentures)\\b';
const DEBT = new RegExp(
  String.raw`\b${DOES}\b[^;]{0,200}?\$ ?[\d,.]+(?: million| billion)?,? (?:in |of )?(?:the )?(?:aggregate )?principal amount (?:of )?[^;$]{0,120}?\b${NOTES}`,
  'i',
);
/** Told with its day: on one's first offering many later reports look back. */
const INITIAL =
  /^(?:On|Effective) [A-Z][a-z]{2,8} \d{1,2}, \d{4},? [^;]{0,160}?\b(?:completed|closed|consummated|priced|announced the (?:closing|completion|pricing) of) (?:its|the|our) (?:(?:previously|recently)[- ](?:announced|disclosed|reported) |upsized )?(?:initial public offering|IPO)\b/;
/** Verbs by which old notes go. */
const GOES =
  /\b(?:redee?m\w*|redemption|repurchase[ds]?|tender(?:ed)?(?: offers?)?|offers? to (?:purchase|exchange)|repa(?:y|id|yment)|retire[ds]?|defeas\w+|cancel\w*|matur(?:ed|ity of))\b[^.;]{0,120}$/i;

/** A deal that a report tells of without naming its agreement. */
interface Told {
  readonly kind: 'underwritten' | 'direct' | 'placement' | 'rights' | 'debt' | 'initial';
  readonly from: number;
  readonly to: number;
  readonly sentence: { readonly from: number; readonly to: number };
}

const MAY_TELL =
  /underwritten|principal amount|initial public offering|\bIPO\b|registered direct|private (?:placement|offering)|rights offering|subscription rights/i;

const toldIn = remembered(({ block }): readonly Told[] => {
  const { text, kind } = block;
  if (kind === 'furniture' || !MAY_TELL.test(text)) return [];
  const found: Told[] = [];
  for (const { from, to } of splitSentences(text)) {
    const words = text.slice(from, to);
    const add = (expression: RegExp, of: Told['kind']): void => {
      const match = expression.exec(words);
      if (match === null) return;
      const amount = of === 'debt' ? words.lastIndexOf('$', match.index + match[0].length) : match.index;
      if (GOES.test(words.slice(0, amount))) return;
      found.push({
        kind: of,
        from: from + match.index,
        to: from + match.index + match[0].length,
        sentence: { from, to },
      });
    };
    if (/underwritten/i.test(words)) add(UNDERWRITTEN, 'underwritten');
    if (/registered direct/i.test(words)) add(DIRECT, 'direct');
    if (/private (?:placement|offering)/i.test(words)) add(PLACEMENT, 'placement');
    if (/rights offering|subscription rights/i.test(words)) add(RIGHTS, 'rights');
    if (/principal amount/i.test(words)) add(DEBT, 'debt');
    if (/initial public|\bIPO\b/.test(words)) add(INITIAL, 'initial');
  }
  return found;
});

/** Where a report tells of a deal of a kind that it is now selling or has just sold; not of earlier or others' deals. */
export function toldDeal(
  { passages }: Part,
  kind: Told['kind'],
  registrant: string | null,
  documentDate: string | null,
): Evidence | undefined {
  for (const passage of passages.slice(0, 400)) {
    for (const one of toldIn(passage)) {
      if (one.kind !== kind) continue;
      const placed: Placed = {
        at: { field: 'offering type', value: '', rank: 0, from: one.from, to: one.to, sentence: one.sentence },
        passage,
        index: 0,
      };
      if (!isHistory(placed, documentDate) && !isAnothers(placed, registrant))
        return evidenceIn(passage, one.from, one.to);
    }
  }
  return undefined;
}

/** The passages of a report that tell of notes sold or to be sold. */
export function debtPassages({ passages }: Part): readonly Passage[] {
  return passages.slice(0, 400).filter((passage) => toldIn(passage).some(({ kind }) => kind === 'debt'));
}

/** Where a passage tells of notes sold or to be sold: from their amount to the end of the sentence. */
export function toldNotes(passage: Passage): readonly Stretch[] {
  return toldIn(passage)
    .filter(({ kind }) => kind === 'debt')
    .map(({ from, to, sentence }) => ({
      from: Math.max(from, passage.block.text.lastIndexOf('$', to - 1)),
      to: sentence.to,
    }));
}
