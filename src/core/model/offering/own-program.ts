import type { GatheredAgreement } from './agreements.js';
import { sentenceText } from './make-fact.js';
import type { Part } from './parts.js';
import { remembered } from './remember.js';

/** An agreement with a firm under which shares of stock are sold from time to time: of goods none is worded so. */
export function isOfSales({ said, parties }: GatheredAgreement): boolean {
  return (
    (parties?.at.detail?.parties ?? '') !== '' &&
    said.some((one) => /\bfrom time to time\b/i.test(sentenceText(one)) && OF_STOCK.test(sentenceText(one)))
  );
}

const OF_STOCK =
  /\b(?:sell|sales?|offer|issue)\b[^;]{0,160}\b(?:common stock|ordinary shares|common shares|ADSs|preferred stock)\b/i;

/** Names by which agreements on sales at the market alone are called. */
const MARKET_NAME =
  /open market sale|controlled equity offering|at[- ]the[- ]market|at market issuance|equity distribution|capital on demand|\batm\b/i;

/** True for an agreement whose name tells its kind, be it named only as ended, where no other deal is begun. */
export function isOnlyMarket(one: GatheredAgreement, agreements: readonly GatheredAgreement[]): boolean {
  return MARKET_NAME.test(one.name) && agreements.every((other) => other === one || !other.isCommenced);
}

/** What is only thought of: "may in the future establish an". */
const THOUGHT_OF =
  /\b(?:may|might|could|would|will|can|intends?|plans?|expects?|considering|if we|whether to)\b[^.;]{0,60}\b(?:an?|another|new|any|one or more)(?: new| similar)? $/i;
const PROGRAM = /\bat[- ]the[- ]market (?:equity )?(?:offering )?(?:program|offering|facility)/gi;

const isProgramPassage = remembered(({ block: { text } }) => {
  PROGRAM.lastIndex = 0;
  for (let found = PROGRAM.exec(text); found !== null; found = PROGRAM.exec(text))
    if (!THOUGHT_OF.test(text.slice(Math.max(0, found.index - 100), found.index))) return true;
  return false;
});

/** True where a report tells of sales under a program though it names no agreement. */
export function saysProgram({ passages }: Part): boolean {
  return passages.slice(0, 800).some(isProgramPassage);
}

/** Whose program it is not, and what is no program yet. */
const NOT_OWN =
  /\b(?:stockholders?|shareholders?|investees?|competitors?|partners?|other companies)\b[^.;]{0,40}$|\b(?:not|never|nor|no longer|if we|may|might|could|would|will|intends? to|plans? to|expects? to)(?: [a-z]+){0,3} $/i;
/** How issuers speak of a program of their own without naming its agreement. */
const OWN_PROGRAMS: readonly RegExp[] = [
  /\b(?:(?:entered into|established|initiated|launched|implemented|commenced|have|has|had|maintain|maintains) (?:an?|our|its|the|another)|(?:under|pursuant to) (?:our|its|the company[’']s))(?: new| equity| common stock| \d{4}){0,3} ["“]?(?:at[- ]the[- ]market|ATM)["”]?[\w\s-]{0,40}(?:program|facility|arrangement|offering)\b(?!s)/i,
  /\b(?:established|initiated|launched|implemented|commenced|maintains?|has|have) (?:multiple|several|two|three|four|various)(?: separate| equity)? ["“]?(?:at[- ]the[- ]market|ATM)["”]?(?: ?\([^()]{1,30}\))?,?[\w\s-]{0,40}(?:programs|facilities|offerings)\b/i,
  /\b(?:have|has|maintains?) an? (?:[\w-]+ ){0,4}sales agreement\b[^.;]{0,60}\b(?:sell|offer|issue|shares)\b(?:[^.;]|\.\d){0,200}\b(?:through|under|in|by) an? ["“]?(?:ATM|at[- ]the[- ]market)\b/i,
  /\b(?:issued|sold)\b[^;]{0,120}\b(?:under|pursuant to|through) (?:the|our|its) (?:(?:Common|Current|New|Prior|Equity|\d{4}|[A-Z][a-z]+ \d{4}) ){0,3}ATM (?:Program|Offering|Facility|Agreement|Sales)/,
  /\b(?:may|can|could)\b[^.;]{0,60}\b(?:sell|offer|issue)\b[^.;]{0,80}\bthrough (?:[A-Z]\w|its [Aa]gent|the [Aa]gent)[^.;]{0,140}\b(?:deemed|defined)[^.;]{0,40}["“]?at[- ]the[- ]market\b/,
];

const isOwnProgramPassage = remembered(({ block: { text } }) => {
  if (!/ATM|t[- ]the[- ][Mm]arket/.test(text)) return false;
  return OWN_PROGRAMS.some((words) => {
    const found = words.exec(text);
    return found !== null && !NOT_OWN.test(text.slice(Math.max(0, found.index - 80), found.index));
  });
});

/** True where a periodic report tells of a program of its own without naming an agreement. */
export function saysOwnProgram({ passages }: Part): boolean {
  return passages.slice(0, 800).some(isOwnProgramPassage);
}
