import type { Filing } from '../model/filing.js';
import { count, excerpt, longDate } from './display.js';
import { factsOf } from './fact-list.js';
import type { HoverRow } from './hover-info.js';
import { type TermAt, usesOf } from './locate.js';
import { similarTerms } from './similar-terms.js';

const MOST_MEANING = 320;

/** What is said of a defined term: its meaning, its place, how often it is used, its role in the offering. */
export function definitionRows(filing: Filing, term: TermAt): HoverRow[] {
  const { definition, index } = term;
  const rows: HoverRow[] = [];
  if (definition.meaning !== '') {
    rows.push({
      label: definition.isPointer ? 'Defined in' : 'Means',
      text: excerpt(definition.meaning, MOST_MEANING),
    });
  }
  const { start, end } = definition;
  if (!term.isDefinition) {
    rows.push({ label: 'Defined', text: 'in this filing', links: [{ label: 'go to the definition', start, end }] });
  }
  const uses = usesOf(filing, index);
  const first = uses.find((use) => use.start !== start);
  rows.push({
    label: 'Used',
    text: uses.length === 0 ? 'nowhere in this filing' : count(uses.length, 'time'),
    links: first && term.isDefinition ? [{ label: 'first use', start: first.start, end: first.end }] : [],
  });
  const others = filing.definitions.filter(
    (other, at) => at !== index && other.document === definition.document && other.term === definition.term,
  );
  for (const other of others.slice(0, 3)) {
    rows.push({
      label: 'Also defined',
      text: excerpt(other.meaning, 160) || 'elsewhere in this document',
      links: [{ label: 'go there', start: other.start, end: other.end }],
    });
  }
  rows.push(...agreementRows(filing, definition.term, definition.meaning));
  return rows;
}

/** What the offering says of the agreement or party that a term stands for. */
function agreementRows(filing: Filing, term: string, meaning: string): HoverRow[] {
  const rows: HoverRow[] = [];
  for (const offering of filing.offerings) {
    for (const agreement of offering.agreements) {
      if (agreement.definedAs.value !== term && agreement.name.value !== term) continue;
      if (agreement.date.value) rows.push({ label: 'Dated', text: longDate(agreement.date.value) });
      const parties = agreement.counterparties.map(({ name, role }) =>
        role.value ? `${name.value ?? ''} (${role.value})` : (name.value ?? ''),
      );
      if (parties.length > 0) rows.push({ label: 'With', text: parties.join(', ') });
      const status = offering.status.agreement;
      if (status.value && offering.agreements.length === 1) {
        const links = status.evidence.slice(0, 1).map(({ start, end }) => ({ label: 'says the filing', start, end }));
        rows.push({ label: 'Status', text: status.value, links });
      }
      return rows;
    }
    const party = factsOf(offering).find(
      ({ key, fact }) => key.includes('counterparties') && fact.value !== null && meaning.includes(fact.value),
    );
    if (party) {
      rows.push({ label: 'Role', text: party.label });
      return rows;
    }
  }
  return rows;
}

/** What can be said of a term that is defined nowhere: which defined terms come close. */
export function undefinedRows(filing: Filing, term: string): HoverRow[] {
  const close = similarTerms(filing, term).slice(0, 3);
  if (close.length === 0) return [{ label: 'Definition', text: 'none in this filing' }];
  return close.map(({ definition }, index) => ({
    label: index === 0 ? 'Closest defined term' : 'Also close',
    text: `“${definition.term}”${definition.meaning ? `: ${excerpt(definition.meaning, 160)}` : ''}`,
    links: [{ label: 'go to the definition', start: definition.start, end: definition.end }],
  }));
}
