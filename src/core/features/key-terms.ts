import type { AnyMention, MentionKind } from '../mentions/mention.js';
import type { Filing } from '../model/filing.js';
import { spanIn } from '../model/passage.js';
import { eachReference } from '../model/reference-columns.js';
import type { Span } from '../text/span.js';
import { capitalized, count, decimal, excerpt, grouped, longDate, money, plural } from './display.js';

/** The kinds of key term, in the order they are listed, with their headings. */
export const KEY_TERM_GROUPS = {
  'defined-term': 'Defined terms',
  agreement: 'Agreements',
  party: 'Parties',
  money: 'Amounts',
  price: 'Prices',
  'share-count': 'Share counts',
  percentage: 'Percentages',
  date: 'Dates',
  duration: 'Periods',
  ratio: 'Ratios',
  ticker: 'Tickers',
  cusip: 'CUSIP numbers',
  form: 'Forms',
  'file-number': 'File numbers',
  exhibit: 'Exhibits',
  citation: 'Rules and citations',
  placeholder: 'Blanks',
  'number-words': 'Numbers in words',
} as const satisfies Record<MentionKind | 'defined-term', string>;

export type KeyTermKind = keyof typeof KEY_TERM_GROUPS;

/** A distinct value and all the places it stands at. */
export interface KeyTerm {
  readonly label: string;
  /** A remark beside the label: the meaning of a defined term, the role of a date. */
  readonly detail: string;
  /** In order. */
  readonly places: readonly Span[];
}

/** All key terms of one kind. */
export interface KeyTermGroup {
  readonly kind: KeyTermKind;
  readonly title: string;
  /** Occurrences of all its terms together. */
  readonly count: number;
  readonly terms: readonly KeyTerm[];
}

/** Passages looked at between two pauses. */
const PASSAGES_BETWEEN_PAUSES = 512;

/** The key terms of a filing by kind, each distinct value once with its places. Kinds without terms are left out. */
export function keyTermsOf(filing: Filing): KeyTermGroup[] {
  const steps = keyTermsInSteps(filing);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with pauses, for a caller that must not block. */
export function* keyTermsInSteps(filing: Filing): Generator<undefined, KeyTermGroup[], void> {
  const kinds = new Map<KeyTermKind, Map<string, { label: string; detail: string; places: Span[] }>>();
  const labels = new Map<object, string>();
  for (let index = 0; index < filing.passages.length; index++) {
    const passage = filing.passages[index];
    if (index % PASSAGES_BETWEEN_PAUSES === PASSAGES_BETWEEN_PAUSES - 1) yield;
    if (passage === undefined || passage.block.kind === 'furniture') continue;
    for (const mention of passage.recognized.mentions) {
      const label = labels.get(mention.value) ?? valueText(mention);
      labels.set(mention.value, label);
      const terms = kinds.get(mention.kind) ?? new Map<string, { label: string; detail: string; places: Span[] }>();
      kinds.set(mention.kind, terms);
      const term = terms.get(label);
      const place = spanIn(passage, mention.from, mention.to);
      if (term) term.places.push(place);
      else terms.set(label, { label, detail: '', places: [place] });
    }
  }
  yield;
  const groups: KeyTermGroup[] = [];
  for (const kind of Object.keys(KEY_TERM_GROUPS) as KeyTermKind[]) {
    const terms = kind === 'defined-term' ? definedTerms(filing) : [...(kinds.get(kind)?.values() ?? [])];
    if (terms.length === 0) continue;
    groups.push({
      kind,
      title: KEY_TERM_GROUPS[kind],
      count: terms.reduce((sum, term) => sum + term.places.length, 0),
      terms,
    });
  }
  return groups;
}

function definedTerms(filing: Filing): KeyTerm[] {
  const terms = filing.definitions.map(({ term, meaning, start, end }) => ({
    label: term,
    detail: excerpt(meaning, 80),
    places: [{ start, end }],
  }));
  for (const { definition, start, end } of eachReference(filing.references)) {
    const places = terms[definition]?.places;
    if (places && places[0]?.start !== start) places.push({ start, end });
  }
  return terms;
}

/** The normalised value of a mention as a reader writes it. */
export function valueText(mention: { readonly kind: MentionKind; readonly value: AnyMention['value'] }): string {
  const { kind, value } = mention as AnyMention;
  switch (kind) {
    case 'date':
      return longDate(value.iso);
    case 'money':
      return money(value.amount, value.currency);
    case 'price':
      return `${money(value.amount, value.currency)} per ${value.per}`;
    case 'share-count':
      return [count(value.count, value.unit), value.security && `of ${value.security}`].filter(Boolean).join(' ');
    case 'percentage':
      return `${grouped(decimal(value.value)?.toString() ?? value.value)} %`;
    case 'agreement':
    case 'party':
      return value.name;
    case 'citation':
      return value.canonical;
    case 'file-number':
      return value.number;
    case 'exhibit':
      return `Exhibit ${value.number}`;
    case 'form':
      return `Form ${value.type}`;
    case 'duration':
      return value.n === '1' ? `1 ${value.unit}` : `${grouped(value.n)} ${pluralUnit(value.unit)}`;
    case 'ratio':
      return `${value.from}-for-${value.to}`;
    case 'ticker':
      return value.exchange ? `${value.exchange}: ${value.symbol}` : value.symbol;
    case 'cusip':
      return value.number;
    case 'number-words':
      return grouped(value.count);
    case 'placeholder':
      return value.of ? `Blank ${value.of}` : 'Blank';
  }
}

function pluralUnit(unit: string): string {
  return unit.endsWith('s') ? unit : plural(unit);
}

/** The name of a kind of mention in the singular, as a title: `Share count`. */
export function kindTitle(kind: MentionKind): string {
  const names: Partial<Record<MentionKind, string>> = {
    money: 'Amount',
    'number-words': 'Number',
    citation: 'Citation',
    cusip: 'CUSIP',
    placeholder: 'Blank',
    duration: 'Period',
  };
  return names[kind] ?? capitalized(kind.replace('-', ' '));
}
