import type { AnyLocalMention } from '../../mentions/mention.js';
import { type Skeleton, SLOTS } from './skeleton.js';

const D = SLOTS.date;
const EFFECTIVE_AFTER = new RegExp(`^[^.;]{0,70}?\\beffective(?: immediately| as of| on| from)?[^.;${D}]{0,80}?${D}`);
const DIRECTLY_AFTER = new RegExp(`^(?: by [^.;${D}]{0,60}?)?,? (?:on|as of) ${D}`);
const ON_AFTER = new RegExp(`^[^.;${D}]{0,90}?\\b(?:on|as of) ${D}`);
const DATED_AFTER = new RegExp(
  `^[^.;${D}]{0,120}?\\b(?:dated|made|entered into)(?: and effective)?(?:,? as of| on)? ${D}`,
);
const BEFORE = new RegExp(
  `(?:\\bon|\\beffective|\\beffective as of|\\beffective on|\\bas of|\\bin|\\bthrough) ${D}`,
  'g',
);
const IN_MONTH = new RegExp(`\\b(?:in|during|since) (?:early |late |mid-)?${D}`, 'g');
const IN_AFTER = new RegExp(`^(?: by [^.;${D}]{0,40}?)?,? in (?:early |late |mid-)?${D}`);
const AS_OF = new RegExp(
  `(?:\\bas of|\\bthrough|\\bended|\\bas of the close of business on|\\band|\\bto|\\buntil) ${D}`,
  'g',
);
const DOCUMENT_DATE =
  /\b(?:as of|to|through|on|prior to) the date (?:of this|hereof|of the filing of this)|\bas of the date hereof|\bto date\b/;
const PERIOD = new RegExp(
  `\\b(?:during|for|in) (?:the )?(?:period|(?:first|second|third|fourth|fiscal|current|last)? ?(?:quarter|week|month|year)|(?:\\w+(?: and|,) )?\\w+ (?:months|weeks|days|quarters)|(?:\\w+ and )?${'\ue008'})[^.;]{0,60}?${D}|\\bbetween ${D}|\\bfrom ${D} (?:to|through|until)|\\b(?:since|subsequent to|after) ${D}|\\b(?:during|for|in) (?:the |its |our )(?:(?:first|second|third|fourth|fiscal|current|last|most recent|same) ){0,2}(?:quarter|week|month|year|(?:three|six|nine|twelve) months)\\b`,
);

/** The date of what the words at `[from, to)` report: ISO, or `undefined` where the sentence gives none. */
export function eventDate(skeleton: Skeleton, from: number, to: number, prefersDated = false): string | undefined {
  const { text } = skeleton;
  if (text[to - 1] === D) return isoAt(skeleton, to - 1);
  const after = text.slice(to, to + 240);
  const directly = DIRECTLY_AFTER.exec(after);
  const said = directly === null ? undefined : isoAt(skeleton, to + directly[0].length - 1);
  if (said !== undefined && text.endsWith('effective', to)) return said;
  const effective = EFFECTIVE_AFTER.exec(after);
  if (effective !== null) return isoAt(skeleton, to + effective[0].length - 1);
  if (said !== undefined) return said;
  const within = lastIn(skeleton, from, to);
  if (within !== undefined && !prefersDated) return within;
  const dated = prefersDated ? DATED_AFTER.exec(after) : null;
  if (dated !== null && text.startsWith('as amended', from)) return isoAt(skeleton, to + dated[0].length - 1);
  let found: string | undefined;
  BEFORE.lastIndex = 0;
  for (let match = BEFORE.exec(text); match !== null && match.index < from; match = BEFORE.exec(text)) {
    found = isoAt(skeleton, BEFORE.lastIndex - 1) ?? found;
  }
  if (found !== undefined) return found;
  if (dated !== null) return isoAt(skeleton, to + dated[0].length - 1);
  const on = ON_AFTER.exec(after);
  if (on !== null) return isoAt(skeleton, to + on[0].length - 1);
  return (prefersDated ? within : undefined) ?? monthBefore(skeleton, from) ?? monthAfter(skeleton, to);
}

/** "In April 2024, we terminated …": the month as `2024-04`. */
function monthBefore(skeleton: Skeleton, from: number): string | undefined {
  let found: string | undefined;
  IN_MONTH.lastIndex = 0;
  for (
    let match = IN_MONTH.exec(skeleton.text);
    match !== null && match.index < from;
    match = IN_MONTH.exec(skeleton.text)
  ) {
    const mention = skeleton.slots.get(IN_MONTH.lastIndex - 1);
    if (mention?.kind === 'date' && mention.value.impossible !== true && /^\d{4}-\d{2}$/.test(mention.value.iso)) {
      found = mention.value.iso;
    }
  }
  return found;
}

/** "… was terminated in August 2024": likewise. */
function monthAfter(skeleton: Skeleton, to: number): string | undefined {
  const match = IN_AFTER.exec(skeleton.text.slice(to, to + 80));
  if (match === null) return undefined;
  const mention = skeleton.slots.get(to + match[0].length - 1);
  return mention?.kind === 'date' && /^\d{4}-\d{2}$/.test(mention.value.iso) ? mention.value.iso : undefined;
}

/** The date for which a figure holds: ISO, `document`, or `undefined`. */
export function figureDate(skeleton: Skeleton, at: number): string | undefined {
  const { text } = skeleton;
  let best: string | undefined;
  let distance = Number.POSITIVE_INFINITY;
  AS_OF.lastIndex = 0;
  for (let match = AS_OF.exec(text); match !== null; match = AS_OF.exec(text)) {
    const iso = isoAt(skeleton, AS_OF.lastIndex - 1);
    const away = Math.abs(match.index - at);
    if (iso !== undefined && away < distance) {
      best = iso;
      distance = away;
    }
  }
  return best ?? (DOCUMENT_DATE.test(text) ? 'document' : undefined);
}

/** Where a period is named that a figure covers: its first day, or `yes` where that is not told; else `undefined`. */
export function periodStart(skeleton: Skeleton): string | undefined {
  const match = PERIOD.exec(skeleton.text);
  if (match === null) return undefined;
  const place = match[0].indexOf(D);
  if (place < 0) return 'yes';
  const first = match.index + place;
  const iso = isoAt(skeleton, first);
  if (/\bbetween|\bfrom|period between|period from|\bsince|\bsubsequent|\bafter/.test(match[0])) return iso ?? 'yes';
  const months = /\b(three|six|nine|twelve) months/.exec(match[0])?.[1] ?? durationIn(skeleton, match.index, first);
  const back = months === undefined ? (/\byear/.test(match[0]) ? 12 : 0) : (MONTHS[months] ?? 0);
  return iso === undefined || back === 0 ? 'yes' : monthsBefore(iso, back);
}

const MONTHS: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, twelve: 12 };
const WORD: Readonly<Record<string, string>> = { 3: 'three', 6: 'six', 9: 'nine', 12: 'twelve' };

function durationIn(skeleton: Skeleton, from: number, to: number): string | undefined {
  for (const [at, mention] of skeleton.slots) {
    if (at >= from && at < to && mention.kind === 'duration' && /^month/.test(mention.value.unit)) {
      return WORD[mention.value.n];
    }
  }
  return undefined;
}

/** The day after the one `months` before the end of a period: 2025-12-31 and 12 give 2025-01-01. */
function monthsBefore(iso: string, months: number): string {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  const index = year * 12 + month - months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** The full date whose letter stands at a skeleton offset. */
export function isoAt(skeleton: Skeleton, at: number): string | undefined {
  return isoOf(skeleton.slots.get(at));
}

/** A mention's date where it is a real day. */
export function isoOf(mention: AnyLocalMention | undefined): string | undefined {
  if (mention?.kind !== 'date' || mention.value.impossible === true) return undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(mention.value.iso) ? mention.value.iso : undefined;
}

function lastIn(skeleton: Skeleton, from: number, to: number): string | undefined {
  let found: string | undefined;
  for (const [at] of skeleton.slots) if (at >= from && at < to) found = isoAt(skeleton, at) ?? found;
  return found;
}

/** Days between two ISO dates, about. */
export function roughDaysBetween(from: string, to: string): number {
  const days = (iso: string): number => {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
    return year * 365.25 + month * 30.44 + day;
  };
  return Math.abs(days(to) - days(from));
}
