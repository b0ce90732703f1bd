import { meaningBefore } from './meaning.js';
import type { AnyLocalMention } from './mention.js';
import type { LocalDefinition } from './recognized.js';

const BRACKETED = /\((?:the )?([A-Z][A-Za-z&./-]{0,8}[A-Z]s?|[A-Z]{2,8}s)\)/g;
const SMALL = /^(?:of|and|the|for|in|on|to|a|an|&|or|with|by)$/i;

/** Abbreviations defined in a bracket without quotes, after the words they abbreviate: "at-the-market transactions (ATM)". */
export function abbreviations(text: string, found: readonly AnyLocalMention[], definitions: LocalDefinition[]): void {
  BRACKETED.lastIndex = 0;
  for (let match = BRACKETED.exec(text); match?.[1] !== undefined; match = BRACKETED.exec(text)) {
    const term = match[1];
    const start = abbreviated(text, match.index, term);
    if (start < 0) continue;
    const from = BRACKETED.lastIndex - 1 - term.length;
    const mention = meaningBefore(text, match.index, found);
    definitions.push({
      term,
      from,
      to: from + term.length,
      kind: 'abbreviation',
      meaningFrom: Math.min(start, mention[1]),
      meaningTo: mention[1],
    });
  }
}

/** Where the words begin, just before `bracket`, whose initials are the letters of `term`; `-1` if they are not. */
export function abbreviated(text: string, bracket: number, term: string): number {
  const letters = term
    .replace(/s$/, '')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  if (letters.length < 2) return -1;
  const low = Math.max(0, bracket - 120);
  const lead = text
    .slice(low, bracket)
    .trimEnd()
    .replace(/ \([A-Z][\w .]{1,20}\)$/, '');
  // Words of the last clause, hyphenated ones taken apart, each with its offset.
  const words: { readonly initial: string; readonly at: number; readonly isSmall: boolean }[] = [];
  const word = /[A-Za-z][\w’'.]*/g;
  for (let match = word.exec(lead); match !== null; match = word.exec(lead)) {
    words.push({ initial: match[0].charAt(0).toLowerCase(), at: low + match.index, isSmall: SMALL.test(match[0]) });
  }
  // One word more may follow those abbreviated: "at-the-market transactions (ATM)".
  for (let last = words.length - 1; last >= words.length - 2 && last >= 0; last--) {
    let letter = letters.length - 1;
    for (let i = last; i >= 0 && i > last - 14; i--) {
      const each = words[i];
      if (each === undefined) break;
      if (each.initial === letters[letter]) {
        letter--;
        if (letter < 0) return each.at;
      } else if (!each.isSmall) break;
    }
  }
  return hasLetters(words, letters);
}

/** "Committee for Medicinal Products for Human Use (CHMP)": all letters are initials, in another order or with some left out. */
function hasLetters(words: readonly { readonly initial: string; readonly at: number }[], letters: string): number {
  if (letters.length < 4) return -1;
  const near = words.slice(-9);
  const initials = near.map(({ initial }) => initial);
  for (const letter of letters) {
    const at = initials.indexOf(letter);
    if (at < 0) return -1;
    initials[at] = '';
  }
  return near.find(({ initial }) => initial === letters.charAt(0))?.at ?? -1;
}
