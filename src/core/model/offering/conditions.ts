import type { Observation } from './observation.js';
import type { Sentence } from './sentence.js';
import { SLOTS } from './skeleton.js';

export const COMMISSION_WORDS =
  /commission|compensation|placement agents?[’']? fee|cash fee|discount|fee (?:of|equal|not)|gross (?:proceeds|sales? price)/i;
export const CONDITION_WORDS = /nless and until|may resume|full force and effect|not terminating|in (?:effect|force)\b/;

const PERCENT_OF = new RegExp(
  `(up to |an aggregate of |of up to |exceed(?:, but may be lower than,)? )?${SLOTS.percentage} (?:of|(?:shall be |will be |is |payable |paid )+based (?:up)?on) (?:the |our |its )?(?:aggregate |total |entire |full )?(?:gross (?:sales? |offering )?(?:proceeds|price|amount)|gross sale proceeds|sales? price|gross offering proceeds|offering price|purchase price|dollar amount|proceeds|principal amount)[^.;,(]{0,90}`,
);
const TAIL =
  /^(.{0,120}?(?:proceeds|price|amount|offering)(?: of (?:the )?(?:sales? price|shares|placement shares|all shares)(?: of (?:our )?common stock)?)?(?: per (?:share|ads))?(?: (?:sold|of shares sold))?(?: (?:through|by) (?:it|such agent|them)(?: as (?:sales )?agents?)?)?)(?:[\s,.;(]|$)/;

/** What the agents are paid: `up to 3.0% of the gross proceeds`. */
export function observeCommission(sentence: Sentence, found: Observation[]): void {
  const { skeleton, text } = sentence;
  if (
    !/commission|compensation|fee|discount|\bpay|paid|entitled|amount equal|rate/.test(skeleton.text) ||
    !skeleton.text.includes(SLOTS.percentage)
  )
    return;
  const match = PERCENT_OF.exec(skeleton.text);
  if (match === null) return;
  if (
    /\b(?:finra|exceed 8|maximum compensation|tail|repurchase|referral|interest)\b/.test(skeleton.text) ||
    /\bmanagement fee\b/.test(skeleton.text.slice(0, match.index))
  )
    return;
  const percentage = skeleton.slots.get(match.index + (match[1]?.length ?? 0));
  if (percentage === undefined) return;
  const rest = text.slice(percentage.to, sentence.to);
  const tail = TAIL.exec(rest)?.[1] ?? rest.slice(0, 60);
  const to = percentage.to + Math.min(tail.length, 140);
  const hasUpTo = /up to $/i.test(text.slice(Math.max(0, percentage.from - 7), percentage.from));
  const from = hasUpTo ? percentage.from - 6 : percentage.from;
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  found.push({
    field: 'commission',
    value: hasUpTo || !/up to|exceed/i.test(match[1] ?? '') ? words : `up to ${words}`,
    from,
    to,
    rank: /commission|compensation|success fee|marketing fee/.test(skeleton.text) ? 8 : 6,
    sentence: { from: sentence.from, to: sentence.to },
    isPrior: /\b(?:prior|previous|existing)\b/.test(skeleton.text),
    detail: { percent: percentage.kind === 'percentage' ? percentage.value.value : '' },
  });
}

const UNTIL = /\bunless and until ([^.;]{4,240})/i;
const RESUME = /\bmay resume [^.;]{0,80}?\b((?:after|upon|following|once|when)\b[^.;]{4,280})/i;
const NO_SALES = /\b(?:not|no) (?:make|offer|sell|any|further|additional)\b|\bwill not\b/i;

/** What must happen before sales begin again, and that an agreement goes on. */
export function observeConditions(sentence: Sentence, found: Observation[]): void {
  const { text, from, to, skeleton } = sentence;
  const words = text.slice(from, to);
  const until = UNTIL.exec(words);
  if (until?.[1] !== undefined && NO_SALES.test(words.slice(0, until.index))) {
    push(found, sentence, from + until.index + until[0].length - until[1].length, until[1], 9);
  }
  const resume = RESUME.exec(words);
  if (resume?.[1] !== undefined)
    push(found, sentence, from + resume.index + resume[0].length - resume[1].length, resume[1], 8);
  const inForce =
    /\ue005[^.;]{0,120}? (?:remains?|continues?|shall remain|is|are)[^.;]{0,40}? in (?:full force and )?(?:effect|force)\b|\bnot terminating the (?:sales |distribution )?(?:agreement|\ue005)/.exec(
      skeleton.text,
    );
  if (
    inForce !== null &&
    !/\b(?:no longer|not) (?:be )?in (?:full|effect|force)/.test(inForce[0]) &&
    !/\b(?:if|provided|unless|except|so long as|representations?|provisions?)\b/.test(
      clauseFrom(skeleton.text, inForce.index),
    )
  ) {
    found.push({ field: 'in force', value: 'in force', from, to, rank: 9, sentence: { from, to } });
  }
}

function push(found: Observation[], sentence: Sentence, at: number, words: string, rank: number): void {
  const value = words.replace(/\s+/g, ' ').trim();
  found.push({
    field: 'resume condition',
    value,
    from: at,
    to: at + words.trimEnd().length,
    rank,
    sentence: { from: sentence.from, to: sentence.to },
  });
}

/** The clause that leads to `at`, from its last stop. */
function clauseFrom(text: string, at: number): string {
  const before = text.slice(0, at + 20);
  return before.slice(Math.max(before.lastIndexOf('; '), before.lastIndexOf('however, '), 0));
}
