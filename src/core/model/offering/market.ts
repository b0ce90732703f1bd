import { evidenceIn, type Passage } from '../passage.js';
import { type Fact, NOT_STATED } from './facts.js';
import { stated } from './make-fact.js';
import type { Part } from './parts.js';
import { remembered } from './remember.js';
import type { Stretch } from './sentences.js';

const EXCHANGE =
  /\b(?:The |the )?(?:NASDAQ|Nasdaq)(?: Stock)?(?: (?:Capital|Global Select|Global Stock|Global|National|SmallCap|Small-?Cap))?(?: Market)?(?:,? LLC| System)?|\b(?:The |the )?New York Stock Exchange(?:,? Inc\.)?|\bNYSE(?: (?:American|Arca|MKT|Texas|National|A(?:mex|MEX)|Alternext(?: (?:US|U\.S\.))?|Euronext))?(?: LLC)?|\b(?:The |the )?American Stock Exchange|\bOTCQ[BX](?: (?:Best |Venture )?Market)?|\bOTC (?:Bulletin Board|Pink|Markets)|\bCboe BZX(?: Exchange)?(?:, Inc\.)?|\b(?:The |the )?(?:Toronto|London|Tel Aviv|Australian) (?:Stock|Securities) Exchange|\bTSX(?: Venture Exchange)?\b|\bAMEX\b/;
const EXCHANGES = new RegExp(EXCHANGE.source, 'g');
const TRADED = /\b(?:on or through|listed|traded|trades|quoted|listing|quotation|symbol|ticker|principal market)\b/i;

const LISTED = /\b(?:list(?:ed|ing)|quot|symbol|traded on|trades on|principal market)/i;

/** Trading symbol and exchange of the issuer's shares. */
export function readMarket(part: Part): { ticker: Fact; exchange: Fact } {
  const tagged = taggedMarket(part);
  const ticker = tagged.ticker ?? tickerOf(part) ?? symbolOfCells(part);
  const exchange = tagged.exchange ?? exchangeOf(part, ticker?.passage, ticker?.at ?? 0);
  return { ticker: ticker?.fact ?? NOT_STATED, exchange: exchange ?? NOT_STATED };
}

interface FoundTicker {
  readonly fact: Fact;
  readonly passage: Passage;
  /** Where the symbol stands in the passage. */
  readonly at: number;
}

function taggedMarket(part: Part): { ticker?: FoundTicker; exchange?: Fact } {
  let ticker: FoundTicker | undefined;
  let exchange: Fact | undefined;
  for (const passage of part.passages.slice(0, Math.min(80, part.passages.length))) {
    for (const { name, from, to } of passage.block.facts ?? []) {
      const text = passage.block.text.slice(from, to).trim();
      if (to <= from || text === '') continue;
      if (name === 'dei:TradingSymbol' && (ticker === undefined || (!isCommon(ticker.passage) && isCommon(passage)))) {
        ticker = { fact: stated(text, [evidenceIn(passage, from, to)]), passage, at: from };
      }
      if (name === 'dei:SecurityExchangeName')
        exchange ??= exchangeFrom(passage, from) ?? stated(text, [evidenceIn(passage, from, to)]);
    }
  }
  return { ...(ticker === undefined ? {} : { ticker }), ...(exchange === undefined ? {} : { exchange }) };
}

/** A row about the shares that everybody means by the issuer's shares. */
function isCommon({ block }: Passage): boolean {
  return /\b(?:common (?:stock|shares|units)|ordinary shares)\b/i.test(block.text);
}

function tickerOf(part: Part): FoundTicker | undefined {
  for (const passage of part.passages.slice(0, 500)) {
    for (const mention of passage.recognized.mentions) {
      if (mention.kind !== 'ticker') continue;
      const { text } = passage.block;
      if (/bloomberg|\bindex\b|parent|guarantor/i.test(text.slice(Math.max(0, mention.from - 60), mention.from)))
        continue;
      return {
        fact: stated(mention.value.symbol, [evidenceIn(passage, mention.from, mention.to)]),
        passage,
        at: mention.from,
      };
    }
  }
  return undefined;
}

const CELLS_OF_COVER =
  /\btrading\s+symbols?(?:\(s\))?\W{1,9}name\s+of\s+(?:each\s+)?exchange\s+on\s+which\s+registered\b/i;
/** `| HLTX | | The Nasdaq Stock Market LLC |` */
const SYMBOL_CELL = /\|\s*(?!NONE\b|NA\b)([A-Z]{1,5})[\s|]*\|\s*(?=(?:The |the )?(?:Nasdaq|NASDAQ|New York|NYSE|Cboe))/;

/** The symbol of a cover's table of securities that is written as a text with upright strokes between its cells. */
function symbolOfCells(part: Part): FoundTicker | undefined {
  for (const passage of part.passages.slice(0, 60)) {
    const { text } = passage.block;
    const head = text.includes('|') ? CELLS_OF_COVER.exec(text) : null;
    if (head === null) continue;
    const from = head.index + head[0].length;
    const row = SYMBOL_CELL.exec(text.slice(from, from + 400));
    const symbol = row?.[1];
    if (row === null || symbol === undefined) continue;
    const at = from + row.index + row[0].indexOf(symbol);
    return { fact: stated(symbol, [evidenceIn(passage, at, at + symbol.length)]), passage, at };
  }
  return undefined;
}

/** The exchange beside the symbol, else the first that shares are said to be listed on. */
function exchangeOf(part: Part, near: Passage | undefined, symbolAt: number): Fact | undefined {
  const beside = near === undefined ? undefined : exchangeIn(near, true);
  const isBare = beside !== undefined && /^(?:the )?(?:nasdaq|nyse)$/i.test(beside.value ?? '');
  if (beside !== undefined && !isBare) return near === undefined ? beside : (severalIn(near, symbolAt) ?? beside);
  let general: Fact | undefined;
  let specific: Fact | undefined;
  for (const passage of part.passages.slice(0, 900)) {
    if (!isOfTrading(passage)) continue;
    const found = exchangeIn(passage, false);
    if (found === undefined) continue;
    const isListing = LISTED.test(passage.block.text);
    const isGeneral = /stock market/i.test(found.value ?? '');
    if (isBare && stemOf(found.value ?? '') !== stemOf(beside?.value ?? '')) continue;
    if (isListing && !isGeneral) return found;
    if (isListing) general ??= found;
    else if (!isGeneral) specific ??= found;
  }
  return general === undefined ? beside : (specific ?? general);
}

/** Between the names of two exchanges on both of which the shares are listed. */
const AND_ALSO =
  /^(?:,? under (?:the )?(?:trading |ticker )?symbols? [“"]?[A-Z.]{1,7}[,.]?[”"]?)?,? and (?:also )?(?:on |the |in )*$/;
/** An exchange on which they were or will be listed. */
const NOT_NOW =
  /\b(?:from|formerly|transfer\w*|mov\w+|prior|previous\w*|until|delist\w*|appl\w+|intend|expect|was|were)\b/i;

/** Two exchanges that one sentence names for the shares: `Toronto Stock Exchange; Nasdaq Stock Market`. */
function severalIn(passage: Passage, symbolAt: number): Fact | undefined {
  const { text } = passage.block;
  const floor = Math.max(0, symbolAt - 260, text.lastIndexOf('. ', symbolAt) + 1);
  const sentence = text.slice(floor, symbolAt + 120).split(/\. (?=[A-Z])/, 1)[0] ?? '';
  if (NOT_NOW.test(sentence)) return undefined;
  const [first, second] = [...sentence.matchAll(EXCHANGES)];
  if (first === undefined || second === undefined || stemOf(first[0]) === stemOf(second[0])) return undefined;
  if (!AND_ALSO.test(sentence.slice(first.index + first[0].length, second.index))) return undefined;
  const names = [first, second].map(([name]) => name.replace(/^the /i, '').replace(/\s+/g, ' '));
  const at = floor + first.index;
  return stated(names.join('; '), [evidenceIn(passage, at, floor + second.index + second[0].length)]);
}

/** The whole name that begins where a tag does: a tag may cover only "Nasdaq" of "Nasdaq Capital Market". */
function exchangeFrom(passage: Passage, from: number): Fact | undefined {
  const found = EXCHANGE.exec(passage.block.text.slice(from, from + 80));
  if (found === null || found.index > 4) return undefined;
  const start = from + found.index;
  return stated(found[0].replace(/\s+/g, ' '), [evidenceIn(passage, start, start + found[0].length)]);
}

/** The fullest name of an exchange in a text: "Nasdaq Capital Market" rather than "Nasdaq". */
function longest(text: string): RegExpExecArray | undefined {
  let best: RegExpExecArray | undefined;
  for (const found of text.matchAll(EXCHANGES)) {
    if (best === undefined || (found[0].length > best[0].length + 4 && stemOf(found[0]) === stemOf(best[0])))
      best = found;
  }
  return best;
}

/** `nasdaq`, `nyse`, `new york stock exchange` … */
function stemOf(name: string): string {
  return (
    /nasdaq|nyse|new york|american stock|amex|otc|cboe|toronto|tsx|london|tel aviv|australian/i
      .exec(name)?.[0]
      .toLowerCase() ?? ''
  );
}

/** The stretch of the fullest name of an exchange in a passage that speaks of trading. */
const exchangeStretch = remembered(({ block }): Stretch | undefined => {
  const found = block.kind === 'furniture' ? undefined : longest(block.text);
  return found === undefined ? undefined : { from: found.index, to: found.index + found[0].length };
});

const isOfTrading = remembered(({ block }) => block.kind !== 'furniture' && TRADED.test(block.text));

/** In running text the words "on the" or the like stand before it; in a row of a table it is a cell. */
function exchangeIn(passage: Passage, isBeside: boolean): Fact | undefined {
  const found = exchangeStretch(passage);
  if (found === undefined) return undefined;
  const name = passage.block.text.slice(found.from, found.to).replace(/^the /, '').replace(/\s+/g, ' ');
  if (/^(?:NASDAQ|Nasdaq|NYSE)$/.test(name) && !isBeside) return undefined;
  return stated(name, [evidenceIn(passage, found.from, found.to)]);
}
