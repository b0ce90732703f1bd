import type { AnyMention } from '../mentions/mention.js';
import type { Filing } from '../model/filing.js';
import type { Span } from '../text/span.js';
import { excerpt } from './display.js';
import { factRows } from './hover-facts.js';
import type { HoverInfo, HoverSection } from './hover-info.js';
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
  const mentions = mentionsAt(filing, offset).filter(({ kind }) => kind !== 'number-words' && kind !== 'placeholder');
  const mention = mentions[0];
  if (term) {
    spans.push(term);
    sections.push({ title: `“${term.definition.term}”`, rows: definitionRows(filing, term) });
  }
  if (mention && !isSaid(mention, term?.definition.term)) {
    spans.push(mention);
    const rows = [...mentionRows(mention, today), ...factRows(filing, mention)];
    sections.push({ title: `${kindTitle(mention.kind)}: ${excerpt(valueText(mention), 120)}`, rows });
  } else if (mention) {
    const rows = factRows(filing, mention);
    const last = sections.pop();
    if (last) sections.push({ title: last.title, rows: [...last.rows, ...rows] });
  }
  if (!term) {
    const unknown = undefinedTermAt(filing, offset);
    if (unknown) {
      spans.push(unknown);
      sections.push({ title: `“${unknown.term}”`, rows: undefinedRows(filing, unknown.term) });
    }
  }
  const tags = taggedRows(filing, offset);
  if (tags) {
    spans.push(tags.span);
    sections.push({ title: 'Tagged in inline XBRL', rows: tags.rows });
  }
  const shortest = spans.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (!shortest) return undefined;
  return { start: shortest.start, end: shortest.end, sections: sections.filter(({ title }) => title !== '') };
}

/** True where a mention says no more than the defined term it stands in. */
function isSaid(mention: AnyMention, term: string | undefined): boolean {
  if (term === undefined) return false;
  return (mention.kind === 'party' || mention.kind === 'agreement') && mention.value.name === term;
}
