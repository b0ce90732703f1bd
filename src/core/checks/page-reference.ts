import type { Passage } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { observed, passagesByDocument, replacing } from './support/place.js';
import { quoted } from './support/wording.js';

export const pageReference: Check = {
  id: 'page-reference',
  severity: 'warning',
  title: 'a page reference that differs from the table of contents',
  rationale:
    'Page numbers on a cover are typed by hand and left behind when pages move. Where the table of contents gives another page for the section, one of the two is wrong.',
  examples: [
    'See “Plan of Distribution” on page ⟦S-12⟧ of this prospectus supplement.\n\n| | Page |\n| --- | --- |\n| Risk Factors | S-4 |\n| Use of Proceeds | S-9 |\n| Plan of Distribution | S-14 |',
    'See the “Plan of Distribution” section beginning on page ⟦S-13⟧ of this prospectus supplement.\n\n| | Page |\n| --- | --- |\n| Risk Factors | S-4 |\n| Use of Proceeds | S-9 |\n| Plan of Distribution | S-14 |',
    'See “Plan of Distribution” on page S-14 of this prospectus supplement.\n\n| | Page |\n| --- | --- |\n| Risk Factors | S-4 |\n| Use of Proceeds | S-9 |\n| Plan of Distribution | S-14 |',
  ],
  filing: (filing) => [...passagesByDocument(filing).values()].flatMap(wrongPages),
};

const REFERENCE =
  /[“"]([^“”"]{4,80}?)[,.]?[”"](?:,? (?:section |heading |caption )?(?:beginning |starting |commencing |contained |included |appearing )?(?:on|at) page | \(page )(S-\d{1,3}|\d{1,3})(?= of this prospectus\b|[.,;)]|$| for| in this prospectus\b| and| before| to )/g;
/** "the risk factors beginning on page S-5 of this prospectus supplement": without quotes. */
const UNQUOTED = /\b(risk factors) (?:beginning|starting) on page (S-\d{1,3})(?= of this prospectus\b)/gi;
/** “A” and “B” on pages S-1 and S-2. */
const PAIR =
  /[“"]([^“”"]{4,80}?)[,.]?[”"] and [“"]([^“”"]{4,80}?)[,.]?[”"],? (?:beginning |starting )?on pages ((S-\d{1,3}|\d{1,3}) and (S-\d{1,3}|\d{1,3}))(?!\d)/g;
const ENTRY = /^[\s\t]*([A-Za-z][^\t]{3,100}?)[\s.\t]{1,200}(S-\d{1,3}|\d{1,3})[\s\t]*$/;
/** Entries that make a table of contents. */
const FEWEST = 3;

function wrongPages(passages: readonly Passage[]): Observation[] {
  const pages = contents(passages);
  if (pages.size < FEWEST) return [];
  return passages.flatMap((passage) => {
    const { text, kind } = passage.block;
    if (kind === 'table-row' || !/[ (]page/.test(text)) return [];
    return [...citations(text)].flatMap(({ title, page, from }) => {
      // A prospectus bound in after the supplement numbers its pages without the S.
      const listed = [...(pages.get(folded(title)) ?? [])].filter(
        (one) => one.startsWith('S-') === page.startsWith('S-'),
      );
      const [right] = listed;
      if (right === undefined || listed.length > 1 || right === page) return [];
      const message = `${quoted(title)} is said to be on page ${page}; the table of contents has page ${right}.`;
      const to = from + page.length;
      return [observed(passage, from, to, message, { fixes: [replacing(passage, from, to, right)] })];
    });
  });
}

/** A section by its title, with the page on which it is said to be and where that stands. */
interface PageCitation {
  readonly title: string;
  readonly page: string;
  readonly from: number;
}

function* citations(text: string): Generator<PageCitation> {
  for (const pattern of [REFERENCE, UNQUOTED]) {
    for (const found of text.matchAll(pattern)) {
      const [words, title = '', page = ''] = found;
      yield { title, page, from: found.index + words.lastIndexOf(page) };
    }
  }
  for (const found of text.matchAll(PAIR)) {
    const [words, first = '', second = '', pages = '', one = '', other = ''] = found;
    const at = found.index + words.lastIndexOf(pages);
    yield { title: first, page: one, from: at };
    yield { title: second, page: other, from: at + pages.lastIndexOf(other) };
  }
}

/** Pages by title, from rows that end in a page number. */
function contents(passages: readonly Passage[]): Map<string, Set<string>> {
  const pages = new Map<string, Set<string>>();
  for (const { block } of passages) {
    if (block.text.length > 240 || (block.kind !== 'table-row' && !/\.{3}/.test(block.text))) continue;
    const entry = ENTRY.exec(block.text);
    if (entry === null) continue;
    const title = folded(entry[1] ?? '');
    pages.set(title, (pages.get(title) ?? new Set()).add(entry[2] ?? ''));
  }
  return pages;
}

function folded(title: string): string {
  return title
    .toLowerCase()
    .replace(/[\s.,:]+/g, ' ')
    .trim();
}
