import { analyze, type NamedFiling } from '../../../src/core/index.js';

export function entry(name: string, text: string): NamedFiling {
  return { name, filing: analyze(text, { name }) };
}

export function only<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined || list.length !== 1) throw new Error(`${list.length} in place of one`);
  return one;
}

/** A current report of an invented issuer. */
export function report(date: string, body: string, registrant = 'ALDERMERE OPTICS, INC.'): string {
  return `# FORM 8-K\n\nCURRENT REPORT\n\nDate of Report (Date of earliest event reported): ${date}\n\n# ${registrant}\n\n(Exact name of registrant as specified in its charter)\n\n**Item 8.01 Other Events.**\n\n${body}\n`;
}

/** What a supplement says, where it is not said otherwise. */
export interface SupplementWords {
  readonly date: string;
  readonly number?: string;
  readonly base?: string;
  readonly original?: string;
  readonly registration?: string;
  readonly agreement?: string;
  readonly agent?: string;
  readonly cap?: string;
  readonly more?: string;
}

/** A prospectus supplement of the same issuer. */
export function supplement(words: SupplementWords): string {
  const {
    date,
    number,
    base = 'May 1, 2024',
    original,
    registration = '333-990811',
    agreement = 'May 6, 2024',
  } = words;
  const { agent = 'Larkspur Securities LLC', cap = '$30,000,000', more = '' } = words;
  const title = number === undefined ? 'PROSPECTUS SUPPLEMENT' : `PROSPECTUS SUPPLEMENT NO. ${number}`;
  const to =
    original === undefined
      ? `(To Prospectus dated ${base})`
      : `(To Prospectus Supplement dated ${original} and Prospectus dated ${base})`;
  return `Filed Pursuant to Rule 424(b)(5)\nRegistration No. ${registration}\n\n**${title}**\n\n${to}\n\n# ALDERMERE OPTICS, INC.\n\nUp to ${cap}\n\nCommon Stock\n\nWe have entered into a Sales Agreement, dated ${agreement} (the “Sales Agreement”), with ${agent}, as sales agent. In accordance with the terms of the Sales Agreement, we may offer and sell shares of our common stock having an aggregate offering price of up to ${cap} from time to time in an “at the market offering”. ${more}\n\nThe date of this prospectus supplement is ${date}.\n`;
}

/** A sentence about the sales agreement of that issuer. */
export const ENTRY = (day: string, agent = 'Larkspur Securities LLC', cap = '$30,000,000') =>
  `The Company is party to a Sales Agreement, dated as of ${day} (the “Sales Agreement”), with ${agent}, as sales agent, for an at-the-market offering of its common stock having an aggregate offering price of up to ${cap}.`;
