import type { Scale } from '../syntax/block.js';
import { RowNature } from './cell-figures.js';
import type { LocalMention } from './mention.js';
import { sameValue, shift } from './numbers.js';
import { type Numeral, numeralsOf } from './numerals.js';
import type { Recognizer } from './recognizer.js';
import { isApproximateAt, isLabelAt, isMaximumAt, isYearLike, textBefore } from './surroundings.js';

const UNIT = new RegExp(
  '(?:[ \\n]of[ \\n](?:the|our|its|such|these|those|their|said)(?=[ \\n]))?[ \\n]' +
    // words that may stand between a count and what it counts
    '((?:(?:additional|newly|new|existing|issued|and|outstanding|fully|paid|nonassessable|restricted|unrestricted|unregistered|' +
    'registered|authorized|unissued|treasury|common|ordinary|preferred|preference|depositary|depository|american|global|' +
    "class [a-z]|series [a-z0-9-]{1,4}|convertible|voting|non-voting|pre-funded|prefunded|placement|agent|underwriters?[’']?|" +
    'private|public|founder|performance|performance-based|stock|phantom|deferred|underlying|option|optional|firm|offered|subordinate|limited|' +
    'partnership|warrant|vested|unvested|purchase|investor|commitment|remaining|whole|full|freely|tradable|tradeable|' +
    'share|appreciation|incentive|subscription|redeemable|perpetual|cumulative|accompanying|earnout|earn-out|' +
    "consideration|merger|initial|control|exchange|exchangeable|company|representative[’']?s?|lp|op|llc|penny|beneficial|trust|authorised)[ \\n]){0,6})" +
    '[“"‘(]?(shares?|adss?|adrs?|units?|warrants?|rights?|options?|rsus?|psus?|adses)(?![a-z\\d])',
  'iy',
);
/** A defined term for securities of some kind: "1,234,500 Prior ATM Shares". */
const TERM_UNIT = /((?:[ \n][A-Z][A-Za-z\d’'-]{0,20}){1,5})[ \n](Shares|Warrants|Units|ADSs)(?![A-Za-z\d])/y;
const OF_SECURITY =
  /[ \n]of[ \n](?:(?:our|its|the|such|their|said|[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,3}[’']s?|the (?:Company|Registrant|Issuer|Corporation)[’']s)[ \n])?(?:(?:authorized|issued|outstanding|and|restricted|new|fully|paid)[ \n,]){0,3}((?:(?:Class|Series)[ \n][A-Z0-9-]{1,4}[ \n])?(?:(?:[\d.]{1,6}% )?(?:Cumulative|Convertible|Perpetual|Redeemable|Non-Voting|Voting|Subordinate Voting|Junior|Participating|Participating Preferred|Mandatory)[ \n]){0,4}(?:common|preferred|ordinary|capital|preference|depositary|strike)[ \n](?:stock|shares?))/iy;
/** The end of such a noun of several words without "of": "ordinary shares", "pre-funded warrants". */
const NAMED =
  /(?:(?:Class|Series)[ \n][A-Z0-9-]{1,4}[ \n])?(?:(?:american[ \n])?deposit[ao]ry|common(?:[ \n]stock)?|ordinary|preferred|preference|pre-funded|prefunded|restricted[ \n](?:stock|share)|performance(?:-based)?[ \n](?:stock|share)|stock|subscription|public|private placement|deferred[ \n]stock)[ \n](?:purchase[ \n])?(?:shares?|units?|warrants?|options?|rights?)$/i;
/** What counts before its number: "shares outstanding were 12 million", "number of authorized shares from 100,000". */
const NAMED_BEFORE =
  /\b(shares?|warrants?|units?|ADSs|options?)\b(?=[^.;$%]{0,80}$)(?:[ \n](?:of[ \n](?:our[ \n]|its[ \n]|the Company’s[ \n])?(?:class [a-z][ \n])?(?:common stock|preferred stock|ordinary shares|capital stock))?)?(?:,?[ \n](?:that are[ \n])?(?:outstanding|authorized|issued|and|or|issuable|available|reserved|remaining|for|future|issuance|sale|grant|sold|under|the|our|plan|program|atm)){0,9}(?:[ \n](?:as of|at|on)[ \n][A-Z][a-z]{2,8}[ \n]\d{1,2},[ \n]\d{4},?)?(?:[ \n](?:was|were|is|are|totaled|equaled|from|to)|:)(?:[ \n](?:approximately|about|increased to|an aggregate of))?[ \n]$/i;
const COUNTED = /\b(?:outstanding|authorized|number of|issued|issuable|available|reserved|total)\b/i;
const LIST =
  /^(?:,|,? (?:and|or|to)|[-–—]| (?:through|and up to|or up to))[ \n](?:approximately |about |up to )?$|^[-–—]$/i;

const unitOf = (noun: string): string => {
  const lower = noun.toLowerCase();
  if (lower.startsWith('ads')) return 'ADS';
  if (lower.startsWith('adr')) return 'ADR';
  if (lower.startsWith('rsu') || lower.startsWith('psu')) return 'unit';
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
};

const CURRENCY_BEFORE = /(?:[$€£¥₪₹₩]|\b(?:USD|EUR|GBP|RMB|CAD|CNY|JPY|HKD|CHF))[ \n\t]?\(?$/;

const mayCount = (text: string, numeral: Numeral): boolean => {
  if (numeral.isAttached || numeral.isBroken || numeral.isFraction) return false;
  const before = text.charCodeAt(numeral.from - 1);
  if (before === 36 || before === 0x20ac || before === 0xa3) return false;
  return !CURRENCY_BEFORE.test(text.slice(Math.max(0, numeral.from - 6), numeral.from));
};

/** A count of securities: `4,169 shares`, `one million (1,000,000) warrants`, `5,376,340 ADSs`. */
export const shareCount: Recognizer<'share-count'> = {
  kind: 'share-count',
  examples: [
    'we sold ⟦4,169 shares⟧ of our common stock',
    'up to ⟦1,974,432 newly issued shares⟧ and ⟦one million (1,000,000) shares⟧',
    '⟦two Class E Common Stock Warrants⟧ and ⟦6,100,000 American Depository Shares⟧',
    '⟦5,376,340 ADSs⟧ representing ⟦53,763,400 ordinary shares⟧ and ⟦12 million public warrants⟧',
    '⟦1,943⟧ and ⟦1,733 shares⟧ issued and outstanding, respectively',
    'sold ⟦1,234,500 Prior ATM Shares⟧ and ⟦2,000,000 Series A Common Warrants⟧',
    '100 percent of shares, 3% shares and Rule 144 shares',
    '$10,000,000 Shares of common stock',
    'public warrants outstanding were ⟦12 million⟧ as of May 1, 2024',
    'in 2021 shares were sold at $2.00 per share',
  ],
  recognize(text, block) {
    const found: LocalMention<'share-count'>[] = [];
    const numerals = numeralsOf(text);
    const row = block.kind === 'table-row' && numerals.length > 0 ? new RowNature(text, block) : undefined;
    const counted = row && countedRow(row.label);
    for (let index = 0; index < numerals.length; index++) {
      const numeral = numerals[index];
      if (numeral === undefined) continue;
      const after = text.charCodeAt(numeral.end);
      UNIT.lastIndex = numeral.end;
      const unit = after === 32 || after === 10 ? (UNIT.exec(text) ?? termUnit(text, numeral)) : null;
      if (unit === null || unit[2] === undefined) {
        const named = row ? countedCell(text, row, counted, numeral) : countedBefore(text, numeral);
        if (named !== undefined) found.push(named);
        continue;
      }
      row?.moveTo(numeral.from);
      const power = countPower(row?.scaleHere);
      if (!mayCount(text, numeral)) continue;
      const to = numeral.end + unit[0].length;
      const noun = unit[2];
      const name = unitOf(noun);
      if (isYearLike(numeral.value, numeral.isGrouped) || isLabelAt(text, numeral.from)) continue;
      if (numeral.form === 'words' && (name === 'right' || name === 'option' || name === 'unit') && unit[1] === '')
        continue;
      if ((name === 'right' || name === 'option') && unit[1] === '' && !numeral.isGrouped && numeral.power === 0)
        continue;
      const security = securityAfter(text, numeral.end, to);
      const describe = (of: Numeral): LocalMention<'share-count'>['value'] => ({
        count: of.power === 0 ? shift(of.value, power) : of.value,
        unit: /american[ \n]deposit[ao]ry/i.test(unit[1] ?? '') ? 'ADS' : name,
        ...(security === undefined ? {} : { security }),
        ...(of.words !== undefined && !sameValue(of.words, of.value) ? { words: of.words } : {}),
        ...(isMaximumAt(text, of.from) ? { isMaximum: true } : {}),
        ...(isApproximateAt(text, of.from) ? { isApproximate: true } : {}),
      });
      const listed = listedBefore(text, numerals, index, found[found.length - 1]?.to ?? 0);
      for (const each of listed)
        found.push({ kind: 'share-count', from: each.from, to: each.end, value: describe(each) });
      found.push({ kind: 'share-count', from: numeral.from, to, value: describe(numeral) });
    }
    return found;
  },
};

/** The words after a count that name securities by a term in capitals; only figures that can be no date or label. */
const termUnit = (text: string, numeral: Numeral): RegExpExecArray | null => {
  if (!numeral.isGrouped && numeral.power === 0) return null;
  TERM_UNIT.lastIndex = numeral.end;
  return TERM_UNIT.exec(text);
};

/** The power of ten of counts under a scale note, 0 where it excepts them. */
const countPower = (scale: Scale | undefined): number =>
  scale?.shares !== undefined
    ? Math.log10(scale.shares)
    : scale === undefined || scale.exceptShares
      ? 0
      : Math.log10(scale.multiplier);

const COUNTED_ROW =
  /^(?:[a-z]+[ ,:-]+){0,4}weighted[- ]average (?:number of )?(?:[a-z]+ ){0,4}(?:shares|units|ADSs)\b|^(?:total )?number of (?:[a-z-]+ ){0,5}(shares|units|ADSs|warrants|options|RSUs)\b|^(?:[a-z-]+ ){0,3}shares (?:issued and )?outstanding\b|^(?:[a-z-]+ ){0,3}(shares|units|ADSs|warrants|options|RSUs|PSUs) (?:granted|vested|exercised|forfeited|outstanding|unvested|exercisable|purchased|repurchased|sold),? \(in (?:thousand|million)s\)$/i;
const NO_COUNTED_ROW =
  /\b(?:prices?|values?|amounts?|costs?|proceeds|expenses?|percent(?:age)?|per|fair|income|loss|earnings|holders|votes|tax(?:es)?|compensation|ratio|life|term)\b|[$%€£]/i;

/** What the figures of a row count as its label says, or `undefined`. */
const countedRow = (label: string): string | undefined => {
  if (!/shares|units|ADSs|options|warrants|RSUs|PSUs/i.test(label) || NO_COUNTED_ROW.test(label)) return undefined;
  const found = COUNTED_ROW.exec(label);
  return found === null ? undefined : unitOf(found[1] ?? found[2] ?? 'share');
};

/** A figure that the heading of its column, or the label of its row, says to be a count. */
const countedCell = (
  text: string,
  row: RowNature,
  counted: string | undefined,
  numeral: Numeral,
): LocalMention<'share-count'> | undefined => {
  row.moveTo(numeral.from);
  const { unit } = row;
  const of = unit === undefined ? counted : unit.kind === 'share-count' ? unit.of : undefined;
  if (of === undefined || OTHER_ROW.test(row.label)) return undefined;
  const figure = row.loneFigure(text, numeral);
  const scale = row.scaleHere;
  const power = countPower(scale);
  if (figure === undefined || (power === 0 && numeral.value.includes('.'))) return undefined;
  // what a label alone counts may be in thousands by a caption far away
  if (unit === undefined && scale === undefined && Number(numeral.value) < 1_000_000) return undefined;
  const { from, to } = numeral;
  return { kind: 'share-count', from, to, value: { count: shift(numeral.value, power), unit: of } };
};

const OTHER_ROW = /\b(?:price|percent(?:age)?|per share)\b|[%$]/i;

/** A large number whose securities are named before it, or `undefined`. */
const countedBefore = (text: string, numeral: Numeral): LocalMention<'share-count'> | undefined => {
  if (numeral.form === 'words' || (!numeral.isGrouped && numeral.power < 3) || numeral.value.includes('.'))
    return undefined;
  const before = text.charCodeAt(numeral.from - 1);
  if ((before !== 32 && before !== 10) || !mayCount(text, numeral)) return undefined;
  const slice = textBefore(text, numeral.from, 110);
  if (!/^[ \n,.;)]|^$/.test(text.charAt(numeral.end)) || !COUNTED.test(slice)) return undefined;
  if (
    /^[ \n](?:%|percent|days|votes|holders|shareholders|stockholders|bitcoin|square|dollars|times)/.test(
      text.slice(numeral.end, numeral.end + 14),
    )
  )
    return undefined;
  const named = NAMED_BEFORE.exec(slice)?.[1];
  if (named === undefined) return undefined;
  const isApproximate = isApproximateAt(text, numeral.from);
  return {
    kind: 'share-count',
    from: numeral.from,
    to: numeral.end,
    value: { count: numeral.value, unit: unitOf(named), ...(isApproximate ? { isApproximate: true } : {}) },
  };
};

const securityAfter = (text: string, from: number, to: number): string | undefined => {
  const named = NAMED.exec(text.slice(from, to))?.[0];
  if (named !== undefined) return named.replace(/\s+/g, ' ');
  if (text.charCodeAt(to) !== 32 && text.charCodeAt(to) !== 10) return undefined;
  OF_SECURITY.lastIndex = to;
  return OF_SECURITY.exec(text)?.[1]?.replace(/\s+/g, ' ');
};

/** The numbers of one list whose last alone names the unit: "1,943 and 1,733 shares". */
const listedBefore = (text: string, numerals: readonly Numeral[], index: number, floor: number): Numeral[] => {
  const listed: Numeral[] = [];
  let next = numerals[index];
  for (let at = index - 1; at >= 0 && next !== undefined && listed.length < 8; at--) {
    const numeral = numerals[at];
    if (numeral === undefined || numeral.from < floor || next.from - numeral.end > 24) break;
    if (numeral.form === 'words' || (!numeral.isGrouped && numeral.power === 0)) break;
    if (!LIST.test(text.slice(numeral.end, next.from)) || !mayCount(text, numeral)) break;
    listed.unshift(numeral);
    next = numeral;
  }
  return listed;
};
