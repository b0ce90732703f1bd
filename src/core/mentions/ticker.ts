import type { LocalMention } from './mention.js';
import type { Recognizer } from './recognizer.js';

const SYMBOL = '[A-Z]{1,5}(?:[./ -](?:P|PR)?[A-Z]{1,3})?';
/** `under the symbol “ABCD”`; the rest of a list follows it. Without quotes it has two letters or more. */
const BY_SYMBOL = new RegExp(
  String.raw`\b(?:(?:[Ss]ymbols?|SYMBOLS?)(?: (?:is|of|are|being))?:? [“"‘'](${SYMBOL})[,.]?[”"’']|symbols?(?: is)?:? ((?!(?:NYSE|NASDAQ|OTC|AMEX|TSX|TBD|N\/A)\b)[A-Z]{2,5}(?:\.[A-Z]{1,2})?)(?![\w’'“”"&-]|: ?[A-Z]| [A-Z][A-Z]))`,
  'g',
);
const NEXT = new RegExp(`,?(?: (?:and|or))? ?[“"‘'](${SYMBOL})[,.]?[”"’']`, 'y');
/** `(Nasdaq: ABCD)`. */
const BY_EXCHANGE = new RegExp(
  String.raw`\b((?:NASDAQ|Nasdaq|NYSE|OTC|OTCQB|OTCQX|TSX|TSXV|LSE|ASX|AMEX|CSE)(?:[ -](?:American|Arca|MKT|GS|GM|CM|Capital Market|Global Market|Global Select Market|QB|QX|Pink|Markets?))?(?:®)?) ?: ?[“"]?(${SYMBOL})(?!\w)`,
  'g',
);
const EXCHANGE =
  /\b(?:(?:The |the )?(?:NASDAQ|Nasdaq)(?: Stock)?(?: (?:Capital|Global Select|Global|National|SmallCap))?(?: Market)?|New York Stock Exchange|NYSE(?: (?:American|Arca|MKT|Texas))?|American Stock Exchange|NYSE American|OTCQ[BX](?: (?:Best )?(?:Venture )?Market)?|OTC (?:Bulletin Board|Pink|Markets)|Toronto Stock Exchange|Cboe[\w ]{0,20}|London Stock Exchange)/g;

/** Trading symbols, with their exchange where it stands near. */
export const ticker: Recognizer<'ticker'> = {
  kind: 'ticker',
  examples: [
    'on the Nasdaq Capital Market under the symbol “⟦EXBI⟧.”',
    'under the symbols “⟦EXA⟧” and “⟦EXAP⟧”',
    'Example Corp. (NYSE American: ⟦EXM⟧)',
    'on the Nasdaq SmallCap Market under the symbol ⟦EXBI⟧. On that day',
    'under the symbol NYSE: and the symbol of',
    'the symbol of the company and “NYSE”',
  ],
  recognize(text, block) {
    const mentions: LocalMention<'ticker'>[] = [];
    if (text.includes('ymbol') || text.includes('SYMBOL')) bySymbol(text, mentions);
    if (text.includes(':')) byExchange(text, mentions);
    if (block.kind === 'table-row' && mentions.length === 0) byCell(text, block.cells ?? [], mentions);
    return mentions.length > 1 ? mentions.sort((a, b) => a.from - b.from) : mentions;
  },
};

function bySymbol(text: string, mentions: LocalMention<'ticker'>[]): void {
  BY_SYMBOL.lastIndex = 0;
  for (let match = BY_SYMBOL.exec(text); match !== null; match = BY_SYMBOL.exec(text)) {
    const symbol = match[1] ?? match[2] ?? '';
    // "Bloomberg symbol" is that of an index.
    if (/(?:Bloomberg|[Ii]ndex) (?:\w+ )?$/.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    const exchange = exchangeNear(text, match.index, BY_SYMBOL.lastIndex);
    let from = match.index + match[0].lastIndexOf(symbol);
    add(mentions, text, from, from + symbol.length, exchange);
    NEXT.lastIndex = BY_SYMBOL.lastIndex;
    for (let more = NEXT.exec(text); more?.[1] !== undefined; more = NEXT.exec(text)) {
      from = NEXT.lastIndex - more[0].length + more[0].lastIndexOf(more[1]);
      add(mentions, text, from, from + more[1].length, exchange);
      BY_SYMBOL.lastIndex = NEXT.lastIndex;
    }
  }
}

function byExchange(text: string, mentions: LocalMention<'ticker'>[]): void {
  BY_EXCHANGE.lastIndex = 0;
  for (let match = BY_EXCHANGE.exec(text); match?.[2] !== undefined; match = BY_EXCHANGE.exec(text)) {
    const to = BY_EXCHANGE.lastIndex;
    add(mentions, text, to - match[2].length, to, match[1]);
  }
}

/** A row of a cover page's table: `Common Stock | EXBI | The Nasdaq Stock Market LLC`. */
function byCell(
  text: string,
  cells: readonly { from: number; to: number }[],
  mentions: LocalMention<'ticker'>[],
): void {
  if (cells.length < 2 || cells.length > 24) return;
  let exchange: string | undefined;
  let symbol: { from: number; to: number } | undefined;
  for (const cell of cells) {
    const words = text.slice(cell.from, Math.min(cell.to, cell.from + 80)).trim();
    if (/^[A-Z]{2,5}(?:[./ -](?:P|PR)?[A-Z]{1,3})?$/.test(words) && !/^(?:NYSE|OTC|NONE|N\/A|NASDAQ)$/.test(words))
      symbol ??= cell;
    else exchange ??= words.match(EXCHANGE)?.[0];
  }
  if (symbol === undefined || exchange === undefined) return;
  const cell = text.slice(symbol.from, symbol.to);
  const from = symbol.from + (cell.length - cell.trimStart().length);
  add(mentions, text, from, from + cell.trim().length, exchange);
}

function add(
  mentions: LocalMention<'ticker'>[],
  text: string,
  from: number,
  to: number,
  exchange: string | undefined,
): void {
  const symbol = text.slice(from, to);
  const value = exchange === undefined ? { symbol } : { symbol, exchange: exchange.replace(/^[Tt]he /, '') };
  mentions.push({ kind: 'ticker', from, to, value });
}

/** The exchange named last before a symbol, or first after it in the same sentence. */
function exchangeNear(text: string, from: number, to: number): string | undefined {
  const before = text.slice(Math.max(0, from - 200), from).match(EXCHANGE);
  if (before !== null) return before[before.length - 1];
  return text.slice(to, to + 100).match(EXCHANGE)?.[0];
}
