/**
 * Words that begin a sentence or stand before a name and are never part of one, in lower case.
 * A name found by walking back from its last word ends where one of these stands.
 */
const OUTSIDE_WORDS =
  `a an the this that these those such each every any all both no neither either our your its his her their my
  we us you it they he she who which what whose where when while whereas if unless until although because since
  as at by for from in into of on onto out over per pursuant to toward under upon via with within without about above
  after against among amongst amid before behind below beneath beside between beyond during except following through
  throughout and but or nor so yet not also further furthermore moreover however therefore thus accordingly hereby
  herein hereto hereof hereunder thereof therein thereto thereunder notwithstanding subject together see is are was
  were be been being has have had do does did shall can could would should might must entered entry dated
  certain other another same only including includes concerning regarding relating amending terminating
  whether there here then than more most less least many some few several form exhibit exhibits table contents
  file provided reference references refer refers see between`
    .split(/\s+/)
    .filter((word) => word !== '');
const OUTSIDE = new Set(
  OUTSIDE_WORDS.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]),
);
OUTSIDE.delete('US');

/** True for a word that never belongs to a name, whatever its case. */
export function isOutsideName(word: string): boolean {
  return OUTSIDE.has(word);
}

/** Longest word that is looked at when walking back through a name. */
const LONGEST_WORD = 48;

/**
 * Where the word begins that ends just before `end`: after a blank, a bracket, a quote or a dash.
 * `-1` when it is empty or longer than any word of a name.
 */
export function wordStart(text: string, end: number, floor: number): number {
  const lowest = Math.max(floor, end - LONGEST_WORD);
  let at = end;
  while (at > lowest && !endsWalk(text.charCodeAt(at - 1))) at--;
  if (at === end) return -1;
  return at === lowest && at > floor && !endsWalk(text.charCodeAt(at - 1)) ? -1 : at;
}

function endsWalk(code: number): boolean {
  switch (code) {
    case 32:
    case 9:
    case 10:
    case 40: // (
    case 91: // [
    case 34: // "
    case 0x201c:
    case 0x201d:
    case 0x2014:
      return true;
    default:
      return false;
  }
}

/** True for `A` to `Z` and the capitals of Latin-1. */
export function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

export function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for a letter or digit of any case, and for anything beyond Latin-1 that is no punctuation. */
export function isWordCode(code: number): boolean {
  return isLower(code) || isUpper(code) || isDigit(code) || code === 95;
}
