import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import { titleOfSecurities } from './cover-size.js';
import { type Fact, NOT_STATED } from './facts.js';
import { stated } from './make-fact.js';
import type { Part } from './parts.js';
import { remembered } from './remember.js';
import type { Stretch } from './sentences.js';
import { toldNotes } from './told-deals.js';

const CLASS = '(?:(?:class|Class|CLASS|series|Series) [A-Z0-9-]{1,3} )?';
const EQUITY = new RegExp(
  String.raw`(?:\b(\d+(?:\.\d+)?% )?(?:(?:Variable|Fixed|Floating)[ -]Rate )?(?:Series [A-Z0-9-]{1,3} )?(?:(?:Perpetual|Cumulative|Convertible|Redeemable|Strike|Stretch|Strife|Stride|Participating|Mandatory|Non-Voting|Fixed(?:-to-Floating)?|Variable|Floating|Rate|Reset|Non-Cumulative|Noncumulative)[ ,-]+){1,7}Preferred Stock|\bSeries [A-Z0-9-]{1,3} Preferred (?:Stock|Shares))|\b(${CLASS}(?:common shares of beneficial interest|common stock|common shares|ordinary shares|common units|limited partnership units|shares of beneficial interest|subordinate voting shares|american depositary shares|depositary shares))\b`,
  'i',
);
/** `5.250`, `6 1/4`, `6-7/8`. */
const RATE = String.raw`\d{1,2}(?:\.\d{1,5}|[ -]\d{1,2}/\d{1,2})?`;
const DUE = String.raw`(?:,? [Dd]ue (?:[A-Z][a-z]+ \d{1,2}, )?\d{4})?`;
const PLAIN =
  '(?:convertible|exchangeable|senior|subordinated|secured|unsecured|promissory|mortgage|first|fixed|floating|fixed-rate|floating-rate)';
/** `5.250% Senior Notes due 2034`, `First Mortgage Bonds`, `convertible senior notes due 2031`. */
const DEBT = new RegExp(
  String.raw`\b(${RATE}% (?:[A-Z][A-Z-]* ){0,5}(?:NOTES|BONDS|DEBENTURES)(?:,? DUE (?:[A-Z]+ \d{1,2}, )?\d{4})?|(?:${RATE}% )?(?:[A-Z][\w-]* ){0,5}(?:Notes|Bonds|Debentures)(?! (?:Offering|Purchase|Trustee|Agent))(?: [Ll]inked to [^,;()\n]{3,90}?(?=,? [Dd]ue\b|[,;(\n]|$))?${DUE}|(?:${RATE}% )?(?:${PLAIN} ){1,5}(?:notes|bonds|debentures)${DUE})`,
  'g',
);

const KIND_LINE =
  /^(?:class [a-z] )?(?:common stock|common shares|ordinary shares|preferred stock|preferred shares|preference shares|debt securities|senior debt securities|subordinated debt securities|depositary shares|warrants|(?:subscription )?rights|purchase contracts|(?:stock |share )?purchase contracts|units|guarantees(?: of debt securities)?)$/i;

const equityStretch = remembered(({ block }): Stretch | undefined => {
  const found = EQUITY.exec(block.text);
  return found === null ? undefined : { from: found.index, to: found.index + found[0].length };
});

/** The first notes that a passage names, rather those of which it says when they are due. */
const debtStretch = remembered(({ block }): Stretch | undefined => {
  let first: Stretch | undefined;
  for (const found of block.text.matchAll(DEBT)) {
    const stretch = { from: found.index, to: found.index + found[0].length };
    if (/due (?:[A-Z][a-z]+ \d{1,2}, )?\d{4}$/i.test(found[0])) return stretch;
    first ??= stretch;
  }
  return first;
});

/** The kinds of security that a shelf's cover lists, a line each. */
function shelfKinds(cover: readonly Passage[]): Fact | undefined {
  const names: string[] = [];
  const evidence: Evidence[] = [];
  for (const passage of cover) {
    let from = 0;
    for (const line of passage.block.text.split(/[\n\t]/)) {
      const name = line.trim();
      if (KIND_LINE.test(name) && !names.some((known) => known.toLowerCase() === name.toLowerCase())) {
        names.push(names.length === 0 ? name : name.toLowerCase());
        evidence.push(evidenceIn(passage, from, from + line.length));
      }
      from += line.length + 1;
    }
  }
  return names.length > 1 ? stated(names.join('; '), evidence) : undefined;
}

/** The security offered, as the cover names it. */
export function readSecurity(part: Part, type: string | null, near: readonly Passage[]): Fact {
  const isDebt = type === 'debt' || type === 'structured note';
  const cover = part.passages.slice(0, part.coverLength);
  const kinds = type === 'shelf' ? shelfKinds(cover) : undefined;
  if (kinds !== undefined) return kinds;
  const titled = isDebt || type === 'at-the-market' || type === 'shelf' ? undefined : titleSecurity(cover);
  if (titled !== undefined) return titled;
  const others = isDebt ? undefined : titleOfSecurities(part);
  if (others !== undefined && type !== 'at-the-market' && type !== 'shelf') return others.name;
  const sold = type === 'private placement' ? soldNotes(near) : undefined;
  if (sold !== undefined) return sold;
  const order = isDebt
    ? [...near, ...cover]
    : [...near, ...cover.filter(isCoverLine), ...cover, ...part.passages.slice(part.coverLength, 300)];
  const isPreferred = (passage: Passage): boolean => {
    const found = equityStretch(passage);
    return found !== undefined && /preferred/i.test(passage.block.text.slice(found.from, found.to));
  };
  const sorted = isDebt ? order : [...near, ...order.filter((one) => !isPreferred(one)), ...order];
  for (const passage of sorted) {
    const found = isDebt ? debtStretch(passage) : equityStretch(passage);
    if (found === undefined) continue;
    const words = passage.block.text.slice(found.from, found.to).replace(/\s+/g, ' ').trim();
    return stated(securityName(words, isDebt), [evidenceIn(passage, found.from, found.to)]);
  }
  return NOT_STATED;
}

const TITLE_REACH = 30;
const TITLED =
  /^\W{0,3}(?:(?:up to )?\$ ?[\d,]{6,}\s+(?:of\s+|aggregate principal amount\s+(?:of\s+)?)?)?(\d+(?:\.\d+|[ -]\d{1,2}\/\d{1,2})?%\s+(?:[A-Z][\w-]*\s+){0,6}(?:Notes|NOTES|Bonds|BONDS|Debentures|DEBENTURES)(?:,?\s+(?:[Dd]ue|DUE)\s+(?:[A-Z][a-z]+ \d{1,2}, )?\d{4})?)|^\W{0,3}(?:up to )?\d[\d,]{3,} (units)\b/i;

/** Notes or units that a title names before any shares: the shares after them are those into which they convert. */
function titleSecurity(cover: readonly Passage[]): Fact | undefined {
  for (const passage of cover.slice(0, TITLE_REACH)) {
    if (!isCoverLine(passage)) continue;
    const { text } = passage.block;
    const found = TITLED.exec(text);
    const words = found?.[1] ?? found?.[2];
    if (found !== null && words !== undefined) {
      const from = found.index + found[0].lastIndexOf(words);
      const name = /^units$/i.test(words) ? 'Units' : words.replace(/\s+/g, ' ');
      return stated(name, [evidenceIn(passage, from, from + words.length)]);
    }
    if (equityStretch(passage) !== undefined) return undefined;
  }
  return undefined;
}

const SOLD_NOTES = new RegExp(
  String.raw`\b(?:issue and sell|issued and sold|to issue|to sell|sell and issue|sale of|issuance of)\b[^;]{0,200}?\b((?:\d+(?:\.\d+)?% )?(?:${PLAIN} ){0,3}convertible (?:${PLAIN} ){0,3}(?:notes?|debentures?)(?: due \d{4})?)(?! (?:issued|into))`,
  'i',
);

/** The notes that are said to be sold, where an agreement's passage says so. */
function soldNotes(near: readonly Passage[]): Fact | undefined {
  for (const passage of near) {
    const { text } = passage.block;
    const found = /convertible/i.test(text) ? SOLD_NOTES.exec(text) : null;
    if (found?.[1] !== undefined) {
      const from = found.index + found[0].length - found[1].length;
      return stated(found[1], [evidenceIn(passage, from, from + found[1].length)]);
    }
    const named = toldNotes(passage).length === 0 ? undefined : debtStretch(passage);
    if (named !== undefined)
      return stated(text.slice(named.from, named.to).replace(/\s+/g, ' '), [evidenceIn(passage, named.from, named.to)]);
  }
  return undefined;
}

function isCoverLine({ block }: Passage): boolean {
  return block.kind !== 'furniture' && block.text.length < 120 && !/outstanding|§|rule/i.test(block.text);
}

function securityName(words: string, isDebt: boolean): string {
  if (isDebt || /preferred/i.test(words)) return words;
  return words
    .replace(/^(class|series) ([a-z0-9-]+) /i, (_, kind: string, letter: string) => `${kind} ${letter.toUpperCase()} `)
    .replace(/common shares of beneficial interest|common stock|common shares|ordinary shares|common units/i, (name) =>
      name.toLowerCase(),
    );
}
