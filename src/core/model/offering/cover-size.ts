import { evidenceIn } from '../passage.js';
import { type Fact, NOT_STATED } from './facts.js';
import { evidenceOf, stated } from './make-fact.js';
import type { Placed } from './observation.js';
import type { Part } from './parts.js';

/** `Up to $3,457,461` as a line of its own on the cover. */
export function coverCaps(part: Part): Placed[] {
  const lines: Placed[] = [];
  for (const [index, passage] of part.passages.slice(0, Math.min(part.coverLength, 40)).entries()) {
    const { text, kind } = passage.block;
    if (kind === 'furniture' || text.length > 160) continue;
    const money = passage.recognized.mentions.find((mention) => mention.kind === 'money');
    if (money?.kind !== 'money' || money.value.currency !== 'USD') continue;
    const before = text.slice(0, money.from).trim();
    if (!/(?:^|[\n\t])(?:up to)?$/i.test(before) && money.from > 8 && !/^up to/i.test(text.slice(money.from))) continue;
    if (/per share|price/i.test(text)) continue;
    lines.push({
      at: { field: 'cap', value: money.value.amount, rank: 9, from: money.from, to: money.to },
      passage,
      index,
    });
  }
  return lines;
}

/** The most that a deal at a fixed price may bring, where its cover says so in a line of its own. */
export function capOfTitle(part: Part): Fact {
  const line = coverCaps(part).find(
    ({ at, passage }) => UP_TO.test(passage.block.text.slice(0, at.to)) && !OF_DEBT.test(passage.block.text),
  );
  return line === undefined ? NOT_STATED : stated(line.at.value, [evidenceOf(line)]);
}

/** Of notes it is the principal. */
const OF_DEBT = /\b(?:notes|bonds|debentures|principal)\b/i;
const UP_TO = /(?:^|[\n\t])\W{0,3}up to [^\n\t]{0,40}$/i;

/** `$100,000,000` as a line of its own: what the whole offer brings. */
export function amountOfTitle(part: Part): Fact {
  const line = coverCaps(part).find(
    ({ at, passage }) => /^\W{0,3}\$ ?\d[\d,]{6,}\W{0,3}$/.test(passage.block.text) && Number(at.value) >= 1_000_000,
  );
  return line === undefined ? NOT_STATED : stated(line.at.value, [evidenceOf(line)]);
}

/** After a count that is not offered. */
const HELD = /^[^,.;\n\t]{0,60}\b(?:outstanding|authorized)\b/i;
/** A title in capitals may run over several lines: `…, ALL OF WHICH ARE TO BE OFFERED BY THE SELLING STOCKHOLDERS`. */
const LONGEST_TITLE = 300;

/** `2,666,666 Shares of Common Stock` as a line of the cover. */
export function coverCount(part: Part, before?: RegExp): Placed | undefined {
  for (const [index, passage] of part.passages.slice(0, part.coverLength).entries()) {
    const { text, kind } = passage.block;
    if (kind === 'furniture' || text.length > LONGEST_TITLE) continue;
    const count = passage.recognized.mentions.find(
      (mention) =>
        mention.kind === 'share-count' &&
        (before === undefined || before.test(text.slice(0, mention.from)) || /^up to/i.test(text.slice(mention.from))),
    );
    if (
      count?.kind === 'share-count' &&
      (count.from < 12 || before !== undefined) &&
      /^(?:share|ADS|unit)$/i.test(count.value.unit) &&
      !HELD.test(text.slice(count.to)) &&
      !/outstanding|authorized/i.test(text.slice(0, count.from))
    ) {
      return {
        at: { field: 'share cap', value: count.value.count, rank: 10, from: count.from, to: count.to },
        passage,
        index,
      };
    }
  }
  return undefined;
}

/** Securities that are counted by no unit of shares: `10,000,000 Trust Preferred Securities`, `1,000 CAPITAL SECURITIES`. */
const TITLE_OF_SECURITIES =
  /^\W{0,3}(\d{1,3}(?:,\d{3})+)\s+((?:[A-Z][\w-]*\s+){0,5}(?:Preferred|Capital|Trust|Income|Hybrid|Exchangeable|Convertible|Equity)\s+Securities)\b[^.;]{0,40}$/i;

/** The count and the name of such securities in a title of the cover. */
export function titleOfSecurities(part: Part): { readonly count: Fact; readonly name: Fact } | undefined {
  for (const passage of part.passages.slice(0, Math.min(part.coverLength, 40))) {
    const { text, kind } = passage.block;
    if (kind === 'furniture' || text.length > 160) continue;
    const [, count, name] = TITLE_OF_SECURITIES.exec(text) ?? [];
    if (count === undefined || name === undefined) continue;
    const at = text.indexOf(name, text.indexOf(count) + count.length);
    return {
      count: stated(count.replace(/,/g, ''), [evidenceIn(passage, at - count.length - 1, at + name.length)]),
      name: stated(name.replace(/\s+/g, ' '), [evidenceIn(passage, at, at + name.length)]),
    };
  }
  return undefined;
}
