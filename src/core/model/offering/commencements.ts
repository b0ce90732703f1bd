import { evidenceIn } from '../passage.js';
import type { DecidedEvent, EventContext } from './decided-event.js';
import { isAmendmentName } from './events.js';
import { sentenceOf } from './make-fact.js';
import { roughDaysBetween } from './timing.js';

/** Entries into agreements that no sentence reports as such, and the beginning of the offering itself. */
export function commencements(context: EventContext): DecidedEvent[] {
  const { kind, primary, type, agreements, documentDate, cap, said } = context;
  const events: DecidedEvent[] = [];
  const isNew = primary !== undefined && !(kind.isProspectus && isAmendmentName(primary.name));
  if ((kind.isProspectus || kind.isAgreement) && isNew && !kind.isPreliminary) {
    const first = primary.said[0];
    const date =
      primary.entered ?? primary.date ?? (kind.isAgreement && primary.amendment === undefined ? documentDate : null);
    if (
      first !== undefined &&
      (date !== null || (primary.isCommenced && !kind.isAgreement)) &&
      agreements.includes(primary)
    ) {
      events.push({
        kind: 'commencement',
        layer: 'agreement',
        date,
        evidence: [sentenceOf(first)],
        agreement: primary,
        isPrior: false,
      });
    }
  }
  if (primary?.amendment !== undefined && documentDate !== null) {
    events.push({
      kind: 'amendment',
      layer: 'agreement',
      date: documentDate,
      evidence: [primary.amendment],
      agreement: primary,
      isPrior: false,
    });
  }
  if (type === 'at-the-market') {
    if (kind.kind === 'prospectus supplement' && cap.value !== null && isNewProgram(context)) {
      events.push({
        kind: 'commencement',
        layer: 'offering',
        date: documentDate,
        evidence: cap.evidence.slice(0, 1),
        isPrior: false,
      });
    }
  }
  if (type === 'initial public offering' && kind.isProspectus && !kind.isPreliminary && documentDate !== null) {
    const offered = said.find(({ at }) => at.field === 'offered shares');
    if (offered !== undefined)
      events.push({
        kind: 'commencement',
        layer: 'offering',
        date: documentDate,
        evidence: [sentenceOf(offered)],
        isPrior: false,
      });
  }
  return events;
}

/** True for the supplement that comes with its agreement; a later one adds to an offering that has begun. */
function isNewProgram({ primary, documentDate, said }: EventContext): boolean {
  const began = primary?.date ?? primary?.entered;
  if (primary === undefined || began === undefined || isAmendmentName(primary.name)) return false;
  if (/^amended and restated\b/i.test(primary.name)) return false;
  const isAmended = said.some(
    ({ at, passage, index }) =>
      at.field === 'event' &&
      (at.value === 'amendment' || at.value === 'increase') &&
      at.detail?.layer !== 'registration' &&
      primary.said.some((one) => one.index === index && one.passage === passage),
  );
  return !isAmended && (documentDate === null || roughDaysBetween(began, documentDate) <= MOST_DAYS);
}

/** An agreement and its supplement are a few days apart. */
const MOST_DAYS = 31;

/** `S-3/A`: the statement is amended by this very document. */
export function amendmentOfStatement({ kind, part, documentDate }: EventContext): DecidedEvent[] {
  if (!kind.isRegistration || kind.kind === 'post-effective amendment' || !/\/A$/.test(part.type)) return [];
  for (const passage of part.passages.slice(0, 40)) {
    const found = /\b(?:pre-effective )?amendment no\. ?\d+/i.exec(passage.block.text);
    if (found === null) continue;
    const evidence = [evidenceIn(passage, found.index, Math.min(passage.block.text.length, found.index + 200))];
    return [{ kind: 'amendment', layer: 'registration', date: documentDate, evidence, isPrior: false }];
  }
  return [];
}
