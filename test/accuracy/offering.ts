/**
 * How much of what a careful reader found in real filings the offering model finds: `npm run accuracy -- offering`
 * compares field by field and prints found, wrong, missed and invented, and the worst documents. Needs the filings
 * that lie beside the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/core/analyze.js';
import type { Offering, OfferingAgreement } from '../../src/core/model/offering/offering.js';
import { readOfferings } from '../../src/core/model/offering/read-offerings.js';

const FILINGS = join(process.cwd(), '../shared/filings');

interface ExpectedAgreement {
  readonly name: string;
  readonly definedAs: string | null;
  readonly date: string | null;
  readonly counterparties: readonly { readonly name: string; readonly role: string }[];
}

interface ExpectedEvent {
  readonly kind: string;
  readonly layer: string;
  readonly date: string | null;
}

/** A line of expected.jsonl. */
export interface Expected {
  readonly file: string;
  readonly [field: string]: unknown;
  readonly agreements: readonly ExpectedAgreement[];
  readonly events: readonly ExpectedEvent[];
  readonly fixedPrice: Readonly<Record<string, string | null>> | null;
  readonly status: Readonly<Record<string, string | null>>;
}

type Verdict = 'right' | 'wrong' | 'missed' | 'invented' | 'silent';

/** One field of one document. */
interface Comparison {
  readonly file: string;
  readonly field: string;
  readonly verdict: Verdict;
  readonly expected: string;
  readonly found: string;
}

/** The labelled documents, or none where they are not present. */
export function expectedOfferings(): Expected[] {
  const path = join(FILINGS, 'expected.jsonl');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Expected);
}

/** The offering that the software reads in a labelled document. */
export function offeringOf(file: string): Offering | undefined {
  const text = readFileSync(join(FILINGS, 'dev', file), 'utf8').replace(/^\ufeff/, '');
  const filing = analyze(text, { name: file });
  return (filing.offerings.length > 0 ? filing.offerings : readOfferings(filing))[0];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/(?<=[a-z])sm\b|[℠™®]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^a-z0-9.%$']+/g, ' ')
    .replace(/\bllc\b/g, '')
    .trim();

const amounts = (text: string): string[] =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((one) => String(Number(one.replace(/,/g, ''))));

/** Words of which one contains the other say the same here: "common stock" and "our common stock". */
const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);
const nearWords = (a: string, b: string): boolean => plain(a).includes(plain(b)) || plain(b).includes(plain(a));
const sameFigures = (a: string, b: string): boolean =>
  amounts(a)[0] === amounts(b)[0] && /up to/i.test(a) === /up to/i.test(b);
const firstFigure = (a: string, b: string): boolean => amounts(a)[0] === amounts(b)[0];

type Same = (expected: string, found: string) => boolean;

const SIMPLE: readonly (readonly [string, (offering: Offering) => string | null, Same])[] = [
  ['registrant', (one) => one.registrant.value, sameWords],
  ['ticker', (one) => one.ticker.value, sameWords],
  ['exchange', (one) => one.exchange.value, sameWords],
  ['documentKind', (one) => one.documentKind.value, sameWords],
  ['documentDate', (one) => one.documentDate.value, sameWords],
  ['rule', (one) => one.rule.value, sameWords],
  ['registrationNumber', (one) => one.registrationNumber.value, sameWords],
  ['baseProspectusDate', (one) => one.baseProspectusDate.value, sameWords],
  ['offeringType', (one) => one.offeringType.value, sameWords],
  ['security', (one) => one.security.value, nearWords],
  ['maximumAggregateOfferingPrice', (one) => one.maximumAggregateOfferingPrice.value, firstFigure],
  ['shareCap', (one) => one.shareCap.value, firstFigure],
  ['soldShares', (one) => one.soldShares.value, firstFigure],
  ['grossProceeds', (one) => one.grossProceeds.value, firstFigure],
  ['netProceeds', (one) => one.netProceeds.value, firstFigure],
  ['remaining', (one) => (one.unsoldUnderCap.state === 'stated' ? one.unsoldUnderCap.value : null), firstFigure],
  ['commission', (one) => one.commission.value, sameFigures],
  ['resumeCondition', (one) => one.resumeCondition.value, nearWords],
];

const FIXED = ['price', 'shares', 'grossProceeds', 'discount', 'optionShares', 'optionDays', 'closingDate'] as const;

function verdictOf(expected: string | null, found: string | null, same: Same): Verdict {
  if (expected === null) return found === null ? 'silent' : 'invented';
  if (found === null) return 'missed';
  return same(expected, found) ? 'right' : 'wrong';
}

function compare(expected: Expected, offering: Offering): Comparison[] {
  const { file } = expected;
  const comparisons: Comparison[] = [];
  const add = (field: string, wanted: string | null, found: string | null, same: Same): void => {
    comparisons.push({
      file,
      field,
      verdict: verdictOf(wanted, found, same),
      expected: wanted ?? '',
      found: found ?? '',
    });
  };
  for (const [field, value, same] of SIMPLE) {
    const wanted = expected[field] as string | null;
    const found = value(offering);
    if (
      field === 'documentDate' &&
      found !== null &&
      wanted !== found &&
      wanted !== null &&
      (offering.documentDate.note ?? '').includes(wanted)
    ) {
      add(field, wanted, wanted, same);
    } else add(field, wanted, found, same);
  }
  for (const field of FIXED) {
    const fact = offering.fixedPrice[field];
    add(
      `fixedPrice.${field}`,
      expected.fixedPrice?.[field] ?? null,
      fact.state === 'derived' ? null : fact.value,
      firstFigure,
    );
  }
  for (const layer of ['agreement', 'offering', 'registration'] as const) {
    add(`status.${layer}`, expected.status[layer] ?? null, offering.status[layer].value, sameWords);
  }
  comparisons.push(...compareAgreements(expected, offering), ...compareEvents(expected, offering));
  return comparisons;
}

function compareAgreements({ file, agreements }: Expected, offering: Offering): Comparison[] {
  const comparisons: Comparison[] = [];
  const open = [...offering.agreements];
  const take = (wanted: ExpectedAgreement): OfferingAgreement | undefined => {
    const fits = (one: OfferingAgreement): boolean => nearWords(wanted.name, one.name.value ?? '');
    const index = [
      open.findIndex((one) => fits(one) && one.date.value === wanted.date),
      open.findIndex((one) => one.date.value === wanted.date && wanted.date !== null),
      open.findIndex(fits),
    ].find((at) => at >= 0);
    return index === undefined ? undefined : open.splice(index, 1)[0];
  };
  for (const wanted of agreements) {
    const found = take(wanted);
    const label = `${wanted.name} ${wanted.date ?? ''}`;
    if (found === undefined) {
      comparisons.push({ file, field: 'agreement', verdict: 'missed', expected: label, found: '' });
      continue;
    }
    const name = `${found.name.value ?? ''} ${found.date.value ?? ''}`;
    const isRight = nearWords(wanted.name, found.name.value ?? '') && wanted.date === found.date.value;
    comparisons.push({ file, field: 'agreement', verdict: isRight ? 'right' : 'wrong', expected: label, found: name });
    const parties = found.counterparties.map((one) => ({ name: one.name.value ?? '', role: one.role.value ?? '' }));
    for (const party of wanted.counterparties) {
      const at = parties.findIndex((one) => nearWords(one.name, party.name));
      const its = at < 0 ? undefined : parties.splice(at, 1)[0];
      const verdict = its === undefined ? 'missed' : its.role === party.role ? 'right' : 'wrong';
      comparisons.push({
        file,
        field: 'counterparty',
        verdict,
        expected: `${party.name}: ${party.role}`,
        found: its === undefined ? '' : `${its.name}: ${its.role}`,
      });
    }
    for (const extra of parties)
      comparisons.push({
        file,
        field: 'counterparty',
        verdict: 'invented',
        expected: '',
        found: `${extra.name}: ${extra.role}`,
      });
  }
  for (const extra of open) {
    comparisons.push({
      file,
      field: 'agreement',
      verdict: 'invented',
      expected: '',
      found: `${extra.name.value ?? ''} ${extra.date.value ?? ''}`,
    });
  }
  return comparisons;
}

function compareEvents({ file, events }: Expected, offering: Offering): Comparison[] {
  const comparisons: Comparison[] = [];
  const open = [...offering.events];
  for (const wanted of events) {
    const label = `${wanted.kind}/${wanted.layer} ${wanted.date ?? ''}`;
    const index = [
      open.findIndex((one) => one.kind === wanted.kind && one.layer === wanted.layer && one.date === wanted.date),
      open.findIndex((one) => one.kind === wanted.kind && one.date === wanted.date),
      open.findIndex(
        (one) => one.kind === wanted.kind && one.layer === wanted.layer && (one.date === null || wanted.date === null),
      ),
    ].find((at) => at >= 0);
    const found = index === undefined ? undefined : open.splice(index, 1)[0];
    const isRight = found !== undefined && found.layer === wanted.layer && found.date === wanted.date;
    const verdict = found === undefined ? 'missed' : isRight ? 'right' : 'wrong';
    comparisons.push({
      file,
      field: 'event',
      verdict,
      expected: label,
      found: found === undefined ? '' : `${found.kind}/${found.layer} ${found.date ?? ''}`,
    });
  }
  for (const extra of open) {
    const words = extra.evidence[0]?.text.slice(0, 160) ?? '';
    comparisons.push({
      file,
      field: 'event',
      verdict: 'invented',
      expected: '',
      found: `${extra.kind}/${extra.layer} ${extra.date ?? ''} “${words}”`,
    });
  }
  return comparisons;
}

/** Compares all labelled documents. */
export function compareOfferings(): Comparison[] {
  const comparisons: Comparison[] = [];
  for (const expected of expectedOfferings()) {
    const offering = offeringOf(expected.file);
    if (offering === undefined)
      comparisons.push({
        file: expected.file,
        field: 'offering',
        verdict: 'missed',
        expected: 'an offering',
        found: '',
      });
    else comparisons.push(...compare(expected, offering));
  }
  return comparisons;
}

/** The comparison as a table by field, the worst documents, and with `misses` every difference. */
export function offeringReport(misses = false): string {
  const comparisons = compareOfferings();
  const lines = ['field                            right wrong missed invented   right of stated'];
  const fields = [...new Set(comparisons.map(({ field }) => field))];
  const count = (list: readonly Comparison[], verdict: Verdict): number =>
    list.filter((one) => one.verdict === verdict).length;
  const row = (name: string, list: readonly Comparison[]): string => {
    const [right, wrong, missed, invented] = (['right', 'wrong', 'missed', 'invented'] as const).map((verdict) =>
      count(list, verdict),
    ) as [number, number, number, number];
    const share = right + wrong + missed === 0 ? '' : (right / (right + wrong + missed)).toFixed(3);
    const f1 =
      name === 'event' || name === 'agreement' || name === 'counterparty'
        ? `  F1 ${((2 * right) / (2 * right + 2 * wrong + missed + invented || 1)).toFixed(3)}`
        : '';
    return `${name.padEnd(32)} ${String(right).padStart(5)} ${String(wrong).padStart(5)} ${String(missed).padStart(6)} ${String(invented).padStart(8)}   ${share}${f1}`;
  };
  for (const field of fields)
    lines.push(
      row(
        field,
        comparisons.filter((one) => one.field === field),
      ),
    );
  lines.push(row('all', comparisons));
  const stated = comparisons.filter(({ verdict }) => verdict !== 'silent' && verdict !== 'missed').length;
  lines.push(
    `invented of all stated: ${((100 * count(comparisons, 'invented')) / (stated || 1)).toFixed(1)} %`,
    '',
    'worst documents',
  );
  const files = [...new Set(comparisons.map(({ file }) => file))];
  const faults = (file: string): number =>
    comparisons.filter((one) => one.file === file && one.verdict !== 'right' && one.verdict !== 'silent').length;
  for (const file of files.sort((a, b) => faults(b) - faults(a)).slice(0, 12))
    lines.push(`${String(faults(file)).padStart(4)}  ${file}`);
  if (misses) {
    for (const one of comparisons.filter(({ verdict }) => verdict !== 'right' && verdict !== 'silent')) {
      lines.push(
        `${one.verdict.padEnd(9)} ${one.field.padEnd(30)} ${one.file.slice(0, 44).padEnd(44)} expected <${one.expected.slice(0, 120)}> found <${one.found.slice(0, 220)}>`,
      );
    }
  }
  return lines.join('\n');
}
