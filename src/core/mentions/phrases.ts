import { isDigit, isLower, isOutsideName, isUpper, isWordCode } from './name-words.js';
import type { CapitalizedPhrase } from './recognized.js';

const ARTICLES = new Set(
  'the this that such each any a an our its their these those every no all his her your said certain both either neither'.split(
    ' ',
  ),
);
const MOST_WORDS = 12;

/**
 * Capitalised phrases that may refer to a defined term: runs of capitalised words, with "of" and "&" inside
 * and a year before them ("2025 Sales Agreement"); single words only after an article. Words that only begin a sentence are left off where a
 * capitalised word follows them.
 */
export function findPhrases(text: string): CapitalizedPhrase[] {
  const phrases: CapitalizedPhrase[] = [];
  CAPITAL.lastIndex = 0;
  while (CAPITAL.test(text)) {
    const at = CAPITAL.lastIndex - 1;
    const joins = at > 0 && joinsWord(text.charCodeAt(at - 1));
    CAPITAL.lastIndex = joins ? wordEnd(text, at) : readPhrase(text, at, phrases);
  }
  return phrases;
}

const CAPITAL = /[A-Z\u00c0-\u00de]/g;

/** Reads the phrase that begins at `start` and gives the offset after it. */
function readPhrase(text: string, start: number, phrases: CapitalizedPhrase[]): number {
  let from = start;
  let end = wordEnd(text, start);
  let article = '';
  let isFirst = true;
  let words = 0;
  // Leading words like "The" or "Under" belong to the sentence.
  while (isOutsideName(text.slice(from, end)) || (end - from === 1 && text.charCodeAt(from) === 65)) {
    const word = text.slice(from, end).toLowerCase();
    article = ARTICLES.has(word) ? word : '';
    const next = end + 1;
    if (text.charCodeAt(end) !== 32 || !isUpper(text.charCodeAt(next))) return end;
    from = next;
    end = wordEnd(text, from);
    isFirst = false;
  }
  for (words = 1; words < MOST_WORDS && text.charCodeAt(end) === 32; words++) {
    const next = nameAfter(text, end + 1);
    if (next < 0) break;
    const stop = wordEnd(text, next);
    if (isOutsideName(text.slice(next, stop)) && next === end + 1) break;
    end = stop;
  }
  const after = end;
  if (isFirst) article = articleBefore(text, hasYearBefore(text, from) ? from - 5 : from);
  if (words === 1 && article === '') return after;
  const to = trimEnd(text, from, end);
  if (to - from < 2) return after;
  let begin = from;
  if (isFirst && hasYearBefore(text, from)) begin = from - 5;
  phrases.push({
    from: begin,
    to,
    text: text.slice(begin, to),
    startsSentence: isFirst && begin === from && beginsSentence(text, begin),
    article,
  });
  return after;
}

/** Offset of the next capitalised word of the phrase, over "of" and "&"; `-1` when the phrase ends. */
function nameAfter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isUpper(code)) return at;
  if (code === 38 && text.charCodeAt(at + 1) === 32 && isUpper(text.charCodeAt(at + 2))) return at + 2;
  if (code === 111 && text.startsWith('of ', at)) {
    if (isUpper(text.charCodeAt(at + 3))) return at + 3;
  }
  return -1;
}

/** End of the word at `at`, inner hyphens, apostrophes and dots of abbreviations included. */
function wordEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isWordCode(code)) end++;
    else if (code === 45 || code === 38 || code === 47 || code === 39 || code === 0x2019 || code === 46) {
      const next = text.charCodeAt(end + 1);
      if (isUpper(next) || isLower(next) || isDigit(next)) end += 2;
      else if ((code === 0x2019 || code === 39) && end > at && text.charCodeAt(end - 1) === 115 && next === 32)
        return end + 1;
      else return end > at ? end : at + 1;
    } else return end > at ? end : at + 1;
  }
}

function joinsWord(code: number): boolean {
  return isWordCode(code) || code === 45 || code === 0x2019 || code === 39 || code === 46 || code === 36;
}

/** Leaves off the apostrophe and s of a possessive. */
function trimEnd(text: string, from: number, to: number): number {
  const last = text.charCodeAt(to - 1);
  const before = text.charCodeAt(to - 2);
  if (last === 115 && (before === 0x2019 || before === 39) && to - 2 > from) return to - 2;
  return last === 0x2019 || last === 39 ? to - 1 : to;
}

function hasYearBefore(text: string, at: number): boolean {
  if (at < 5 || text.charCodeAt(at - 1) !== 32) return false;
  for (let i = at - 5; i < at - 1; i++) if (!isDigit(text.charCodeAt(i))) return false;
  const first = text.charCodeAt(at - 5);
  if (first !== 49 && first !== 50) return false;
  const before = text.charCodeAt(at - 6);
  return (
    Number.isNaN(before) ||
    ((before === 32 || before === 40 || before === 0x201c || before === 34) && text.charCodeAt(at - 7) !== 44)
  );
}

function articleBefore(text: string, at: number): string {
  if (at < 2 || text.charCodeAt(at - 1) !== 32 || !isLower(text.charCodeAt(at - 2))) {
    return at === 2 && text.startsWith('A ') ? 'a' : '';
  }
  let begin = at - 1;
  while (begin > 0 && at - begin < 10 && isLower(text.charCodeAt(begin - 1))) begin--;
  if (begin > 0 && isWordCode(text.charCodeAt(begin - 1))) {
    // "The" begins with a capital that the walk stopped at.
    if (!isUpper(text.charCodeAt(begin - 1)) || (begin > 1 && isWordCode(text.charCodeAt(begin - 2)))) return '';
    begin--;
  }
  const word = text.slice(begin, at - 1);
  return ARTICLES.has(word) ? word : isUpper(text.charCodeAt(begin)) ? lowerArticle(word) : '';
}

function lowerArticle(word: string): string {
  const lower = word.toLowerCase();
  return ARTICLES.has(lower) ? lower : '';
}

function beginsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) === 32) before--;
  if (before < 0) return true;
  switch (text.charCodeAt(before)) {
    case 10:
    case 9:
    case 46: // .
    case 33:
    case 63:
    case 58: // :
    case 59:
    case 41: // )
    case 0x201d:
    case 0x2022:
    case 0x2013:
    case 0x2014:
      return true;
    default:
      return false;
  }
}
