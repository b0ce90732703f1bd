import { sentenceText } from './make-fact.js';
import type { Observation, Placed } from './observation.js';

const PROGRAM_SALE =
  /\b(?:atm|at[- ]the[- ]market|sales? agreements?|distribution agreements?|purchase agreements?|offering agreements?|equity line|program|facility|supplement|this offering)\b/i;
const OTHER_SALE =
  /\b(?:private placement|registered direct|public offering price|underwritten|warrants?\b|notes offering|i\.b\.6|general instruction|initial public offering)/i;

/** What was found of single observations: it depends on their sentence alone. */
const sales = new WeakMap<Observation, boolean>();

/** True for a figure in a sentence that speaks of a program. */
export function isSaleOf(one: Placed): boolean {
  let isSale = sales.get(one.at);
  if (isSale === undefined) {
    const text = sentenceText(one);
    isSale = (PROGRAM_SALE.test(text) || one.at.detail?.program === 'yes') && !OTHER_SALE.test(text);
    sales.set(one.at, isSale);
  }
  return isSale;
}

const UNSOLD = /\bunsold\b|\bremain(?:s|ed|ing)? (?:available )?(?:for (?:future )?(?:sale|issuance)|to be sold)\b/i;
const OF_SHELF = /\b(?:shelf|registration statement|warrants?|repurchase|over-?allotment)\b/i;
const OF_MARKET = /\b(?:atm|at[- ]the[- ]market|equity line)\b/i;

/** "$12.0 million of shares remained unsold", after words of the program. */
export function isLeftOf(one: Placed): boolean {
  const words = sentenceText(one);
  if (!UNSOLD.test(words) || OTHER_SALE.test(words) || OF_SHELF.test(words)) return false;
  return OF_MARKET.test(one.passage.block.text.slice(0, one.at.from));
}
