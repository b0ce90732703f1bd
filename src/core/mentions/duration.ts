import type { LocalMention } from './mention.js';
import { sameValue } from './numbers.js';
import { numeralsOf } from './numerals.js';
import type { Recognizer } from './recognizer.js';
import { isLabelAt, isYearLike } from './surroundings.js';

const UNIT =
  /[ \n-](?:(?:consecutive|successive|full|whole|additional|more|further|complete|prior|prompt|written|preceding|(business|trading|calendar|banking|exchange|fiscal|working|scheduled trading))[ \n-]){0,3}(day|week|month|quarter|year|hour|minute)s?(?![a-z\d])/iy;

/** A length of time: `30 days`, `ten (10) business days`, `180-day`. It is never a date. */
export const duration: Recognizer<'duration'> = {
  kind: 'duration',
  examples: [
    'within ⟦30 days⟧ after the closing',
    'upon ⟦ten (10) business days⟧’ notice',
    'a ⟦180-day⟧ period and a ⟦three-year⟧ term',
    'for any ⟦20 trading days⟧ within a ⟦30 trading day⟧ period',
    'fiscal 2023 year-end and the 2023 fiscal year',
    'the 30th day after',
  ],
  recognize(text) {
    const found: LocalMention<'duration'>[] = [];
    for (const numeral of numeralsOf(text)) {
      const after = text.charCodeAt(numeral.end);
      if (after !== 32 && after !== 45 && after !== 10) continue;
      if (numeral.isAttached || numeral.isBroken || numeral.isFraction) continue;
      UNIT.lastIndex = numeral.end;
      const unit = UNIT.exec(text);
      if (unit === null || unit[2] === undefined) continue;
      if (isYearLike(numeral.value, numeral.isGrouped) || isLabelAt(text, numeral.from)) continue;
      const sort = unit[1]?.toLowerCase();
      const kept =
        sort === undefined || sort === 'fiscal' || sort === 'calendar' ? '' : `${sort.replace(/^scheduled /, '')} `;
      found.push({
        kind: 'duration',
        from: numeral.from,
        to: UNIT.lastIndex,
        value: {
          n: numeral.value,
          unit: kept + unit[2].toLowerCase(),
          ...(numeral.words !== undefined && !sameValue(numeral.words, numeral.value) ? { words: numeral.words } : {}),
        },
      });
    }
    return found;
  },
};
