/** What the words just before a number say of it. */

const MAXIMUM =
  /\b(?:up to|not (?:to )?exceed(?:ing)?|no(?:t)? more than|(?:a )?maximum (?:of|aggregate (?:offering|sales) price of)|at most|no greater than)(?: an?)?(?: (?:additional|aggregate|total|maximum|further|combined|aggregate (?:offering|sales) price|amount))*(?: of)?(?: up to| approximately| about)?[ \n]?[([]?$/i;
const APPROXIMATE =
  /(?:\b(?:approximately|about|roughly|nearly|around|almost|estimated(?: to be)?(?: at)?|an estimated)(?: an?(?: additional| aggregate of)?)?[ \n]|~ ?)[([]?$/i;

/** Text before `from`, at most `most` characters, within its cell. */
export const textBefore = (text: string, from: number, most: number): string => {
  const slice = text.slice(Math.max(0, from - most), from);
  const cell = slice.lastIndexOf('\t');
  return cell < 0 ? slice : slice.slice(cell + 1);
};

/** Whether "up to", "not to exceed" and the like stand directly before `from`. */
export const isMaximumAt = (text: string, from: number): boolean => MAXIMUM.test(textBefore(text, from, 64));

/** Whether "approximately" and the like stand directly before `from`. */
export const isApproximateAt = (text: string, from: number): boolean => APPROXIMATE.test(textBefore(text, from, 40));

const LABEL =
  /(?:^|[\s(“"])(?:Rules?|Sections?|Articles?|Items?|Forms?|Series|Class|Tier|Level|Notes?|Phase|Tranche|Exhibits?|Schedule|Annex|Appendix|Part|Chapter|Proposal|Proposals|Nos?\.|Number|ASC|ASU|IFRS|Topic|pages?|paragraphs?|clause|Regulation|Act of|Year|Page)[ \n]$|[§#][ \n]?$/;

/** Whether the number at `from` is a label: "Rule 144 shares", "Item 5". */
export const isLabelAt = (text: string, from: number): boolean => {
  const before = text.charCodeAt(from - 1);
  if (before !== 32 && before !== 10 && before !== 35 && before !== 167) return false;
  return LABEL.test(textBefore(text, from, 14));
};

/** Whether figures read as a year rather than a quantity: four of them, 1900 to 2099, with no separator. */
export const isYearLike = (value: string, isGrouped: boolean): boolean => !isGrouped && /^(?:19|20)\d\d$/.test(value);
