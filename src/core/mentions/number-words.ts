import { Coverage } from './coverage.js';
import type { LocalMention } from './mention.js';
import { numeralsOf } from './numerals.js';
import type { Recognizer } from './recognizer.js';

/** A number in words with its figures that no other recognizer took: `ten (11)`. */
export const numberWords: Recognizer<'number-words'> = {
  kind: 'number-words',
  examples: ['shall appoint ⟦ten (11)⟧ directors', '⟦three (3)⟧ copies', 'one of (1) the parties and (2) the agent'],
  recognize(text, _block, found) {
    const mentions: LocalMention<'number-words'>[] = [];
    let covered: Coverage | undefined;
    for (const numeral of numeralsOf(text)) {
      if (numeral.form !== 'both' || numeral.words === undefined) continue;
      covered ??= new Coverage(found);
      if (covered.touches(numeral.from, numeral.end)) continue;
      mentions.push({
        kind: 'number-words',
        from: numeral.from,
        to: numeral.end,
        value: { count: numeral.value, words: numeral.words },
      });
    }
    return mentions;
  },
};
