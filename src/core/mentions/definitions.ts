import type { Block } from '../syntax/block.js';
import { abbreviations } from './abbreviations.js';
import { appositions } from './appositions.js';
import { bracketTerms } from './bracket-terms.js';
import { agreementBefore, meaningAfter, meaningBefore, meaningOfCalled, meaningOfListed } from './meaning.js';
import type { AnyLocalMention } from './mention.js';
import type { Quoted } from './quotes.js';
import type { DefinitionKind, LocalDefinition } from './recognized.js';

/** A quoted stretch without its quotes, blanks and the punctuation that stands inside them. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly open: number;
  readonly close: number;
}

/** The words that may stand between a bracket and the term it defines. */
const INTRODUCING =
  /^(?:the|this|that|these|those|such|each|a|an|any|all|collectively|collectively,|together|individually|individually,|severally|jointly|with|and|or|as|so|amended|restated|supplemented|modified|otherwise|from|time|to|hereinafter|hereinafter,|hereafter|hereafter,|herein|referred|refer|refers|in|we|which|is|are|also|sometimes|it|our|its|their|both|respectively|called|known|being|prospectus|supplement|report|agreement|release|offering|for|purposes|of|date|together,|foregoing|other|more|simply|being,|or,|and,|each,|such,)$/;
const DISQUALIFYING =
  /\b(?:defined in|formerly|[Ss]ee|under|within|such as|caption|heading|captioned|entitled|titled)\b/;
/** What may follow a defined term inside its bracket. */
const CLOSING =
  /^(?:[,;]? ?(?:\)|[“"]|$)|[,;] |,? (?:and|or|together|collectively|as amended|which|in |for purposes)\b|\/)/;
const VERB =
  /^(?:,? (?:as used (?:in this [A-Z]?[a-z]+|herein|hereunder)|of (?:any|a) (?:specified )?[A-Z][a-z]+|with respect to [^“”".;]{1,60}|for purposes of [^“”".;]{1,60}|when used [^“”".;]{1,40}),?)?,? (?:(?:shall |will )?(?:mean|means|include|includes)\b|(?:shall |will )?(?:has|have) the (?:respective |same |following )?meanings?\b|(?:is|are|shall be) (?:as )?defined\b|(?:shall |will )?(?:refer|refers) (?:collectively |only )?to\b|(?:is|are) used (?:herein|in this)|collectively,? means?\b)/;
const POINTER =
  /^.{0,30}?(?:meanings? (?:set|given|assigned|ascribed|specified|provided|stated|as|such|in)|meanings? .{0,24}?(?:Section|below|above|Article|Preamble|preamble|recitals|Recitals)|defined in)/;
const CALLED =
  /\b(?:(?:refer(?:red|s)? to|define[sd]?)(?: [^;“”"()]{0,110}?)? as|call(?:ed|s)?(?: [^;“”"(),]{0,60}?)?|hereinafter|hereafter),?(?: collectively,?)?(?: (?:the|a|an|our|its|this|these|each, an?|each as an?))?$/;
const AGREEMENT = /(?:Agreement|AGREEMENT)s?$/;
const AS = /\bas,? (?:the|our|an?)$/;
/** `a “U.S. Holder” is a beneficial owner of notes that …`. */
const IS_A = /^ is (?:an?|any|one) [a-z]/;
/** What is called so by everybody is no term of this document. */
const COMMONLY = /\b(?:not|commonly|frequently|often|generally|popularly|typically|usually|be deemed)\b[^.;]{0,40}$/;
const REFERENCES = /\b(?:references?|[Tt]erms?|[Ww]ords?|[Ww]hen we refer|[Uu]se of|[Ww]hen used)\b[^.;]{0,120}$/;
const REFERRING = /(?:\bto|\bterms?|\bwords?|\bphrases?|\breferences?|\bof|[:,])(?: the| a| an| our)?,?$/;
const REFERS =
  /^,? ?(?:(?:or|and) similar (?:terms|references|words|designations))?[^.;“”"]{0,120}?\b(?:refer|refers|mean|means|shall mean|are (?:references )?to|is (?:a reference )?to|are used)\b/;
const SIMILAR = /^,? (?:and|or) (?:other )?similar (?:terms|references|words|designations)|^ (?:refer|mean)s?\b/;
const ABOVE =
  /,? (?:or|the|each, an?|collectively,? the|together,? the|hereinafter,?(?: the)?|or the|or our|or this|herein(?:after)? called(?: the)?)$/;

const LONGEST_TERM = 110;

/**
 * Finds where terms are defined: in brackets, by "means", by "we refer to … as", in an apposition. A
 * quoted phrase in running text defines nothing.
 *
 * @param found mentions in the same block, whose spans help to tell what a term stands for
 */
export function findDefinitions(
  block: Pick<Block, 'text' | 'kind' | 'cells' | 'emphasis'>,
  quoted: readonly Quoted[],
  found: readonly AnyLocalMention[],
): LocalDefinition[] {
  const { text } = block;
  const definitions: LocalDefinition[] = [];
  if (quoted.length > 0) fromQuotes(block, quoted, found, definitions);
  else if (block.kind !== 'heading') fromEmphasis(block, definitions);
  if (block.kind !== 'heading') {
    abbreviations(text, found, definitions);
    bracketTerms(text, found, definitions);
    appositions(text, found, definitions);
  }
  return definitions.length > 1 ? definitions.sort((a, b) => a.from - b.from).filter(isFirst) : definitions;
}

function isFirst(each: LocalDefinition, index: number, all: readonly LocalDefinition[]): boolean {
  const before = all[index - 1];
  return before === undefined || before.to <= each.from;
}

function fromQuotes(
  block: Pick<Block, 'text' | 'kind' | 'cells'>,
  quoted: readonly Quoted[],
  found: readonly AnyLocalMention[],
  definitions: LocalDefinition[],
): void {
  const { text } = block;
  const candidates: (Candidate | undefined)[] = quoted.map((each) => candidate(text, each));
  for (let i = 0; i < candidates.length; i++) {
    const each = candidates[i];
    if (each === undefined) continue;
    const bracket = openingBracket(text, each, candidates[i - 1]?.close ?? -1, definitions);
    if (bracket >= 0) {
      const isSeveral =
        /^\((?:each|collectively|together)/.test(text.slice(bracket, bracket + 14)) || text.charAt(each.to - 1) === 's';
      const [from, meaningTo] = meaningBefore(text, bracket, found, isSeveral);
      const meaningFrom = AGREEMENT.test(text.slice(each.from, each.to))
        ? agreementBefore(text, from, bracket, found)
        : from;
      add(text, each, 'parenthetical', meaningFrom, meaningTo, definitions);
      continue;
    }
    // Terms in a row share what follows: “X” or “Y” means …; references to “we,” “us” and “our” refer to ….
    let last = i;
    for (let next = candidates[last + 1]; next !== undefined && last - i < 12; next = candidates[last + 1]) {
      const current = candidates[last];
      if (current === undefined || !isListGap(text.slice(current.close + 1, next.open))) break;
      last++;
    }
    const end = candidates[last] ?? each;
    const run = candidates.slice(i, last + 1).filter((one) => one !== undefined);
    if (defineRun(block, run, end, found, definitions)) i = last;
  }
}

/** Defines the terms of a run as what follows or precedes them says; false when they define nothing. */
function defineRun(
  block: Pick<Block, 'text' | 'kind' | 'cells'>,
  run: readonly Candidate[],
  end: Candidate,
  found: readonly AnyLocalMention[],
  definitions: LocalDefinition[],
): boolean {
  const { text } = block;
  const first = run[0];
  if (first === undefined) return false;
  const after = text.slice(end.close + 1, end.close + 161);
  const before = text.slice(Math.max(0, first.open - 160), first.open).trimEnd();
  const cell = block.kind === 'table-row' ? tableMeaning(text, first, end, block.cells ?? []) : undefined;
  if (cell !== undefined) {
    for (const each of run)
      add(text, each, 'means', cell[0], cell[1], definitions, isPlace(text.slice(cell[0], cell[1])));
    return true;
  }
  const verb = VERB.exec(after);
  if (verb !== null && startsStatement(before)) {
    const [meaningFrom, meaningTo] = meaningAfter(text, end.close + 1 + verb[0].length);
    for (const each of run) add(text, each, 'means', meaningFrom, meaningTo, definitions, POINTER.test(after));
    return true;
  }
  if (before === '' && /^:(?: |$)/.test(after)) {
    const [meaningFrom, meaningTo] = meaningAfter(text, end.close + 2);
    for (const each of run) add(text, each, 'means', meaningFrom, meaningTo, definitions);
    return true;
  }
  if (
    REFERS.test(after) &&
    ((REFERENCES.test(before) && REFERRING.test(before)) || (run.length > 1 && SIMILAR.test(after)))
  ) {
    const [meaningFrom, meaningTo] = meaningAfter(text, end.close + 1 + (REFERS.exec(after)?.[0].length ?? 0));
    for (const each of run) add(text, each, 'refer-to', meaningFrom, meaningTo, definitions);
    return true;
  }
  const called = CALLED.exec(before);
  if (called !== null && isCalling(before.slice(0, called.index), called[0], text.charAt(first.from))) {
    const start = Math.max(0, first.open - 160) + called.index;
    const [meaningFrom, meaningTo] = meaningOfCalled(text, start, called[0], found);
    for (const each of run) add(text, each, 'refer-to', meaningFrom, meaningTo, definitions);
    return true;
  }
  const listed =
    AS.test(before) && /[A-Z]/.test(text.charAt(first.from)) ? meaningOfListed(text, first.open) : undefined;
  if (listed !== undefined) {
    for (const each of run) add(text, each, 'refer-to', listed[0], listed[1], definitions);
    return true;
  }
  if (run.length === 1 && IS_A.test(after) && / an?$|^[Aa]n?$/.test(before) && /[A-Z]/.test(text.charAt(first.from))) {
    const [meaningFrom, meaningTo] = meaningAfter(text, end.close + ' is '.length);
    add(text, first, 'means', meaningFrom, meaningTo, definitions);
    return true;
  }
  if (run.length <= 2 && isApposition(text, first, end, before, after)) {
    const gap = ABOVE.exec(before);
    const [meaningFrom, meaningTo] = meaningBefore(text, first.open - (gap?.[0].length ?? 0) - 1, found);
    for (const each of run) add(text, each, 'apposition', meaningFrom, meaningTo, definitions);
    return true;
  }
  return false;
}

/** False where all the world calls it so, or where "called" stands before a word that is no term. */
function isCalling(before: string, called: string, initial: string): boolean {
  if (COMMONLY.test(before)) return false;
  return !called.startsWith('call') || (/[A-Z\d]/.test(initial) && !/\bso[ -]$/.test(before));
}

function candidate(text: string, { open, close }: Quoted): Candidate | undefined {
  let from = open + 1;
  let to = close;
  if (to - from > LONGEST_TERM + 4) return undefined;
  while (from < to && text.charCodeAt(from) === 32) from++;
  while (
    to > from &&
    /[ ,.;:]/.test(text.charAt(to - 1)) &&
    !/\b(?:Inc|Corp|Co|Ltd|L\.P|N\.A|U\.S)\.$/.test(text.slice(Math.max(from, to - 6), to))
  )
    to--;
  if (to <= from || to - from > LONGEST_TERM) return undefined;
  const first = text.charAt(from);
  if (!/[\p{L}\d$]/u.test(first) || !/\p{L}/u.test(text.slice(from, to))) return undefined;
  return { from, to, open, close };
}

/**
 * The bracket in which a term is defined: `(the “X”)`, or the one of a definition that stands before it in
 * the same bracket. `-1` when the term is in none.
 */
function openingBracket(text: string, each: Candidate, floor: number, definitions: readonly LocalDefinition[]): number {
  const after = text.slice(each.close + 1, each.close + 24);
  if (!CLOSING.test(after)) return -1;
  const term = text.slice(each.from, each.to);
  const low = Math.max(floor + 1, each.open - 700, 0);
  const at = enclosingBracket(text, each.open, low);
  if (at < 0) {
    // Another quoted term before this one: the same bracket if that one was defined in it.
    const last = definitions[definitions.length - 1];
    if (last?.kind !== 'parenthetical' || floor < last.to || floor - last.to > 3) return -1;
    const between = text.slice(floor + 1, each.open).replace(/^[,;]/, '');
    return !between.includes(')') && (isIntroducing(between) || continues(between, term)) ? last.meaningTo : -1;
  }
  const intro = text.slice(at + 1, each.open);
  if (!isIntroducing(intro) && !endsInArticle(intro, term) && !isCapitalAfterArticle(intro, term, after)) return -1;
  // `(“may,” “will” …)` lists words; a defined term alone in its bracket has a capital or an article.
  if (intro.trim() === '' && /^(?!(?:we|us|our)$)[a-z]/.test(term) && !/^[,;]? ?\)/.test(after)) return -1;
  return at;
}

/** The bracket that is open at a place, inner pairs skipped; `-1` when there is none from `low` on. */
function enclosingBracket(text: string, place: number, low: number): number {
  let depth = 0;
  for (let at = place - 1; at >= low; at--) {
    const code = text.charCodeAt(at);
    if (code === 41) depth++;
    else if (code === 40) {
      if (depth === 0) return at;
      depth--;
    }
  }
  return -1;
}

/** `(as amended on June 1, 2023, the “X”)`: any words, if a comma and an article end them. */
function endsInArticle(intro: string, term: string): boolean {
  if (DISQUALIFYING.test(intro.slice(-60))) return false;
  return term.startsWith('the ')
    ? /, $/.test(intro)
    : /, (?:collectively,? |together,? )?(?:the|this|an?|each,? an?|such|our) $/.test(intro);
}

/** `(each date on which a document is filed shall be a “Filing Date”)`: any words, if the term ends the bracket. */
function isCapitalAfterArticle(intro: string, term: string, after: string): boolean {
  return (
    / (?:the|this|an?) $/.test(intro) &&
    /^[A-Z]/.test(term) &&
    /^[,;]? ?\)/.test(after) &&
    !DISQUALIFYING.test(intro.slice(-60))
  );
}

/** `“X” and, together with the August Agreement, the “Y”`; `“X” and Alder collectively the “Agents”`. */
function continues(between: string, term: string): boolean {
  if (!/^ (?:and|or|together|collectively|with|each|both)\b/.test(between)) return false;
  return (
    endsInArticle(between, term) ||
    (between.length < 200 && SEVERAL.test(between) && !DISQUALIFYING.test(between.slice(-60)))
  );
}

/** What several are called by, each or all: `each of Alder and Birch individually an`. */
const SEVERAL = /\b(?:collectively|together|jointly|individually|severally|each|both|being),? (?:the|our|an?) $/;

function isIntroducing(words: string): boolean {
  const trimmed = words.trim();
  // an index is called by its symbol in all that follows: (Bloomberg symbol: “SPX”)
  if (trimmed === '' || /^Bloomberg (?:symbol|ticker|page)s?:?$/.test(trimmed)) return true;
  if (DISQUALIFYING.test(trimmed)) return false;
  const list = trimmed.split(' ');
  if (list.length > 22) return false;
  for (const word of list) if (!INTRODUCING.test(word) && !INTRODUCING.test(word.replace(/,$/, ''))) return false;
  return true;
}

function isListGap(gap: string): boolean {
  return gap.length <= 24 && /^,? ?(?:(?:and|or|and\/or|or the|and the|the|a|as well as),? ?)?$/.test(gap);
}

/** True where a statement begins, so that `“X” means` states a meaning: a block, a sentence, a list's letter, "the term". */
function startsStatement(before: string): boolean {
  return (
    before === '' ||
    /(?:[.;:)\]\t\n”"•*–—-]|\b(?:[Tt]erms?|[Tt]he|[Ww]ords?|[Pp]hrases?|herein|hereof|Agreement|and|or|that|this|[A-Z]|\w{1,3}\)|[Ss]ection [\d.]{1,8}(?:\([a-z]\))?|,)(?: the)?)$/.test(
      before,
    )
  );
}

function tableMeaning(
  text: string,
  first: Candidate,
  end: Candidate,
  cells: readonly { from: number; to: number }[],
): readonly [number, number] | undefined {
  if (cells.length < 2) return undefined;
  const index = cells.findIndex((cell) => cell.from <= first.open && first.open < Math.max(cell.to, cell.from + 1));
  const cell = cells[index];
  if (cell === undefined || text.slice(cell.from, first.open).trim() !== '') return undefined;
  if (!/^[:.]?$/.test(text.slice(end.close + 1, cell.to).trim())) return undefined;
  for (let i = index + 1; i < cells.length; i++) {
    const next = cells[i];
    if (next !== undefined && text.slice(next.from, next.to).trim().length > 1) return [next.from, next.to];
  }
  return undefined;
}

function isPlace(text: string): boolean {
  return /^(?:Section|Article|Preamble|Recitals?|Exhibit|Schedule|Introduct)/i.test(text.trim()) && text.length < 60;
}

/** `, or the “X,”` after a name, with no verb about. */
function isApposition(text: string, first: Candidate, end: Candidate, before: string, after: string): boolean {
  if (!ABOVE.test(before) || !/^(?:[,;.)]| \()/.test(text.charAt(end.close - 1) === ',' ? ',' : after)) return false;
  const lead = before.replace(ABOVE, '');
  if (
    lead.length === before.length ||
    /[”"(]$/.test(lead) ||
    !/,$|,? or$/.test(
      before
        .slice(0, lead.length + 4)
        .trimEnd()
        .replace(/ the$/, ''),
    )
  )
    return false;
  return /^(?:the )?[A-Z\d]/.test(text.slice(first.from, first.from + 5)) && /[\w.)]$/.test(lead);
}

function add(
  text: string,
  { from, to }: Candidate,
  kind: DefinitionKind,
  meaningFrom: number,
  meaningTo: number,
  definitions: LocalDefinition[],
  isPointer = false,
): void {
  const term = text.slice(from, to).replace(/\s+/g, ' ');
  const base = { term, from, to, kind, meaningFrom, meaningTo };
  definitions.push(isPointer ? { ...base, isPointer } : base);
}

/** A definition whose term is set in bold or italics instead of quotes: **Affiliate** means …. */
function fromEmphasis(
  { text, emphasis, kind }: Pick<Block, 'text' | 'kind' | 'emphasis'>,
  definitions: LocalDefinition[],
): void {
  const from = emphasis?.[0];
  const to = emphasis?.[1];
  if (from === undefined || to === undefined || kind === 'table-row' || from > 6 || to - from > LONGEST_TERM) return;
  if (!/^[A-Z]/.test(text.slice(from, from + 1)) || text.slice(0, from).trim().length > 4) return;
  const verb =
    /^ (?:of (?:any|a) (?:specified )?[A-Z][a-z]{2,16},? )?(?:means|shall mean|has the meaning|shall have the meaning)\b/.exec(
      text.slice(to, to + 60),
    );
  if (verb === null) return;
  const [meaningFrom, meaningTo] = meaningAfter(text, to + verb[0].length);
  const isPointer = verb[0].endsWith('meaning');
  add(text, { from, to, open: from, close: to }, 'means', meaningFrom, meaningTo, definitions, isPointer);
}
