import type { AnyMention } from '../mentions/mention.js';
import type { Filing } from '../model/filing.js';
import type { Span } from '../text/span.js';
import { excerpt } from './display.js';
import { factRows } from './hover-facts.js';
import type { HoverInfo, HoverRow, HoverSection } from './hover-info.js';
import { mentionRows } from './hover-mentions.js';
import { taggedRows } from './hover-tags.js';
import { definitionRows, undefinedRows } from './hover-terms.js';
import { kindTitle, valueText } from './key-terms.js';
import { mentionsAt, termAt, undefinedTermAt } from './locate.js';

export interface HoverOptions {
  /** ISO date from which ages are counted. */
  readonly today: string;
}

/** What is known of the words at an offset: value, role, definition, derivations, tags. */
export function hoverAt(filing: Filing, offset: number, { today }: HoverOptions): HoverInfo | undefined {
  const sections: HoverSection[] = [];
  const spans: Span[] = [];
  const term = termAt(filing, offset);
  const unknown = term ? undefined : undefinedTermAt(filing, offset);
  const name = term?.definition.term ?? unknown?.term;
  const mention = mentionsAt(filing, offset).find(({ kind }) => kind !== 'number-words' && kind !== 'placeholder');
  const own = mention ? [...mentionRows(mention, today), ...factRows(filing, mention)] : [];
  const isSame = mention !== undefined && saysNoMore(mention, name);
  if (term) {
    spans.push(term);
    const rows = definitionRows(filing, term);
    sections.push({ title: `“${term.definition.term}”`, rows: isSame ? withoutRepeats([...rows, ...own]) : rows });
  }
  if (unknown) {
    spans.push(unknown);
    const rows = undefinedRows(filing, unknown.term);
    sections.push({ title: `“${unknown.term}”`, rows: isSame ? withoutRepeats([...rows, ...own]) : rows });
  }
  if (mention && !isSame) {
    spans.push(mention);
    sections.push({ title: `${kindTitle(mention.kind)}: ${excerpt(valueText(mention), 120)}`, rows: own });
  }
  const tags = taggedRows(filing, offset);
  if (tags) {
    spans.push(tags.span);
    sections.push({ title: 'Tagged in inline XBRL', rows: tags.rows });
  }
  const shortest = spans.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (!shortest) return undefined;
  return { start: shortest.start, end: shortest.end, sections };
}

/** True where a mention is a name and says no more than the term it stands in. */
function saysNoMore(mention: AnyMention, term: string | undefined): boolean {
  if (term === undefined || (mention.kind !== 'party' && mention.kind !== 'agreement')) return false;
  return mention.value.name.toLowerCase() === term.toLowerCase();
}

function withoutRepeats(rows: readonly HoverRow[]): HoverRow[] {
  return rows.filter(({ label, text }, index) => {
    const first = rows.findIndex((other) => other.label === label && other.text === text);
    return first === index;
  });
}
