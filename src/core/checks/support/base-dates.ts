import type { LocalMention } from '../../mentions/mention.js';
import type { Filing } from '../../model/filing.js';
import type { Passage } from '../../model/passage.js';
import { spanIn } from '../../model/passage.js';
import type { Span } from '../../text/span.js';

/** Passages in which the head of a supplement says to which prospectus it belongs. */
const HEAD = 60;
const TITLE = /^\(?to (?:the )?(?:base )?prospectus,? dated $/i;
const BODY = /\bthe (?:accompanying |base )?prospectus,? dated $/i;
const ANOTHER =
  /\b(?:prior|previous|earlier|original|former|expired|first|second|supersed|replac|preliminary|relat(?:es?|ing) to (?:the )?resale|respectively|prospectuses|another)/i;

/** The date of the prospectus as the head gives it, and another one of it that differs by the day, month or year. */
export interface TwoDates {
  readonly title: Span & { readonly iso: string };
  readonly other: Span & { readonly iso: string; readonly text: string };
}

/** Where the title of a supplement and its text give one prospectus two dates of which one seems mistyped. */
export function twoBaseDates({ passages }: Pick<Filing, 'passages'>): TwoDates | undefined {
  const head = passages.slice(0, HEAD).filter(({ document }) => document === passages[0]?.document);
  const titles = head.flatMap((passage) => datesAfter(passage, TITLE, 40));
  const [title] = titles;
  if (title === undefined || titles.some(({ iso }) => iso !== title.iso)) return undefined;
  const others = head.flatMap((passage) => (ANOTHER.test(passage.block.text) ? [] : datesAfter(passage, BODY, 60)));
  const other = others.find(({ iso }) => isNear(iso, title.iso));
  // Where the text has the date of the title as well, the other one is of another prospectus.
  return other === undefined || others.some(({ iso }) => iso === title.iso) ? undefined : { title, other };
}

function datesAfter(passage: Passage, before: RegExp, reach: number) {
  if (!/prospectus/i.test(passage.block.text)) return [];
  return passage.recognized.mentions.flatMap((mention) => {
    if (mention.kind !== 'date' || !/^\d{4}-\d\d-\d\d$/.test(mention.value.iso)) return [];
    const words = lineBefore(passage, mention, reach);
    if (!before.test(words)) return [];
    const text = passage.block.text.slice(mention.from, mention.to);
    return [{ ...spanIn(passage, mention.from, mention.to), iso: mention.value.iso, text }];
  });
}

function lineBefore({ block }: Passage, { from }: LocalMention<'date'>, reach: number): string {
  const words = block.text.slice(Math.max(0, from - reach), from);
  return words.slice(words.lastIndexOf('\n') + 1);
}

/** True for two days that differ in one of year, month and day. */
function isNear(a: string, b: string): boolean {
  const [one, other] = [a.split('-'), b.split('-')];
  return one.filter((part, index) => part !== other[index]).length === 1;
}
