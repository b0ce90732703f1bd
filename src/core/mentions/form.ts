import type { LocalMention } from './mention.js';
import type { Recognizer } from './recognizer.js';

const TYPE = String.raw`(?:S-\d{1,2}(?:ASR|MEF)?|F-\d{1,2}(?:ASR|MEF)?|N-\d[A-Z]?|N-(?:CSR|PORT|CEN)|10-K(?:SB|T|405)?|10-Q(?:SB)?|8-[KA]|6-K|20-F|40-F|11-K|18-K|10-12[BG]|10|12b-25|13F|15(?:-?12[BG])?|144|1-[AKSU]|T-1|ID|ADV|BD|CB|RW|U-1|[345D])(?:\/A)?`;
const FORM = new RegExp(String.raw`\b(?:Forms?|FORMS?) (${TYPE})(?![\w-])`, 'g');
const NEXT = new RegExp(String.raw`(?:,? (?:and|or) |, |/)(${TYPE})(?![\w-])`, 'y');
const SCHEDULE = /\b(?:Schedule|SCHEDULE) (13[DG](?:\/A)?|13E-3|14[ACDEN](?:-\d[A-Z]?)?|TO)(?![\w-])/g;

/** Forms of the Securities and Exchange Commission, with the word "Form" where it stands. */
export const form: Recognizer<'form'> = {
  kind: 'form',
  examples: [
    'registration statement on ⟦Form S-3⟧',
    'Annual Report on ⟦Form 10-K/A⟧',
    'our reports on ⟦Forms 10-K⟧, ⟦10-Q⟧ and ⟦8-K⟧',
    'a statement on ⟦Schedule 13D⟧',
    'in the form of Form of Warrant',
  ],
  recognize(text) {
    const mentions: LocalMention<'form'>[] = [];
    FORM.lastIndex = 0;
    for (let match = FORM.exec(text); match !== null; match = FORM.exec(text)) {
      let to = FORM.lastIndex;
      mentions.push({ kind: 'form', from: match.index, to, value: { type: match[1] ?? '' } });
      if (!/^forms/i.test(match[0])) continue;
      NEXT.lastIndex = to;
      for (let more = NEXT.exec(text); more?.[1] !== undefined; more = NEXT.exec(text)) {
        to = NEXT.lastIndex;
        mentions.push({ kind: 'form', from: to - more[1].length, to, value: { type: more[1] } });
      }
      FORM.lastIndex = to;
    }
    if (!text.includes('chedule') && !text.includes('SCHEDULE')) return mentions;
    SCHEDULE.lastIndex = 0;
    for (let match = SCHEDULE.exec(text); match !== null; match = SCHEDULE.exec(text)) {
      const type = `Schedule ${match[1] ?? ''}`;
      mentions.push({ kind: 'form', from: match.index, to: SCHEDULE.lastIndex, value: { type } });
    }
    return mentions.sort((a, b) => a.from - b.from);
  },
};
