import type { LocalMention } from './mention.js';
import { isDigit, isLower, isOutsideName, isUpper, wordStart } from './name-words.js';
import type { Recognizer } from './recognizer.js';

/** Words that end the name of an entity. */
const FORM_WORD = `Inc\\.?|INC\\.?|Incorporated|INCORPORATED|Corp\\.?|CORP\\.?|Corporation|CORPORATION|LLC|L\\.L\\.C\\.|LLP|L\\.L\\.P\\.|L\\.P\\.|LP|Ltd\\.?|LTD\\.?|Limited|LIMITED|plc|PLC|P\\.L\\.C\\.|N\\.V\\.|B\\.V\\.|S\\.A\\./N\\.V\\.|SA/NV|S\\.A\\.|S\\.p\\.A\\.|S\\.à r\\.l\\.|AG|GmbH|SE|AB|ASA|A/S|Oyj|N\\.A\\.|FSB|F\\.S\\.B\\.|National Association|NATIONAL ASSOCIATION|Co\\.|CO\\.|Company|COMPANY|Bank|BANK|Bancorp|BANCORP|Bancshares|Trust|TRUST|Fund|Partners|Pty`;
const FORM = new RegExp(` (?:${FORM_WORD})(?![\\w’'-])`, 'g');
/** A form word directly after another: `Company, LLC`, `Co. Inc.`, `(USA) LLC`, `Trust Company, N.A.`. */
const MORE = new RegExp(
  `(?: \\([A-Z][A-Za-z.]{1,14}\\))?,? (?:(?:& )?(?:${FORM_WORD})|(?:and|AND) (?:(?:Trust|TRUST|Savings) (?:Company|COMPANY|Co\\.|Association|Bank)|Trust(?=, [NF])))(?![\\w’'-])`,
  'y',
);
/** Other names that an entity goes by. */
const ALSO =
  /(?:, doing business as|,? d\/b\/a) (?:[A-Z][\w.&’'-]*(?: (?=[A-Z&]))?){1,6}|,? [-–—] (?:[A-Z][\w.&’'-]* ){1,6}Series\b/y;
/** The place and form that end a bank's name: "Trust Company of California, N.A." */
const BRANCH = / of [A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?,? (?:N\.A\.|National Association)(?![\w’'-])/y;
const DIVISION = /(?:,? (?:a|as a)) division of $/;

/** Form words that are ordinary words too: they need a name before them, and some names are none. */
const WEAK =
  /^(?:Company|COMPANY|Limited|LIMITED|Bank|BANK|Trust|TRUST|Fund|Partners|Corporation|CORPORATION|AG|SE|AB|LP)$/;
const GENERIC = new Set(
  `holding parent surviving successor acquired target reporting smaller shell private public operating investment
  insurance limited liability joint stock blank check growth emerging trust bank savings depository subsidiary
  portfolio management closed-end mutual money market hedge pension index exchange-traded commercial central federal
  reserve national state collecting paying correspondent agent custodian living business statutory voting liquidating
  deposit general sponsor equity community ordinary foreign domestic delaware nevada maryland special purpose
  acquisition selling section opportunity venture and real estate title sinking disclosure registrant
  associated affiliated covered other member regulated controlled issuer guarantor any our the company insured
  unaffiliated capital master electric professional chinese military wyoming texas florida california new york jr. former total additional approved supplier intermediate such each u.s. personal common fidelity surety escrow`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Trades whose pairs stand in one name: "Gas and Electric Company", "Fire and Casualty Company". */
const TRADE =
  /^(?:Bank|Banking|Manufacturers|Traders|Merchants|Farmers|Mechanics|Planters|Citizens|Miners|Drovers|Stockmen|Gas|Power|Light|Electric|Water|Traction|Railway|Oil|Refining|Iron|Steel|Coke|Coal|Mining|Manufacturing|Trust|Savings|Deposit|Loan|Guaranty|Guarantee|Surety|Fidelity|Fire|Marine|Life|Health|Accident|Casualty|Indemnity|Annuity|Insurance|Chemical|Paper|Rubber|Tire|Tobacco|Telephone|Telegraph|Transportation|Storage|Shipbuilding|Development|Land|Lumber|Equipment|Supply|Drug|Sugar|Foundry|Machine|Tool)$/i;
/** Forms that names go on after: "Alder Bancorp Investments, Inc." */
const INNER = /^(?:Bancorp|BANCORP|Bancshares)$/;

/** Agencies and bodies that are no party to an offering. */
const AGENCY =
  /^(?:The )?(?:Federal Deposit Insurance|Securities Investor Protection|Pension Benefit Guaranty) Corporation$/i;
const ROLE =
  /^(?:Company|Parent|Issuer|Registrant|Agents?|Underwriters?|Managers?|Purchasers?|Sellers?|Sponsor|Trustee|Guarantor|Borrower|Lender|Investors?|Subject|Re|RE|Attention|Attn|By|Name|Title|Counsel|To|cc|Copy|Copies|President|Director|Officer|Secretary|Dear|Messrs|Mr|Ms|Treasurer|Controller|Chairman)[.:,]?$/i;
/** Roles that names hold as well: "Emerging Manager Onshore Fund". */
const INNER_ROLE = /^(?:Managers?|Investors?|Sponsor|Trustee|Lender)$/;

const MOST_WORDS = 10;

/** Entities by the form of company in their names, from their first word to the last form word. */
export const party: Recognizer<'party'> = {
  kind: 'party',
  examples: [
    'with ⟦Oppenheimer & Co. Inc.⟧ (“Oppenheimer”)',
    'among us, ⟦B. Riley Securities, Inc.⟧, ⟦Keefe, Bruyette & Woods, Inc.⟧ and ⟦TD Securities (USA) LLC⟧',
    'with ⟦Cowen and Company, LLC⟧ and ⟦Cantor Fitzgerald & Co.⟧, as agents',
    '⟦The Bank of New York Mellon Trust Company, N.A.⟧, as trustee',
    '⟦The Bank of New York Mellon⟧, as depositary, ⟦Royal Bank of Canada⟧ and the Bank of England',
    '⟦Alder Street Bank and Trust Company⟧, ⟦Farmers and Traders Trust Company⟧ and ⟦Alder Savings Fund Society, FSB⟧',
    '⟦Alder Bank S.A./N.V.⟧, as operator, and ⟦Cedar Banking and Trust Company⟧',
    '⟦Alder Bank and Trust Company of California, N.A.⟧, ⟦Alder Parcel Service of America, Inc.⟧ and the President of ⟦Alder, Inc.⟧',
    'and ⟦THE BANK OF NEW YORK⟧ (as trustee)',
    'held by ⟦Alder Master Fund, L.P.⟧ Alder is its manager',
    'among ⟦Alder Securities, Inc.⟧, ⟦Bank of Alder, N.A.⟧ and ⟦Birch LLC⟧',
    '⟦Cohen & Company Capital Markets, a division of Cohen & Company Securities, LLC⟧',
    '⟦TCBI Securities, Inc., doing business as Texas Capital Securities⟧',
    '⟦EXAMPLE BIOSCIENCES, INC.⟧',
    '⟦Eastern Gas and Electric Company⟧ and ⟦Alder Fire and Casualty Company⟧, with ⟦Alder Bancorp Investments, Inc.⟧',
    '⟦Alder, Birch, Cedar & Dogwood LLP⟧ and ⟦Elm (Master), L.P.⟧',
    'the Company, a smaller reporting Company and a Holding Company',
    'Inc. and LLC are forms of company',
  ],
  recognize(text) {
    const mentions: LocalMention<'party'>[] = [];
    let floor = 0;
    FORM.lastIndex = 0;
    for (let match = FORM.exec(text); match !== null; match = FORM.exec(text)) {
      const form = match.index + 1;
      const word = match[0].slice(1);
      if (form < floor) continue;
      let to = FORM.lastIndex;
      let last = word;
      for (let n = 0; n < 4; n++) {
        MORE.lastIndex = to;
        const more = MORE.exec(text);
        if (more === null || (isNewName(more[0]) && isFollowedByName(text, MORE.lastIndex))) break;
        to = MORE.lastIndex;
        last = more[0];
      }
      BRANCH.lastIndex = to;
      if (last !== word && BRANCH.test(text)) {
        to = BRANCH.lastIndex;
        last = 'N.A.';
      }
      FORM.lastIndex = to;
      const isWeak = last === word && WEAK.test(last);
      if ((isWeak || INNER.test(last)) && isFollowedByName(text, to)) {
        const bank = /^bank$/i.test(word) ? bankOf(text, form, to, floor) : undefined;
        if (bank === undefined) continue;
        floor = bank.to;
        FORM.lastIndex = bank.to;
        mentions.push({ kind: 'party', ...bank, value: { name: text.slice(bank.from, bank.to) } });
        continue;
      }
      const first = entityStart(text, form, floor, isWeak);
      if (first < 0) continue;
      const from = withDivision(text, first, floor);
      ALSO.lastIndex = to;
      if (ALSO.test(text)) to = ALSO.lastIndex;
      const name = text.slice(from, to).replace(/\s+/g, ' ');
      floor = to;
      if (AGENCY.test(name)) continue;
      mentions.push({ kind: 'party', from, to, value: { name } });
    }
    return mentions;
  },
};

const OF_CAPITALS = /^ OF (?:NEW YORK(?: MELLON)?|(?!NEW\b)[A-Z]{3,14}(?: [A-Z]{3,14})?)(?=$|[,;.)\n]| \([“"a-z])/;
const OF_PLACE = /^ of (?!New$)(?:New York Mellon|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?=$|[,;.)\n]| [a-z]| \([“"a-z])/;
/** Banks of issue are no parties to an offering. */
const CENTRAL = /^ of (?:England|Japan|Korea|Israel|Russia|Mexico|Canada|Thailand|Ghana)$/;

/** "The Bank of New York Mellon", "Royal Bank of Canada": a bank's whole name without a form of company behind it. */
function bankOf(text: string, form: number, to: number, floor: number): { from: number; to: number } | undefined {
  const after = text.slice(to, to + 48);
  const place = OF_PLACE.exec(after)?.[0] ?? OF_CAPITALS.exec(after)?.[0];
  if (place === undefined || /^,? (?:N\.A\.|PLC|plc|Corporation|Trust|Limited|Ltd)/.test(text.slice(to + place.length)))
    return undefined;
  const last = wordStart(text, form - 1, floor);
  const word = last < 0 ? '' : text.slice(last, form - 1);
  const isNamed = word === 'Royal' || word === 'ROYAL';
  if (
    !isNamed &&
    (CENTRAL.test(place) || (isUpper(word.charCodeAt(0)) && !/^the$/i.test(word) && !isOutsideName(word)))
  )
    return undefined;
  return { from: isNamed || word === 'The' || word === 'THE' ? last : form, to: to + place.length };
}

/** True for a comma and an ordinary word, with which the next name of a list may begin: ", Bank". */
function isNewName(more: string): boolean {
  return more.startsWith(', ') && WEAK.test(more.slice(2));
}

/** True when the name goes on after an ordinary word: "Company Capital Markets", "Bank of New York". */
function isFollowedByName(text: string, to: number): boolean {
  if (text.charCodeAt(to) !== 32) return false;
  if (text.startsWith('of ', to + 1) || text.startsWith('OF ', to + 1) || text.startsWith('& ', to + 1)) return true;
  if (!isUpper(text.charCodeAt(to + 1))) return false;
  const word = /^[A-Za-z]+/.exec(text.slice(to + 1, to + 24))?.[0] ?? '';
  return !isOutsideName(word) && !ROLE.test(word);
}

/** Where the entity's name begins that has a form word at `form`; `-1` when it is no name. */
function entityStart(text: string, form: number, floor: number, isWeak: boolean): number {
  let start = form;
  let at = form;
  let names = 0;
  let ampersand = false;
  let commas = 0;
  for (let n = 0; n < MOST_WORDS && at > floor && text.charCodeAt(at - 1) === 32; n++) {
    const end = at - 1;
    const begin = wordStart(text, end, floor);
    if (begin < 0) break;
    const word = text.slice(begin, end);
    at = begin;
    if (word === '&') {
      ampersand = true;
      continue;
    }
    if (word === 'and' || word === 'AND') {
      if (
        !/^(?:Company|COMPANY|Co\.|Sons|Associates|Brothers|Partners)/.test(text.slice(end + 1, end + 12)) &&
        !isPairOfTrades(text, begin, end, floor)
      )
        break;
      ampersand = true;
      continue;
    }
    if (word === 'of' || word === 'OF' || word === 'de') {
      if (
        !/(?:Bank|Trust|Company|University|Corporation|BANK|Bancorp|Group|Sons) $/.test(
          text.slice(Math.max(floor, begin - 13), begin),
        ) &&
        !(word === 'of' && names === 1 && PLACE.test(text.slice(start, start + 16)) && isAfterName(text, begin, floor))
      )
        break;
      continue;
    }
    const bare = word.endsWith(',') ? word.slice(0, -1) : word;
    if (bare.endsWith(')') && word.length > 2) {
      // The bracket itself ended the walk, as in "(USA)".
      if (begin > floor && text.charCodeAt(begin - 1) === 40 && isUpper(text.charCodeAt(begin)) && word.length < 16) {
        at = begin - 1;
        continue;
      }
      break;
    }
    if (bare !== word && (start !== form || isWeak)) {
      if (!ampersand || ++commas > 3 || !isPartnerName(text, begin, floor, bare, commas, form)) break;
    }
    const isPartner = bare === 'Company' && /(?:&|and) $/.test(text.slice(Math.max(floor, begin - 4), begin));
    const isInner = INNER_ROLE.test(bare) && /[A-Z][\w-]* $/.test(text.slice(Math.max(floor, begin - 24), begin));
    if (!isPartner && !isInner && !isEntityWord(bare)) {
      // "The" belongs to a name that a sentence would not begin with alone.
      if (names > 0 && (word === 'The' || word === 'THE')) start = begin;
      break;
    }
    start = begin;
    names++;
  }
  if (start === form) return -1;
  if (isWeak && isGeneric(text.slice(start, form - 1))) return -1;
  return start;
}

/** Places after which names go on as "Parcel Service of America, Inc." */
const PLACE =
  /^(?:America|Americas|Arizona|California|Canada|China|Colorado|Delaware|Europe|Florida|Georgia|Illinois|Indiana|Ireland|Israel|Japan|Kentucky|Maryland|Michigan|Minnesota|Missouri|Nevada|Ohio|Oregon|Pennsylvania|Tennessee|Texas|Utah|Virginia|Washington|Wisconsin)\b/;

/** True where two words of a name stand before a place: not "President of America, Inc." */
function isAfterName(text: string, begin: number, floor: number): boolean {
  const last = wordStart(text, begin - 1, floor);
  const before = last < 0 ? -1 : wordStart(text, last - 1, floor);
  if (before < 0) return false;
  return isEntityWord(text.slice(last, begin - 1)) && isEntityWord(text.slice(before, last - 1));
}

/** True for the "and" of "Gas and Electric Company". */
function isPairOfTrades(text: string, begin: number, end: number, floor: number): boolean {
  const next = /^ ([A-Za-z]{2,16})/.exec(text.slice(end, end + 18))?.[1];
  const last = wordStart(text, begin - 1, floor);
  return next !== undefined && last >= 0 && TRADE.test(next) && TRADE.test(text.slice(last, begin - 1));
}

/** True for the Keefe of "Keefe, Bruyette & Woods, Inc."; more than one comma only in firms of lawyers and after two names. */
function isPartnerName(
  text: string,
  begin: number,
  floor: number,
  name: string,
  commas: number,
  form: number,
): boolean {
  if (!/^[A-Z][a-z]+$/.test(name) || ROLE.test(name)) return false;
  if (commas === 1 || text.startsWith('LLP', form)) return true;
  return /[A-Z][a-z]+ $/.test(text.slice(Math.max(floor, begin - 24), begin));
}

function isEntityWord(word: string): boolean {
  const first = word.charCodeAt(0);
  if (isDigit(first)) return /^\d{1,3}[A-Za-z]?$|^\d+[A-Z][A-Za-z]+$/.test(word);
  if (!isUpper(first)) return /^(?:de|van|von|der|la|le|e[A-Z]\w+|i[A-Z]\w+)$/.test(word);
  const last = word.charCodeAt(word.length - 1);
  if (last === 58 || last === 59 || last === 0x201d || last === 34) return false;
  if (
    last === 46 &&
    !/^(?:[A-Z]\.|(?:[A-Z]\.)+|St\.|Jr\.|Dr\.|Mr\.|Mt\.|Ft\.|Bros\.|\w+\.com|[A-Z][a-z]{1,2}\.)$/.test(word)
  )
    return false;
  if (ROLE.test(word)) return false;
  return !isOutsideName(word) || word === 'IT' || word === 'ON';
}

/** True for words that make no name with a weak form word: "Holding Company", "Delaware Corporation". */
function isGeneric(words: string): boolean {
  for (const word of words.split(' ')) {
    if (word !== '&' && !GENERIC.has(word.toLowerCase().replace(/,$/, ''))) return false;
  }
  return true;
}

/** Widens a name over "X, a division of" before it. */
function withDivision(text: string, from: number, floor: number): number {
  const low = Math.max(floor, from - 20);
  const match = DIVISION.exec(text.slice(low, from));
  if (match === null) return from;
  const end = low + match.index;
  let at = end;
  for (let n = 0; n < 6; n++) {
    const begin = wordStart(text, at, floor);
    if (begin < 0) break;
    const word = text.slice(begin, at);
    if (
      word !== '&' &&
      word !== 'Company' &&
      (!isEntityWord(word) || !(isLower(word.charCodeAt(1)) || isUpper(word.charCodeAt(1))))
    )
      break;
    at = begin;
    if (at <= floor || text.charCodeAt(at - 1) !== 32) break;
    at--;
  }
  while (at < from && text.charCodeAt(at) === 32) at++;
  return at < end ? at : from;
}
