import type { AnyLocalMention } from '../../mentions/mention.js';
import { type Skeleton, SLOTS, type SlotName, slotsIn } from './skeleton.js';

/**
 * A wording as a lawyer would write it down. `{agreement}`, `{money}` … are slots that match a mention,
 * `{the}` any determiner, `(a|b)` either, `[x]` perhaps, `…` a few words of the same sentence.
 */
export interface Pattern {
  readonly says: string;
  /** A literal that every match contains: a cheap first test. */
  readonly key: string;
  readonly expression: RegExp;
}

/** A place in a skeleton where a pattern fits. */
export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  readonly slots: readonly AnyLocalMention[];
}

const MACROS: Readonly<Record<string, string>> = {
  the: "(?:(?:the|a|an|our|its|their|this|these|that certain|such|any|each|each of|all|all of|of|in|new|certain|separate|definitive|prior|existing|previous|current|same|related|respective|associated|aggregate|remaining|future|further|previously existing|outstanding|company's|previously announced|certain other|ongoing|continuous|proposed|planned) ){0,4}",
  we: "(?:we|us|the company|the registrant|the issuer|the corporation|the partnership|the trust|the fund|the operating partnership|\ue006|[a-z0-9&.'-]{2,24}(?: [a-z0-9&.'-]{2,24})?)",
  has: '(?:has|have|had)',
  shares: "(?:\ue003|shares|securities|the shares|adss|units)(?: of [a-z0-9' ,$.\ue002\ue001-]{0,70}?)?",
  document:
    '(?:prospectus supplement|supplement|prospectus|pricing supplement|amendment|post-effective amendment|filing|current report|form 8-k)(?: no\\. ?\\d+)?',
  program:
    '(?:(?:"?at[- ]the[- ]market"? |atm |equity |offering |equity offering |common stock |stock |sales |continuous |distribution |the |company\'s |our |its |\\d{4} |prior |new |existing |current |previous |\ue000 ){0,6}(?:atm|at-the-market|programs?|facility|offerings?|transactions)|prospectus supplement|atm prospectus|sales under {the}\ue005|sales of [a-z\' ]{0,40}(?:stock|shares|adss|securities))',
};

/** Compiles a wording. Each gap and each repetition is bounded, so matching is linear. */
export function pattern(says: string): Pattern {
  let source = says
    .replace(/[.+?^$\\*]/g, '\\$&')
    .replace(/\((?!\?)/g, '(?:')
    .replace(/\{the\} /g, '{the}');
  // Innermost brackets first, so that they may nest.
  for (let depth = 0; depth < 3 && source.includes('['); depth++) {
    source = source
      .replace(/ \[([^[\]]*)\]/g, '(?: (?:$1))?')
      .replace(/\[([^[\]]*)\] /g, '(?:(?:$1) )?')
      .replace(/\[([^[\]]*)\]/g, '(?:$1)?');
  }
  for (let depth = 0; depth < 2; depth++) {
    source = source.replace(/\{([a-z]+)\}/g, (whole, name: string) => MACROS[name] ?? slotOr(name, whole));
  }
  source = source.replace(/ … /g, '[, ][^;\n]{0,140}?').replace(/…/g, '[^;\n]{0,140}?');
  return { says, key: keyOf(says), expression: new RegExp(`(?<![a-z0-9])${source}(?![a-z0-9])`, 'g') };
}

/** All places where the pattern fits, in order, not overlapping. */
export function* matches(found: Pattern, skeleton: Skeleton): Generator<PatternMatch> {
  if (!skeleton.text.includes(found.key)) return;
  const { expression } = found;
  expression.lastIndex = 0;
  for (let match = expression.exec(skeleton.text); match !== null; match = expression.exec(skeleton.text)) {
    const to = match.index + match[0].length;
    yield { from: match.index, to, slots: slotsIn(skeleton, match.index, to) };
    if (match[0] === '') expression.lastIndex++;
    else expression.lastIndex = to;
  }
}

function slotOr(name: string, whole: string): string {
  return name in SLOTS ? SLOTS[name as SlotName] : whole;
}

/** The longest run of plain letters outside brackets, alternatives and slots; else a slot's letter. */
function keyOf(says: string): string {
  const bare = says
    .replace(/\[[^[\]]*\]/g, '|')
    .replace(/\[[^[\]]*\]/g, '|')
    .replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '|');
  let best = '';
  for (const run of bare.split(/\{[a-z]+\}|[|…]/)) {
    const trimmed = run.trim();
    if (trimmed.length > best.length) best = trimmed;
  }
  if (best !== '') return best;
  const slot = /\{([a-z]+)\}/.exec(bare)?.[1] ?? '';
  return slot in SLOTS ? SLOTS[slot as SlotName] : '';
}
