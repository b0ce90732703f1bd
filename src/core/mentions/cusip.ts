import type { LocalMention } from './mention.js';
import type { Recognizer } from './recognizer.js';

const CUSIP =
  /\bCUSIPs?(?:\s?\/\s?ISIN)?(?: [Nn]umbers?| NUMBERS?)?(?: Nos?\.?| NOS?\.?)?(?: is| are)?[:#]?(?: \([^()]{1,20}\):?)? ?#?([0-9A-Z]{6} ?[0-9A-Z]{2} ?\d)(?![\w])/g;

/** CUSIP numbers after the word; a value has its nine characters without blanks. */
export const cusip: Recognizer<'cusip'> = {
  kind: 'cusip',
  examples: ['CUSIP No. ⟦12345A 10 1⟧', 'CUSIP: ⟦09709VU29⟧', 'the CUSIP numbers of the notes'],
  recognize(text) {
    const mentions: LocalMention<'cusip'>[] = [];
    if (!text.includes('CUSIP')) return mentions;
    CUSIP.lastIndex = 0;
    for (let match = CUSIP.exec(text); match?.[1] !== undefined; match = CUSIP.exec(text)) {
      const number = match[1].replace(/ /g, '');
      if (!/\d/.test(number.slice(0, 8))) continue;
      const to = CUSIP.lastIndex;
      mentions.push({ kind: 'cusip', from: to - match[1].length, to, value: { number } });
    }
    return mentions;
  },
};
