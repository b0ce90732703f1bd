import type { LocalMention } from './mention.js';
import type { Recognizer } from './recognizer.js';

const EXHIBIT =
  /\b(?:Exhibits?|EXHIBITS?|Ex\.|EX)[ -](?:Nos?\. ?)?(\d{1,3}(?:\.[\dA-Z]{1,4})?|[A-Z](?:-\d{1,2})?)(?![\w’'-])/g;
const NEXT = /(?:,? (?:and|or|through) |, )(\d{1,3}\.\d{1,3}|[A-Z](?:-\d{1,2})?)(?![\w.’'-])/y;

/** Exhibits by number or letter, each of a list by itself. */
export const exhibit: Recognizer<'exhibit'> = {
  kind: 'exhibit',
  examples: [
    'filed as ⟦Exhibit 1.1⟧ hereto',
    '⟦EX-10.1⟧ and ⟦Ex. 99.1⟧',
    '⟦Exhibits 1.1⟧ and ⟦5.1⟧ to this report',
    'attached as ⟦Exhibit A⟧',
    'Exhibit Number and Exhibit Index',
  ],
  recognize(text) {
    const mentions: LocalMention<'exhibit'>[] = [];
    EXHIBIT.lastIndex = 0;
    for (let match = EXHIBIT.exec(text); match !== null; match = EXHIBIT.exec(text)) {
      const number = match[1] ?? '';
      let to = EXHIBIT.lastIndex;
      mentions.push({ kind: 'exhibit', from: match.index, to, value: { number } });
      if (!/^(?:Exhibits|EXHIBITS)/.test(match[0])) continue;
      NEXT.lastIndex = to;
      for (let more = NEXT.exec(text); more?.[1] !== undefined; more = NEXT.exec(text)) {
        if (/\d/.test(number) !== /\d/.test(more[1])) break;
        to = NEXT.lastIndex;
        mentions.push({ kind: 'exhibit', from: to - more[1].length, to, value: { number: more[1] } });
      }
      EXHIBIT.lastIndex = to;
    }
    return mentions;
  },
};
