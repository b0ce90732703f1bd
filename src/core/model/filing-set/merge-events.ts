import type { EventKind } from '../offering/offering.js';
import type { SetEvent } from './filing-set.js';
import { MOST_WORDS } from './succession.js';
import type { Telling, ToldEvent } from './telling.js';

/** Kinds of which one day may see several. */
const SEVERAL: readonly EventKind[] = ['sales report', 'agent added', 'agent removed', 'option exercise', 'closing'];

interface MergedEvent {
  readonly event: ToldEvent;
  readonly evidence: ToldEvent['evidence'][number][];
  told: string | null;
}

/** What befell a program, each event once with the words of every filing that tells of it, in order of date. */
export function mergeEvents(cluster: readonly Telling[], label: string, asOf: string | undefined): SetEvent[] {
  const merged = new Map<string, MergedEvent>();
  const datedKinds = new Set<string>();
  const number = cluster.find(({ own }) => own?.registrationNumber.value != null)?.own?.registrationNumber.value ?? '';
  for (const { events, date } of cluster) {
    for (const told of events) {
      if (told.isOfEarlier === true) continue;
      const event = told.layer === 'registration' && told.of === '' ? { ...told, of: number } : told;
      if (asOf !== undefined && event.date !== null && event.date > asOf) continue;
      const key = keyOf(event);
      const known = merged.get(key);
      if (event.date !== null) datedKinds.add(kindOf(event));
      if (known === undefined) merged.set(key, { event, evidence: [...event.evidence], told: date });
      else if (known.evidence.length < MOST_WORDS) known.evidence.push(...ofOtherFiles(event, known));
    }
  }
  const all = [...merged.values()];
  const dated = all.filter(({ event }) => {
    if (SEVERAL.includes(event.kind)) return true;
    if (event.date === null) return !datedKinds.has(kindOf(event));
    return event.date.length === FULL || !all.some((other) => isExactly(event, other.event));
  });
  return inOrder(
    dated.map(({ event: { kind, layer, date, of, isForeign }, evidence, told }) =>
      Object.freeze({
        kind,
        layer,
        date,
        evidence: Object.freeze(evidence),
        told,
        of: isForeign || layer === 'registration' ? of : label,
      }),
    ),
  );
}

/** Letters of a date with its day. */
const FULL = 10;

/** True where another telling gives the day of an event that one tells by its month. */
function isExactly(vague: ToldEvent, { date, ...exact }: ToldEvent): boolean {
  return date?.length === FULL && date.startsWith(vague.date ?? ' ') && kindOf({ date, ...exact }) === kindOf(vague);
}

/** The words of a file that has not told of the event yet. */
function ofOtherFiles({ evidence }: ToldEvent, { evidence: known }: MergedEvent): ToldEvent['evidence'] {
  return evidence.slice(0, 1).filter(({ file }) => known.every((words) => words.file !== file));
}

/** Events in order of their day; one without a day stands at the filing that tells of it. */
export function inOrder(events: readonly SetEvent[]): SetEvent[] {
  return events
    .map((event, order) => ({ event, order }))
    .sort((a, b) => dayOf(a.event).localeCompare(dayOf(b.event)) || rank(a.event) - rank(b.event) || a.order - b.order)
    .map(({ event }) => event);
}

/** ISO day of an event, or of the filing that tells of it; '' where neither is known. */
export function dayOf({ date, told }: SetEvent): string {
  return date ?? told ?? '';
}

/** Of one day: the statement becomes effective, the old program ends, the new one begins, the rest. */
function rank({ kind, layer }: SetEvent): number {
  if (kind === 'effectiveness') return 0;
  if (kind === 'sales report') return 1;
  if (kind === 'agreement terminated' || kind === 'offering terminated') return 2;
  if (kind === 'commencement') return layer === 'agreement' ? 3 : 4;
  return 5;
}

function kindOf({ kind, layer, of }: ToldEvent): string {
  return `${kind} ${layer} ${of}`;
}

/** The same for two tellings of one event. */
function keyOf(event: ToldEvent): string {
  return `${kindOf(event)} ${event.date} ${SEVERAL.includes(event.kind) ? figuresOf(event) : ''}`;
}

function figuresOf({ kind, evidence }: ToldEvent): string {
  const text = evidence[0]?.text ?? '';
  return kind === 'sales report' ? (text.match(/\d[\d,.]*\d|\d/g) ?? []).join(' ') : text;
}
