import type { EventKind, Layer, Offering } from '../model/offering/offering.js';
import type { Evidence } from '../model/passage.js';
import { capitalized, distance, longDate } from './display.js';
import { documentName } from './document-name.js';

/** Something that happened, ready to be shown. */
export interface SummaryEvent {
  /** ISO date; `null` where the filing gives none. */
  readonly date: string | null;
  readonly dateText: string;
  /** `4 years ago` */
  readonly age: string;
  readonly title: string;
  readonly layer: Layer | 'document';
  readonly evidence: readonly Evidence[];
}

/** What each event is called in the timeline; the layer is named where the same event can touch several. */
const EVENT_TITLES: Readonly<Record<EventKind, string>> = {
  commencement: 'commenced',
  amendment: 'amended',
  increase: 'increased',
  decrease: 'decreased',
  'remaining reset': 'remaining amount restated',
  'narrower supplement': 'limited to part of the amount',
  suspension: 'suspended',
  'offering terminated': 'terminated',
  'agreement terminated': 'terminated',
  'agent removed': 'agent removed',
  'agent added': 'agent added',
  expiry: 'expired',
  replacement: 'replaced',
  reinstatement: 'reinstated',
  completion: 'completed',
  consolidation: 'consolidated',
  closing: 'closed',
  'option exercise': 'option exercised',
  effectiveness: 'effective',
  withdrawal: 'withdrawn',
  'sales report': 'sales reported',
};
const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  agreement: 'Agreement',
  offering: 'Offering',
  registration: 'Registration statement',
};

/** The order of events of one day. */
const ORDER: readonly EventKind[] = [
  'effectiveness',
  'commencement',
  'amendment',
  'increase',
  'decrease',
  'sales report',
  'suspension',
  'offering terminated',
  'agreement terminated',
];

/** What happened to an offering, by date; what has no date comes last. */
export function timelineOf(offering: Offering, today: string): SummaryEvent[] {
  const ordered = [...offering.events].sort((a, b) => rank(a.kind) - rank(b.kind));
  const events: SummaryEvent[] = ordered.map(({ kind, layer, date, evidence }) => ({
    date,
    dateText: date ? longDate(date) : 'date not stated',
    age: (date && distance(date, today)) ?? '',
    title: eventTitle(kind, layer),
    layer,
    evidence,
  }));
  const { documentDate } = offering;
  if (documentDate.value && documentDate.evidence.length > 0) {
    events.push({
      date: documentDate.value,
      dateText: longDate(documentDate.value),
      age: distance(documentDate.value, today) ?? '',
      title: `Date of ${documentName(offering) ?? 'this document'}`,
      layer: 'document',
      evidence: documentDate.evidence,
    });
  }
  return events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => (a.event.date ?? '9999').localeCompare(b.event.date ?? '9999') || a.index - b.index)
    .map(({ event }) => event);
}

function rank(kind: EventKind): number {
  const at = ORDER.indexOf(kind);
  return at < 0 ? ORDER.indexOf('sales report') : at;
}

/** What an event is called, capitalised. */
export function eventTitle(kind: EventKind, layer: Layer): string {
  if (kind === 'commencement' && layer === 'agreement') return 'Agreement entered into';
  if (kind === 'sales report') return 'Sales reported';
  const title = EVENT_TITLES[kind] ?? kind;
  return capitalized(`${LAYER_NAMES[layer]} ${title}`);
}
