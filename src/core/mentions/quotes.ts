/** A quoted stretch: the offsets of its opening and closing quotes. */
export interface Quoted {
  readonly open: number;
  readonly close: number;
}

export interface Quotes {
  readonly quoted: readonly Quoted[];
  /** Opening quotes of a term that nothing closes. */
  readonly unclosed: readonly number[];
}

const NONE: Quotes = Object.freeze({ quoted: Object.freeze([]), unclosed: Object.freeze([]) });
const MARK = /[“”„"]/g;
/** A straight quote this far from its opening one closes nothing if it looks like an opening one. */
const LONGEST = 240;

/**
 * Pairs the double quotes of a text, curly or straight. Single quotes are apostrophes far too often to be
 * paired. A paragraph of a long quotation may open a quote and leave it open, so only an opening quote
 * inside the bracket of a definition, as in `(the “Company)`, counts as not closed, and one before a term
 * that another opening quote follows, where all others have their closing ones.
 */
export function findQuotes(text: string): Quotes {
  MARK.lastIndex = 0;
  let match = MARK.exec(text);
  if (match === null) return NONE;
  const quoted: Quoted[] = [];
  const unclosed: number[] = [];
  const doubtful: number[] = [];
  let depth = 0;
  let open = -1;
  for (; match !== null; match = MARK.exec(text)) {
    const at = match.index;
    const isOpening = opens(text, at, open);
    depth += isOpening ? 1 : -1;
    if (!isOpening) {
      if (open >= 0) quoted.push({ open, close: at });
      open = -1;
      continue;
    }
    if (open >= 0) {
      if (isDefinition(text, open, at)) unclosed.push(open);
      else if (isTerm(text, open)) doubtful.push(open);
    }
    open = at;
  }
  if (open >= 0 && isDefinition(text, open, text.length)) unclosed.push(open);
  // Quotes within quotes would all be closed.
  if (doubtful.length > 0 && depth === unclosed.length + doubtful.length) {
    return { quoted, unclosed: [...unclosed, ...doubtful].sort((a, b) => a - b) };
  }
  return { quoted, unclosed };
}

/** True for a curly quote between an article and a capital: `the “Company closed on`. */
function isTerm(text: string, open: number): boolean {
  return (
    text.charCodeAt(open) === 0x201c &&
    /\b(?:the|an?) $/.test(text.slice(Math.max(0, open - 5), open)) &&
    /[A-Z]/.test(text.charAt(open + 1))
  );
}

function opens(text: string, at: number, open: number): boolean {
  const mark = text.charCodeAt(at);
  // “Offering Agreement“): closed with the mark that opens.
  if (mark === 0x201c && open >= 0 && isClosingPlace(text, at)) return false;
  if (mark === 0x201c || mark === 0x201e) return true;
  if (mark === 0x201d) return false;
  if (open < 0) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const looksOpening = (before === 32 || before === 40) && after !== 32 && !Number.isNaN(after);
  return looksOpening && at - open > LONGEST;
}

/** True after a word and before a bracket, a stop or a blank, where no quote opens. */
function isClosingPlace(text: string, at: number): boolean {
  return /[\w.,’)]/.test(text.charAt(at - 1)) && /^[),;.]/.test(text.slice(at + 1, at + 2));
}

/** What stands before the second term of a bracket: `(each, an “Agent” and together the “Agents)`. */
const SECOND = /[”"],? (?:and|or)(?: (?:the|a|an|each|collectively|together|individually),?){0,3} $/;

/** True for `(the “Company)`: an opening quote in a bracket that closes before any quote does. */
function isDefinition(text: string, open: number, limit: number): boolean {
  const before = text.slice(Math.max(0, open - 40), open);
  const isSecond = text.lastIndexOf('(', open) > text.lastIndexOf(')', open - 1) && SECOND.test(before);
  if (!isSecond && !/\((?:(?:the|this|each|a|an|collectively|together|and|or|such|these),? ){0,4}$/.test(before))
    return false;
  const inside = text.slice(open + 1, Math.min(limit, open + 100));
  return inside.indexOf(')') > 0 && !inside.startsWith(' ');
}
