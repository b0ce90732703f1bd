/** Longest text that can be a page number with what stands around it. */
const LONGEST_PAGE_NUMBER = 24;
const PAGE_NUMBER =
  /^(?:[-–—]\s?)?(?:[Pp](?:age|AGE)\s)?(?:[A-Z]{1,3}-)?(?:\d{1,3}|(?!19|20)\d{4}|[ivxl]{1,6})(?:\s(?:of|\/)\s\d{1,4})?(?:\s?[-–—])?$/;

/** True for a text that is a page number and nothing else: `12`, `S-3`, `- 4 -`, `iv`, `Page 3 of 10`. */
export function isPageNumber(text: string): boolean {
  return text.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(text);
}

/** True for a page's foot in one line: `SENIOR NOTES | PS-2`, `Page 3 | Acme`. */
export function isPageFoot(text: string): boolean {
  return text.length <= 120 && /\S\s\|\s(?:[A-Z]{1,3}-\d{1,3}|[Pp]age\s\d{1,3})$|^[Pp]age\s\d{1,3}\s\|\s/.test(text);
}

/** True for the words of a link back to the contents that stands at the top or bottom of each page. */
export function isContentsLink(text: string): boolean {
  return text.length <= 40 && /^(?:back to |return to )?(?:the )?(?:table of contents|index|contents)$/i.test(text);
}

/** True for a heading said again at the top of a page: `Item 1. Business (Continued)`. */
export function isContinuedHead(text: string): boolean {
  return text.length <= 160 && /\((?:continued|cont[’']?d\.?)\)$/i.test(text);
}

/** True for a line of dashes, underscores, equal signs or stars that parts pages or columns. */
export function isRuleLine(text: string): boolean {
  return /^[-_=*~.\s—–]{2,}$/.test(text);
}

const BULLETS = '•●▪■◦○·∙‣⁃–—►➢✓❖§Ø»*\uf0b7\uf0a7\uf0d8\u0095';
/** Marks of a list that say nothing themselves. */
export function isBullet(text: string): boolean {
  return text.length === 1 && (BULLETS.includes(text) || text === 'o' || text === '-');
}

/** Length of the bullet and blank with which a text begins, 0 without one. */
export function leadingBullet(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a) return 0;
  if ((first >= 0x30 && first <= 0x5a) || first === 0x28 || first === 0x24 || text.length < 3) return 0;
  const mark = text.charAt(0);
  if (!BULLETS.includes(mark)) return 0;
  if (text.charCodeAt(1) <= 0x20) return 2;
  // Some filers put the mark right before the text; a dash or a star there is something else.
  return '•●▪■◦\uf0b7\uf0a7'.includes(mark) ? 1 : 0;
}

const ENUMERATOR =
  /^\(?(?:\d{1,3}|[a-z]{1,2}|[A-Z]{1,2}|[ivx]{1,5}|[IVX]{1,5})[.)]\)?$|^[*†‡§☐☒☑þ¨ýo□■]{1,3}$|^\[[ xX]?\]$|^\(\d{1,2}\)[.:]?$/;
/** True for the mark of a numbered item, a footnote or a box to check: `(a)`, `1.`, `(iv)`, `*`, `☒`. */
export function isEnumerator(text: string): boolean {
  return text.length <= 6 && ENUMERATOR.test(text);
}

/** True for the mark of a numbered item or footnote that stands alone: `(a)`, `1.`, `(iv)`. */
export function isItemMark(text: string): boolean {
  return /^(?:\((?:\d{1,2}|[a-z]{1,2}|[A-Z]|[ivx]{1,5}|[IVX]{1,5})\)|(?:\d{1,2}|[a-zA-Z]|[IVX]{1,4})\.)$/.test(text);
}
