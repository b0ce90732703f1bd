import type { DecidedEvent, EventContext } from './decided-event.js';
import { evidenceOf, sentenceOf, sentenceText } from './make-fact.js';
import type { Placed } from './observation.js';
import { raisedIn, salesReports, sentenceKey } from './program-facts.js';

/** What remained when the amount was raised, or was carried over from earlier programs. */
export function resets(context: EventContext): DecidedEvent[] {
  if (context.type !== 'at-the-market') return [];
  const raised = raisedIn(context.said);
  const one = context.said.find((placed) => placed.at.field === 'remaining' && raised.has(sentenceKey(placed)));
  if (one === undefined) return [];
  const raise = context.said.find(({ at, passage }) => at.detail?.raises === 'yes' && passage === one.passage);
  const date = raise?.at.date ?? one.at.date ?? null;
  return [
    {
      kind: 'remaining reset',
      layer: 'offering',
      date: date === 'document' ? context.documentDate : date,
      evidence: [sentenceOf(one)],
      isPrior: false,
    },
  ];
}

/** "As of the termination of the 2024 Sales Agreement": the day of that termination. */
function endDate(placed: Placed, { said }: EventContext): string | null {
  if (
    !/\b(?:as of|prior to|through|until) the termination\b|\bprior to (?:its )?termination\b/i.test(
      sentenceText(placed),
    )
  )
    return null;
  const ended = said.find(
    ({ at, passage }) =>
      at.field === 'event' &&
      at.value === 'agreement terminated' &&
      at.date !== undefined &&
      passage === placed.passage,
  );
  return ended?.at.date ?? null;
}

/** One report for each sentence that tells of sales, and for what remained on the day up to which they are told. */
export function reportsOfSales(context: EventContext): DecidedEvent[] {
  if (context.type !== 'at-the-market' && context.type !== 'equity line') return [];
  const events: DecidedEvent[] = [];
  const seen = new Set<number>();
  const raised = raisedIn(context.said);
  const reports = salesReports(context);
  const days = new Set(reports.map(({ at }) => at.date));
  const remains = context.kind.isReport
    ? context.said.filter(
        ({ at, ...one }) =>
          at.field === 'remaining' &&
          at.date !== undefined &&
          days.has(at.date) &&
          !raised.has(sentenceKey({ at, ...one })),
      )
    : [];
  const values = new Set<string>();
  for (const { shares, evidence } of context.table?.rows ?? []) {
    if (shares === undefined || !context.kind.isReport) continue;
    const date = context.table?.asOf ?? context.documentDate;
    events.push({ kind: 'sales report', layer: 'offering', date, evidence: [evidence], isPrior: false });
  }
  for (const placed of [...reports, ...remains]) {
    const key = sentenceKey(placed);
    if (seen.has(key)) continue;
    seen.add(key);
    if (values.has(placed.at.value)) continue;
    values.add(placed.at.value);
    const date = placed.at.date === 'document' ? context.documentDate : (placed.at.date ?? endDate(placed, context));
    events.push({
      kind: 'sales report',
      layer: 'offering',
      date,
      evidence: [evidenceOf(placed)],
      isPrior: placed.at.isPrior === true,
    });
  }
  return events;
}
