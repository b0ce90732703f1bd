import type { Filing } from '../model/filing.js';
import type { Passage } from '../model/passage.js';
import type { Block } from '../syntax/block.js';
import { CHECKS } from './catalog.js';
import type { Check, Finding, Observation, Severity } from './check.js';
import { wholeMarkup } from './support/whole-markup.js';
import { type Suppression, suppressionsIn, withoutSuppressed } from './suppress.js';

export interface CheckOptions {
  /** Severity by check id in place of the catalog's; `off` leaves the check out. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly ignore?: readonly Suppression[];
  /** Path of the filing, for suppressions limited to a file. */
  readonly file?: string;
}

/** Severities from the gravest. */
export const SEVERITIES: readonly Severity[] = Object.freeze(['error', 'warning', 'information', 'hint']);

/** Passages looked at by one check between two pauses. */
const PASSAGES_BETWEEN_PAUSES = 256;

/** All findings of the catalog's checks in a filing, in order of their place. Never throws. */
export function runChecks(filing: Filing, options: CheckOptions = {}): readonly Finding[] {
  const steps = checkInSteps(filing, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with pauses, for a caller that must not block. */
export function* checkInSteps(
  filing: Filing,
  options: CheckOptions = {},
): Generator<undefined, readonly Finding[], void> {
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    const severity = options.severities?.[check.id] ?? check.severity;
    if (severity === 'off') continue;
    for (const observation of yield* observe(check, filing)) findings.push(toFinding(check, severity, observation));
    yield;
  }
  const suppressions = [...(options.ignore ?? []), ...suppressionsIn(filing)];
  const kept = withoutSuppressed(findings, suppressions, filing, options.file);
  return Object.freeze(inOrder(withoutDuplicates(kept)).map((finding) => withWholeMarkup(filing, finding)));
}

/** The findings in order of place, then gravity, then the catalog's order. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => a.start - b.start || a.end - b.end || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

/** One finding of a check a place. */
export function withoutDuplicates(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ check, start, end }) => {
    const key = `${check} ${start} ${end}`;
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

function* observe(check: Check, filing: Filing): Generator<undefined, Observation[], void> {
  const found: Observation[] = [];
  const ofFiling = check.filing?.(filing) ?? NONE;
  for (const observation of 'next' in ofFiling ? yield* ofFiling : ofFiling) found.push(observation);
  if (check.passage === undefined) return found;
  for (let index = 0; index < filing.passages.length; index++) {
    const passage = filing.passages[index];
    if (passage !== undefined && passage.block.kind !== 'furniture')
      for (const observation of remembered(check, passage)) found.push(observation);
    if (index % PASSAGES_BETWEEN_PAUSES === PASSAGES_BETWEEN_PAUSES - 1) yield;
  }
  return found;
}

interface Memory {
  readonly start: number;
  readonly observations: readonly Observation[];
}

const memories = new WeakMap<Check, WeakMap<Block, Memory>>();
const NONE: readonly Observation[] = Object.freeze([]);

/** What a check finds in a passage: worked out once a block, moved to where the block now stands. */
function remembered(check: Check, passage: Passage): readonly Observation[] {
  let ofCheck = memories.get(check);
  if (ofCheck === undefined) {
    ofCheck = new WeakMap();
    memories.set(check, ofCheck);
  }
  const memory = ofCheck.get(passage.block);
  if (memory === undefined) {
    const observations = check.passage?.(passage) ?? NONE;
    ofCheck.set(passage.block, { start: passage.start, observations });
    return observations;
  }
  const by = passage.start - memory.start;
  return by === 0 || memory.observations.length === 0
    ? memory.observations
    : memory.observations.map((o) => moved(o, by));
}

function moved(observation: Observation, by: number): Observation {
  const shift = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return {
    ...shift(observation),
    related: observation.related?.map(shift),
    fixes: observation.fixes?.map((fix) => ({ ...fix, edits: fix.edits.map(shift) })),
  };
}

function toFinding(check: Check, severity: Severity, { start, end, message, related, fixes }: Observation): Finding {
  return Object.freeze({
    check: check.id,
    severity,
    start,
    end,
    message,
    related: Object.freeze([...(related ?? [])]),
    fixes: Object.freeze([...(fixes ?? [])]),
  });
}

function withWholeMarkup(filing: Filing, finding: Finding): Finding {
  if (finding.fixes.length === 0) return finding;
  const fixes = finding.fixes.map((fix) =>
    Object.freeze({ ...fix, edits: Object.freeze(fix.edits.flatMap((edit) => wholeMarkup(filing, edit))) }),
  );
  return Object.freeze({ ...finding, fixes: Object.freeze(fixes) });
}
