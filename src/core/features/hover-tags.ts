import type { Filing } from '../model/filing.js';
import { spanIn } from '../model/passage.js';
import type { TaggedFact } from '../syntax/block.js';
import type { Span } from '../text/span.js';
import type { HoverRow } from './hover-info.js';
import { passageAt } from './locate.js';

/** What inline XBRL says of the words at an offset: the narrowest tagged fact there. */
export function taggedRows(filing: Filing, offset: number): { span: Span; rows: HoverRow[] } | undefined {
  const passage = passageAt(filing, offset);
  let narrowest: { span: Span; fact: TaggedFact } | undefined;
  for (const fact of passage?.block.facts ?? []) {
    if (!passage) break;
    const span = spanIn(passage, fact.from, fact.to);
    if (offset < span.start || offset > span.end) continue;
    if (!narrowest || span.end - span.start < narrowest.span.end - narrowest.span.start) narrowest = { span, fact };
  }
  return narrowest && { span: narrowest.span, rows: rowsOf(narrowest.fact) };
}

function rowsOf(fact: TaggedFact): HoverRow[] {
  const rows: HoverRow[] = [{ label: 'Concept', text: `${spaced(fact.name)} (${fact.name})` }];
  if (fact.scale) rows.push({ label: 'Scale', text: `shown number × 10^${fact.scale}` });
  if (fact.sign) rows.push({ label: 'Sign', text: 'negative' });
  if (fact.unit) rows.push({ label: 'Unit', text: fact.unit });
  if (fact.context) rows.push({ label: 'Context', text: fact.context });
  return rows;
}

/** `dei:EntityRegistrantName` as `Entity registrant name`. */
function spaced(name: string): string {
  const words = name
    .replace(/^[^:]*:/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
