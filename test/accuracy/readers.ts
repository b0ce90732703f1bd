import * as chrono from 'chrono-node';
import compromise from 'compromise';
import compromiseDates from 'compromise-dates';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { analyze } from '../../src/core/analyze.js';
import { recognizeMentions } from '../../src/core/mentions/catalog.js';
import type { AnyLocalMention, MentionKind } from '../../src/core/mentions/mention.js';
import { spanIn } from '../../src/core/model/passage.js';
import type { Reading } from './score.js';

export type ReadKind = 'date' | 'money' | 'percent';

/** A library that reads dates, money or percentages out of plain text. */
export interface Reader {
  readonly name: string;
  read(text: string, kind: ReadKind): Reading[] | undefined;
}

type KindReading = Reading & { kind: MentionKind };

/** A mention as a reading; an impossible date is one that we say is none. */
function readingOf(mention: AnyLocalMention, shown: string): KindReading | undefined {
  const { from, to, kind } = mention;
  if (mention.kind === 'date') {
    return mention.value.impossible ? undefined : { kind, from, to, value: mention.value.iso };
  }
  if (mention.kind === 'money') {
    return { kind, from, to, value: mention.value.amount, currency: mention.value.currency };
  }
  if (mention.kind === 'price') {
    // the amount alone, as the peers mark it
    const amount = /^.*\d(?:[ \n-]?(?:cents?|dollars?|million|billion|thousand|\)))?(?=\D*$)/s.exec(shown)?.[0] ?? '';
    return { kind, from, to: from + amount.length, value: mention.value.amount, currency: mention.value.currency };
  }
  if (mention.kind === 'percentage') return { kind, from, to, value: mention.value.value };
  return mention.kind === 'share-count' ? { kind, from, to, value: mention.value.count } : undefined;
}

/** Our mentions of some kinds in a sentence. */
export function readOurs(text: string, kinds: readonly MentionKind[]): KindReading[] {
  return recognizeMentions(text, { kind: 'paragraph' })
    .mentions.filter(({ kind }) => kinds.includes(kind))
    .map((mention) => readingOf(mention, text.slice(mention.from, mention.to)))
    .filter((reading) => reading !== undefined);
}

/** Our mentions of some kinds in a whole filing, at their places in the file. */
export function readFile(source: string, name: string, kinds: readonly MentionKind[]): KindReading[] {
  const readings: KindReading[] = [];
  for (const passage of analyze(source, { name }).passages) {
    for (const mention of passage.recognized.mentions) {
      if (!kinds.includes(mention.kind)) continue;
      const reading = readingOf(mention, passage.block.text.slice(mention.from, mention.to));
      if (reading === undefined) continue;
      const { start, end } = spanIn(passage, reading.from, reading.to);
      readings.push({ ...reading, from: start, to: end });
    }
  }
  return readings;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Without the words that only lead to it ("on", "in the"), which no answer key counts in. */
const trimmed = (text: string, reading: Reading): Reading => {
  const shown = text.slice(reading.from, reading.to);
  const lead =
    /^(?:\s|(?:on|in|at|by|as of|since|until|before|after|the|around|from|dated|of)\b)*/i.exec(shown)?.[0].length ?? 0;
  const kept = shown.slice(lead).replace(/[\s,.;:)]+$/, '');
  return { ...reading, from: reading.from + lead, to: reading.from + lead + kept.length };
};

const chronoReader = (name: string, parser: Pick<typeof chrono.strict, 'parse'>): Reader => ({
  name,
  read(text, kind) {
    if (kind !== 'date') return undefined;
    return parser
      .parse(text, new Date('2024-06-15T12:00:00'))
      .filter(({ start }) => start.isCertain('year'))
      .map(({ index, text: shown, start }) => {
        const year = String(start.get('year')).padStart(4, '0');
        const month = start.isCertain('month') ? `-${two(start.get('month') ?? 0)}` : '';
        const day = start.isCertain('day') ? `-${two(start.get('day') ?? 0)}` : '';
        return trimmed(text, { from: index, to: index + shown.length, value: year + month + day });
      });
  },
});

const ISO_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number in a money or percentage expression, for peers that give none. */
const numberIn = (shown: string): string => {
  const figures = /\d[\d,]*(?:\.\d+)?|\.\d+/.exec(shown)?.[0].replaceAll(',', '') ?? '0';
  const scale = /thousand|k\b/i.test(shown) ? 1e3 : /million/i.test(shown) ? 1e6 : /billion/i.test(shown) ? 1e9 : 1;
  return String(Number((Number(figures) * scale).toPrecision(15)));
};

interface WinkItem {
  out(how?: unknown): string;
}
const wink = winkNlp(model);
const winkReader: Reader = {
  name: 'wink-nlp',
  read(text, kind) {
    const wanted = kind === 'date' ? 'DATE' : kind === 'money' ? 'MONEY' : 'PERCENT';
    const document = wink.readDoc(text);
    const readings: Reading[] = [];
    let cursor = 0;
    document.entities().each((entity: WinkItem) => {
      const shown = entity.out();
      const at = text.indexOf(shown, cursor);
      if (at < 0) return;
      cursor = at + shown.length;
      if (entity.out(wink.its.type) !== wanted) return;
      const value = kind === 'date' ? dateIn(shown) : numberIn(shown);
      if (value !== undefined) readings.push(trimmed(text, { from: at, to: at + shown.length, value }));
    });
    return readings;
  },
};

/** The absolute date in an expression with a month's name, for peers that give none; one without a year is none. */
const dateIn = (shown: string): string | undefined => {
  const year = /\d{4}/.exec(shown)?.[0];
  if (year === undefined) return undefined;
  const month = ISO_MONTHS.findIndex((name) => shown.toLowerCase().includes(name)) + 1;
  const day = /\b(\d{1,2})(?!\d)/.exec(shown)?.[1];
  return year + (month > 0 ? `-${two(month)}` : '') + (day === undefined ? '' : `-${day.padStart(2, '0')}`);
};

compromise.plugin(compromiseDates);
interface CompromiseJson {
  text: string;
  offset: { start: number; length: number };
  dates?: { start?: string; unit?: string };
  number?: { num?: number };
}
interface CompromiseView {
  json(options: object): CompromiseJson[];
}
const compromiseReader: Reader = {
  name: 'compromise',
  read(text, kind) {
    const document = compromise(text) as unknown as Record<'dates' | 'money' | 'percentages', () => CompromiseView>;
    const view = kind === 'date' ? document.dates() : kind === 'money' ? document.money() : document.percentages();
    const readings: Reading[] = [];
    for (const { text: shown, offset, dates } of view.json({ offset: true })) {
      if (kind === 'date') {
        const start = dates?.start;
        if (start === undefined || start === null || !/\d{4}/.test(shown)) continue;
        const value =
          dates?.unit === 'month' ? start.slice(0, 7) : dates?.unit === 'year' ? start.slice(0, 4) : start.slice(0, 10);
        readings.push(trimmed(text, { from: offset.start, to: offset.start + offset.length, value }));
      } else {
        readings.push(trimmed(text, { from: offset.start, to: offset.start + shown.length, value: numberIn(shown) }));
      }
    }
    return readings;
  },
};

const OUR_KINDS: Readonly<Record<ReadKind, readonly MentionKind[]>> = {
  date: ['date'],
  money: ['money', 'price'],
  percent: ['percentage'],
};

export const OURS: Reader = { name: 'Filing Lens', read: (text, kind) => readOurs(text, OUR_KINDS[kind]) };

export const PEERS: readonly Reader[] = [
  chronoReader('chrono', chrono.casual),
  chronoReader('chrono strict', chrono.strict),
  winkReader,
  compromiseReader,
];
