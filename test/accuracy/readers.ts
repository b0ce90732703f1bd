import * as chrono from 'chrono-node';
import compromise from 'compromise';
import compromiseDates from 'compromise-dates';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { recognizeMentions } from '../../src/core/mentions/catalog.js';
import type { MentionKind } from '../../src/core/mentions/mention.js';
import type { Block } from '../../src/core/syntax/block.js';
import type { Reading } from './score.js';

export type ReadKind = 'date' | 'money' | 'percent';

/** A library that reads dates, money or percentages out of plain text. */
export interface Reader {
  readonly name: string;
  read(text: string, kind: ReadKind): Reading[] | undefined;
}

const PARAGRAPH: Pick<Block, 'kind' | 'scale'> = { kind: 'paragraph' };

/** Our mentions of some kinds as readings; an impossible date is one that we say is none. */
export function readOurs(
  text: string,
  kinds: readonly MentionKind[],
  block = PARAGRAPH,
): (Reading & { kind: MentionKind })[] {
  const readings: (Reading & { kind: MentionKind })[] = [];
  for (const mention of recognizeMentions(text, block).mentions) {
    if (!kinds.includes(mention.kind)) continue;
    const { from, to, kind } = mention;
    if (mention.kind === 'date') {
      if (!mention.value.impossible) readings.push({ kind, from, to, value: mention.value.iso });
    } else if (mention.kind === 'money') {
      readings.push({ kind, from, to, value: mention.value.amount, currency: mention.value.currency });
    } else if (mention.kind === 'price') {
      // the amount alone, as the peers mark it
      const shown =
        /^.*\d(?:[ \n-]?(?:cents?|dollars?|million|billion|thousand|\)))?(?=\D*$)/s.exec(text.slice(from, to))?.[0] ??
        '';
      readings.push({
        kind,
        from,
        to: from + shown.length,
        value: mention.value.amount,
        currency: mention.value.currency,
      });
    } else if (mention.kind === 'percentage') readings.push({ kind, from, to, value: mention.value.value });
    else if (mention.kind === 'share-count') readings.push({ kind, from, to, value: mention.value.count });
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
