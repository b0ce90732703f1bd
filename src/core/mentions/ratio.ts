import type { LocalMention } from './mention.js';
import { type Numeral, numeralsOf } from './numerals.js';
import type { Recognizer } from './recognizer.js';

const FOR = /^(?:[-‐‑–—]| ?[-‐‑–—] ?| )(?:for|to)(?:[-‐‑–—]| ?[-‐‑–—] ?| )$/i;
const COLON = /^ ?: ?$/;
const SPLIT = /\b(?:split|ratio|consolidation|basis|exchange|stock dividend|recapitalization|combination)\b/i;

const isWhole = (numeral: Numeral): boolean =>
  !numeral.isAttached && !numeral.isBroken && !numeral.isFraction && !numeral.isTailed && !numeral.value.includes('.');

/** A ratio: `1-for-10`, `one-for-ten`, `1:10` where a split or exchange is spoken of. */
export const ratio: Recognizer<'ratio'> = {
  kind: 'ratio',
  examples: [
    'a ⟦1-for-10⟧ reverse stock split',
    'a ⟦two-for-one⟧ forward split at a ratio of ⟦1:2⟧',
    'between ⟦1-for-5⟧ and ⟦1-for-25⟧',
    'at 10:30 a.m. on the closing',
    'from 1 to 10 shares',
  ],
  recognize(text) {
    const found: LocalMention<'ratio'>[] = [];
    const numerals = numeralsOf(text);
    for (let index = 0; index + 1 < numerals.length; index++) {
      const one = numerals[index];
      const other = numerals[index + 1];
      if (one === undefined || other === undefined) continue;
      const gap = other.from - one.end;
      if (gap < 1 || gap > 9 || !isWhole(one) || !isWhole({ ...other, isAttached: false })) continue;
      const between = text.slice(one.end, other.from);
      if (COLON.test(between)) {
        const around = text.slice(Math.max(0, one.from - 60), other.to + 60);
        if (!SPLIT.test(around) || /^ ?[ap]\.?m\b/i.test(text.slice(other.to, other.to + 5))) continue;
        if (/^\d\d$/.test(text.slice(other.from, other.to)) && text.charCodeAt(other.to) === 58) continue;
      } else if (!FOR.test(between)) continue;
      else if (!/[-‐‑–—]/.test(between)) {
        const around = text.slice(Math.max(0, one.from - 40), other.to + 40);
        if (!/\b(?:split|consolidation)\b/i.test(around) || /to/i.test(between)) continue;
      }
      found.push({ kind: 'ratio', from: one.from, to: other.to, value: { from: one.value, to: other.value } });
      index++;
    }
    return found;
  },
};
