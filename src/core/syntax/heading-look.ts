/** How a short text is set, where that can be told. */
export interface TextLook {
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  readonly isCentered?: boolean;
}

const LONGEST = 180;
const STRUCTURE = /^(?:(PART|ARTICLE)\s+[IVXLC\d]{1,6}\b|(ITEM|SECTION|ANNEX|EXHIBIT|SCHEDULE|APPENDIX)\s+\S{1,8})/i;
const NO_HEADING =
  /^[$€£]|[$€£]\s?[\d_[●]|_{3}|^\(|\(\d{3}\)\s?\d{3}-\d{4}|^Commission file|^For the (?:fiscal|quarter|transition|period|year)|^The date of |^Page$|^\d{1,6}\s.{0,60}\b(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Drive|Dr\.?|Boulevard|Blvd\.?|Way|Lane|Place|Plaza|Parkway|Pkwy|Center|Centre|Square|Court|Floor|Suite|Broadway)\b|^(?:Suite|Floor|P\.?O\.? Box)\b|^As filed with|,\sEsq\.?$|\bLLP$|^\/s\/|^By:|\bNo\.? ?\d|\bFile No|^Filed |^\W*\d[\d,.%\s]*$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2},\s\d{4}$|^(?:Name|Title|Date|Its|To|From|Re|Attention|Telephone|Facsimile|E-?mail|c\/o)\b:?|,\s(?:[A-Z]{2}|[A-Z][a-z]{2,12})\s\d{5}(?:-\d{4})?$|^\+?\(?\d{3}\)?[- ]\d{3}|@|^and$|^or$|\d+\s(?:Shares|Units|Warrants)\b/i;
const ENDS_LIKE_A_NAME = /\b(?:Inc|Corp|Co|Ltd|L\.P|N\.A|S\.A|L\.L\.C|plc|U\.S)\.$/i;

/** Depth from 1 of a text that is a heading by its looks and words; 0 for one that is none. */
export function headingLevel(text: string, look: TextLook): number {
  const length = text.length;
  if (length < 3 || length > LONGEST) return 0;
  const { isBold, isItalic, isUnderlined, isCentered } = look;
  if (NO_HEADING.test(text)) return 0;
  const letters = countLetters(text);
  if (letters.all < 3 || letters.all * 2 < length) return 0;
  const isCapitals = letters.lower === 0 || (letters.lower <= 2 && letters.upper >= 12);
  const structure = STRUCTURE.exec(text);
  const last = text.charCodeAt(length - 1);
  if (structure !== null && length <= 120 && (isBold || isCapitals || isUnderlined || isCentered)) {
    return structure[1] !== undefined ? 1 : 2;
  }
  // A sentence is no heading: one that ends with a stop, unless it is a short bold caption.
  if (last === 0x2c || last === 0x3b) return 0;
  if (last === 0x2e && !ENDS_LIKE_A_NAME.test(text) && !((isBold || isUnderlined) && isCaption(text))) return 0;
  if (last === 0x3a && length > 80) return 0;
  if (isBold) {
    if (isCapitals) return isCentered ? 2 : 3;
    return (isCentered ? 3 : 4) + (isItalic ? 1 : 0);
  }
  if (isCapitals && isCentered && letters.upper >= 4) return 3;
  if (isItalic && length <= 100 && /^[A-Z“"\d]/.test(text) && last !== 0x2e) return 5;
  if (isUnderlined && (isCentered || length <= 100) && /^[A-Z“"\d(]/.test(text)) return isCentered ? 4 : 5;
  return 0;
}

/** True for a few words closed with a stop, or a numbered title: no sentence. */
function isCaption(text: string): boolean {
  if (text.length > 60) return false;
  if (/^(?:\d|\(|Section|SECTION|Article|ARTICLE|Item|ITEM|Note|NOTE)/.test(text)) return true;
  return text.split(' ').length <= 5 && !/\b(?:is|are|was|were|has|have|will|may|shall)\b/.test(text);
}

function countLetters(text: string): { all: number; upper: number; lower: number } {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) lower++;
    else if (code >= 0x41 && code <= 0x5a) upper++;
    else if (code >= 0xc0 && code <= 0x24f) lower++;
  }
  return { all: upper + lower, upper, lower };
}
