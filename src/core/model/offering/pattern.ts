import type { AnyLocalMention } from '../../mentions/mention.js';
import { type Skeleton, SLOTS, type SlotName, slotsIn, WORD } from './skeleton.js';

/**
 * A wording as a lawyer would write it down. `{agreement}`, `{money}` … are slots that match a mention,
 * `{the}` any determiner, `(a|b)` either, `[x]` perhaps, `…` a few words of the same sentence.
 */
export interface Pattern {
  readonly says: string;
  /** Words of which every match contains one: a cheap first test. */
  readonly words: readonly string[];
  /** Words and slot letters that every match contains, beside those: the next test. */
  readonly required: readonly string[];
  readonly expression: RegExp;
}

/** A place in a skeleton where a pattern fits. */
export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  readonly slots: readonly AnyLocalMention[];
}

const MACROS: Readonly<Record<string, string>> = {
  the: "(?:(?:the|a|an|our|its|their|this|these|that certain|such|any|each|each of|all|all of|of|in|new|certain|separate|definitive|prior|existing|previous|current|same|related|respective|associated|aggregate|remaining|future|further|previously existing|outstanding|company's|previously[- ](?:announced|disclosed|reported)|recently[- ]announced|upsized|oversubscribed|concurrent|certain other|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|various|one or more|ongoing|continuous|proposed|planned) ){0,4}",
  we: "(?:we|us|the company|the registrant|the issuer|the corporation|the partnership|the trust|the fund|the operating partnership|\ue006|[a-z0-9&.'-]{2,24}(?: [a-z0-9&.'-]{2,24})?)",
  has: '(?:has|have|had)',
  shares: "(?:\ue003|shares|securities|the shares|adss|units)(?: of [a-z0-9' ,$.\ue002\ue001-]{0,70}?)?",
  document:
    '(?:prospectus supplement|supplement|prospectus|pricing supplement|amendment|post-effective amendment|filing|current report|form 8-k)(?: no\\. ?\\d+)?',
  program:
    '(?:(?:"?at[- ]the[- ]market"? |atm |equity |offering |equity offering |common stock |stock |sales |common |continuous |distribution |the |company\'s |our |its |\\d{4} |prior |new |existing |current |previous |\ue000 ){0,6}(?:atm|at-the-market|programs?|facility|offerings?|transactions)|prospectus supplement|atm prospectus|sales under {the}\ue005|sales of [a-z\' ]{0,40}(?:stock|shares|adss|securities))',
};

/** Compiles a wording. Each gap and each repetition is bounded, so matching is linear. */
export function pattern(says: string): Pattern {
  let source = optional(
    says
      .replace(/[.+?^$\\*]/g, '\\$&')
      .replace(/\((?!\?)/g, '(?:')
      .replace(/\{the\} /g, '{the}'),
  );
  for (let depth = 0; depth < 2; depth++) {
    source = source.replace(/\{([a-z]+)\}/g, (whole, name: string) => MACROS[name] ?? slotOr(name, whole));
  }
  source = source.replace(/ … ?/g, '[, ][^;\n]{0,140}?').replace(/…/g, '[^;\n]{0,140}?');
  return {
    says,
    words: wordsOf(says),
    required: requiredOf(says),
    expression: new RegExp(`(?<![a-z0-9])${source}(?![a-z0-9])`, 'g'),
  };
}

/**
 * `[x]` as an optional group that takes one of the spaces around it along: the one before, or the one after where a
 * determiner, the start or another such group comes before, which bring their own.
 */
function optional(says: string): string {
  let source = '';
  for (let at = 0; at < says.length; at++) {
    const end = says[at] === '[' ? closing(says, at) : -1;
    if (end < 0) {
      source += says[at];
      continue;
    }
    const inner = optional(says.slice(at + 1, end));
    at = end;
    if (source.endsWith(' ')) {
      source = `${source.slice(0, -1)}(?: (?:${inner}))?`;
    } else if (says[end + 1] === ' ') {
      source += `(?:(?:${inner}) )?`;
      at++;
    } else source += `(?:${inner})?`;
  }
  return source;
}

/** Where the bracket that opens at `from` closes; -1 where it does not. */
function closing(says: string, from: number): number {
  let depth = 0;
  for (let at = from; at < says.length; at++) {
    if (says[at] === '[') depth++;
    else if (says[at] === ']' && --depth === 0) return at;
  }
  return -1;
}

/** All places where the pattern fits, in order, not overlapping. */
export function matches({ expression }: Pattern, skeleton: Skeleton): PatternMatch[] {
  const { text } = skeleton;
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (match === null) return NONE;
  const found: PatternMatch[] = [];
  for (; match !== null; match = expression.exec(text)) {
    const to = match.index + match[0].length;
    found.push({ from: match.index, to, slots: slotsIn(skeleton, match.index, to) });
    expression.lastIndex = Math.max(to, match.index + 1);
  }
  return found;
}

const NONE: PatternMatch[] = [];

function slotOr(name: string, whole: string): string {
  return name in SLOTS ? SLOTS[name as SlotName] : whole;
}

/**
 * The longest word outside brackets and alternatives; where all are short, the words of the alternatives of which
 * one must occur; where there are none either, the letter of a slot.
 */
function wordsOf(says: string): string[] {
  const required = says.replace(/\[[^[\]]*\]/g, ' ').replace(/\[[^[\]]*\]/g, ' ');
  const groups = [...required.matchAll(/\(([^()]*)\)/g)].map((group) => (group[1] ?? '').split('|').map(longestWord));
  const bare = longestWord(required.replace(/\([^()]*\)/g, ' '));
  const weight = (words: readonly string[]): number => Math.min(...words.map((word) => word.length)) - words.length / 4;
  const best = [[bare], ...groups].sort((a, b) => weight(b) - weight(a))[0] ?? [bare];
  if (best.every((word) => word.length > 1)) return [...new Set(best)];
  const slot = /\{([a-z]+)\}/.exec(required)?.[1] ?? '';
  return slot in SLOTS ? [SLOTS[slot as SlotName]] : best;
}

/** The words and slots outside brackets and alternatives, those that a bracket or a gap touches left out. */
function requiredOf(says: string): string[] {
  let bare = says.replace(/\{([a-z]+)\}/g, (_, name: string) => SLOTS[name as SlotName] ?? CUT);
  for (let last = ''; last !== bare; ) {
    last = bare;
    bare = bare.replace(/\[[^[\]()]*\]/g, CUT).replace(/\([^[\]()]*\)/g, CUT);
  }
  const found = [...bare.matchAll(WORD)].filter(({ 0: word, index }) => {
    const around = `${bare.charAt(index - 1)}${bare.charAt(index + word.length)}`;
    return word.charCodeAt(0) >= 0xe000 || !(around.includes(CUT) || /[…{}()[\]-]/.test(around));
  });
  return [...new Set(found.map(([word]) => word))];
}

/** Stands for what was taken out of a wording. */
const CUT = '\u0000';

function longestWord(text: string): string {
  let best = '';
  for (const word of text.replace(/\{[a-z]+\}/g, ' ').match(WORD) ?? []) if (word.length > best.length) best = word;
  return best;
}
