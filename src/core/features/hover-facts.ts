import type { AnyMention } from '../mentions/mention.js';
import type { Filing } from '../model/filing.js';
import type { Offering } from '../model/offering/offering.js';
import type { Evidence } from '../model/passage.js';
import { says } from '../model/says.js';
import { dayNumber } from '../text/day-number.js';
import { overlaps, type Span } from '../text/span.js';
import { count, decimal, listed, longDate, money, share } from './display.js';
import { factsOf, type NamedFact } from './fact-list.js';
import type { HoverRow } from './hover-info.js';
import { shownValue } from './summary.js';
import { eventTitle } from './summary-timeline.js';

/** Longest distance in days between two dates that is explained as one deal's paper trail. */
const NEAR_DAYS = 60;

/** What the offering makes of a mention: its role, conflicts, what is derived from it. */
export function factRows(filing: Filing, mention: AnyMention): HoverRow[] {
  const offering =
    filing.offerings.find((one) => one.start <= mention.start && mention.end <= one.end) ?? filing.offerings[0];
  if (!offering) return [];
  const rows: HoverRow[] = [];
  const facts = factsOf(offering);
  const roles = facts.filter((named) => isOf(named, mention));
  for (const named of roles) rows.push(...roleRows(named, mention));
  rows.push(...usageRows(offering, roles));
  for (const { label, format, fact } of facts) {
    if (fact.state !== 'derived' || fact.value === null) continue;
    if (!fact.inputs?.some(({ value, evidence }) => sayIt(evidence, mention) && says(mention, value))) continue;
    const how = fact.formula ? ` = ${fact.formula}` : '';
    rows.push({ label, text: `${shownValue(fact.value, format)}${how} (derived)` });
  }
  if (mention.kind === 'date') rows.push(...eventRows(offering, mention), ...nearDateRows(facts, mention));
  return rows;
}

function sayIt(evidence: readonly Evidence[], span: Span): boolean {
  return evidence.some((words) => overlaps(words, span));
}

/** True where a fact's value is what the mention says, in the words of the mention. */
function isOf({ fact, key }: NamedFact, mention: AnyMention): boolean {
  if (fact.state === 'derived' || fact.value === null || !sayIt(fact.evidence, mention)) return false;
  return key.startsWith('status.')
    ? false
    : says(mention, fact.value) || (fact.others ?? []).some((o) => says(mention, o.value));
}

function roleRows({ label, fact, format }: NamedFact, mention: AnyMention): HoverRow[] {
  const rows: HoverRow[] = [
    { label: 'In the offering', text: fact.asOf ? `${label}, as of ${longDate(fact.asOf)}` : label },
  ];
  const elsewhere = fact.evidence.filter((words) => !overlaps(words, mention)).slice(0, 3);
  if (fact.state === 'conflicting') {
    const sides = [{ value: fact.value ?? '', evidence: fact.evidence }, ...(fact.others ?? [])];
    for (const { value, evidence } of sides) {
      if (says(mention, value)) continue;
      const links = evidence.slice(0, 1).map(({ start, end }) => ({ label: 'go there', start, end }));
      rows.push({ label: 'The filing also says', text: shownValue(value, format), links });
    }
  } else if (elsewhere.length > 0) {
    rows.push({
      label: 'Also stated',
      text: '',
      links: elsewhere.map(({ start, end, text }) => ({ label: text.slice(0, 60), start, end })),
    });
  }
  return rows;
}

/** How the maximum and what was sold stand to each other, told from either side. */
function usageRows({ maximumAggregateOfferingPrice: maximum, grossProceeds }: Offering, roles: readonly NamedFact[]) {
  const cap = decimal(maximum.value);
  const sold = decimal(grossProceeds.value);
  const part = cap && sold && share(sold, cap);
  if (!cap || !sold || !part) return [];
  const rows: HoverRow[] = [];
  const keys = roles.map(({ key }) => key);
  if (keys.includes('grossProceeds'))
    rows.push({ label: 'Of the maximum', text: `${part} of the ${money(cap.toFixed())} maximum` });
  if (keys.includes('maximumAggregateOfferingPrice')) {
    rows.push({ label: 'Used', text: `${part} (${money(sold.toFixed())} sold)` });
  }
  return rows;
}

function eventRows(offering: Offering, mention: Extract<AnyMention, { kind: 'date' }>): HoverRow[] {
  return offering.events
    .filter(({ date, evidence }) => date === mention.value.iso && sayIt(evidence, mention))
    .map(({ kind, layer }) => ({ label: 'Event', text: eventTitle(kind, layer) }));
}

/**
 * Dates of other documents of the same deal close by: they look like a slip and are none, because an agreement is
 * signed and a registration statement filed before the prospectus is declared effective and dated.
 */
function nearDateRows(facts: readonly NamedFact[], mention: Extract<AnyMention, { kind: 'date' }>): HoverRow[] {
  const day = dayNumber(mention.value.iso);
  if (day === undefined) return [];
  const papers = papersOf(facts);
  if (!papers.some((paper) => paper.iso === mention.value.iso)) return [];
  const others = new Map<string, Paper[]>();
  for (const paper of papers) {
    const other = dayNumber(paper.iso);
    if (other === undefined || other === day || Math.abs(other - day) > NEAR_DAYS) continue;
    others.set(paper.iso, [...(others.get(paper.iso) ?? []), paper]);
  }
  return [...others].map(([iso, those]) => {
    const apart = (dayNumber(iso) ?? day) - day;
    const names = listed([...new Set(those.map(({ name }) => `the ${name}`))]);
    const distance = `${count(Math.abs(apart), 'day')} ${apart > 0 ? 'later' : 'earlier'}`;
    return {
      label: 'Not to be confused with',
      text: `${longDate(iso)}, the date of ${names}, ${distance}: different documents, no contradiction. An agreement is usually signed when the registration statement is filed; the prospectus is dated once that is declared effective.`,
      links: (those[0]?.evidence ?? []).slice(0, 1).map(({ start, end }) => ({ label: 'see it', start, end })),
    };
  });
}

interface Paper {
  readonly name: string;
  readonly iso: string;
  readonly evidence: readonly Evidence[];
}

function papersOf(facts: readonly NamedFact[]): Paper[] {
  const papers: Paper[] = [];
  for (const { key, label, fact } of facts) {
    if (fact.value === null) continue;
    if (/^agreements\.\d+\.date$/.test(key)) {
      papers.push({ name: label.replace(/^Date of the /, ''), iso: fact.value, evidence: fact.evidence });
    } else if (key === 'baseProspectusDate') {
      papers.push({ name: 'base prospectus', iso: fact.value, evidence: fact.evidence });
    } else if (key.startsWith('amends.')) {
      const parts = /^(.{3,80}?),? dated (?:as of )?(.{6,30})$/.exec(fact.value);
      const iso = parts?.[2] && isoOf(parts[2]);
      if (parts?.[1] && iso) papers.push({ name: parts[1], iso, evidence: fact.evidence });
    }
  }
  const hasBase = (iso: string) => papers.some((paper) => paper.name === 'base prospectus' && paper.iso === iso);
  return papers.filter(({ name, iso }) => name.toLowerCase() !== 'prospectus' || !hasBase(iso));
}

/** `August 20, 2020` as `2020-08-20`. */
function isoOf(date: string): string | undefined {
  const time = Date.parse(`${date} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
