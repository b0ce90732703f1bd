import type { LocalMention } from './mention.js';
import type { Recognizer } from './recognizer.js';

/** A number of a registration or file, with the words that call it so. */
const FILE_NUMBER =
  /\b(?:(?:(?:SEC |Commission |COMMISSION |S\.E\.C\. )?(?:[Ff]ile|FILE)|(?:[Rr]egistration|REGISTRATION)(?: [Ss]tatement| STATEMENT)?) ?(?:Nos?\.?|NOS?\.?|[Nn]umbers?|NUMBERS?)[:;]? ?#?((?:0{1,2}\d?|[1-9]\d{0,2})-\d{3,6}(?:-\d{2,3})?)|(333-\d{5,6}(?:-\d{2})?|00[01]-\d{5}|81[14]-\d{5}))(?![\w-])/g;

/** File and registration numbers: the label belongs to the mention where there is one. */
export const fileNumber: Recognizer<'file-number'> = {
  kind: 'file-number',
  examples: [
    'on Form S-3 (⟦File No. 333-281454⟧)',
    '⟦Registration Statement No. 333-281454-01⟧',
    '⟦Commission File Number: 001-34567⟧ and ⟦Commission file number 0-24435⟧',
    '⟦File Nos. 333-123456⟧ and ⟦333-123457⟧',
    'call 555-333-1234 or 1-800-555-0100',
  ],
  recognize(text) {
    const mentions: LocalMention<'file-number'>[] = [];
    if (!text.includes('-')) return mentions;
    FILE_NUMBER.lastIndex = 0;
    for (let match = FILE_NUMBER.exec(text); match !== null; match = FILE_NUMBER.exec(text)) {
      const number = match[1] ?? match[2] ?? '';
      if (match[1] === undefined && isPartOfLonger(text, match.index)) continue;
      mentions.push({ kind: 'file-number', from: match.index, to: FILE_NUMBER.lastIndex, value: { number } });
    }
    return mentions;
  },
};

/** True inside a telephone number or a longer code. */
function isPartOfLonger(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 45 || before === 46 || before === 47;
}
