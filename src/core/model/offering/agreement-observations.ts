import type { AnyLocalMention } from '../../mentions/mention.js';
import { COMMENCED, endOfParties, partiesOfAgreement } from './agreement-parties.js';
import { definitionAfter } from './defined-name.js';
import { isAmendmentName, isPriorAt } from './events.js';
import type { Observation } from './observation.js';
import { agreementsOf, mentionsOf, type Sentence } from './sentence.js';
import { isoOf } from './timing.js';

type AgreementMention = Extract<AnyLocalMention, { kind: 'agreement' }>;

export const ENGAGED = /\b(?:have|has) (?:engaged|retained) /;

/** Families of agreements by which securities are offered. */
export const OFFERING_FAMILIES = new Set([
  'at-the-market',
  'underwriting',
  'placement',
  'agency',
  'forward',
  'equity line',
  'purchase',
  'subscription',
  'backstop',
  'registration rights',
  'exchange',
  'indenture',
]);

const NO_OFFERING =
  /\b(?:asset|stock purchase and sale|unit purchase|membership|receivables|power|energy|equipment|land|real estate|share exchange|stock exchange|miner|hosting|supply|master|non-fixed|sales and purchase|sale and purchase|bitmain|advance purchase|purchase and sale|employee|share purchase plan|revenue|royalty|merger)\b/i;
/** What is bought is another company, or its assets. */
const ACQUIRES =
  /\b(?:(?:we|us|company|registrant|corporation|subsidiary) (?:has |have |will |would |shall )?(?:agreed to |agree to )?(?:acquire|purchase)|(?:to )?(?:acquire|purchase|sell) (?:all|substantially all|100%|\d+(?:\.\d+)?% of)|all of the (?:issued and )?outstanding|equity interests (?:of|in)|membership interests|the business of|substantially all of the assets)\b/i;
/** Families whose agreement a prospectus explains without saying when it was made. */
const EXPLAINED = new Set(['equity line', 'purchase']);
/** Parties that only their role names: "an engagement letter between us and the placement agent". */
const WITH_AGENT = /^,? (?:between (?:us|the company) and|with) (?:the|our) (?:placement|sales|selling) agents?\b/i;
const WITH_UNDERWRITER =
  /^,? (?:among|between|by and (?:among|between)) (?:us|the company)\b[^.;]{0,90}\bthe underwriters?\b/i;
/** So far from its name stands what an agreement is about. */
const MOST_OBJECT = 260;
const DATED =
  /^(?:[“”"]?,? ?\([^()]{0,160}\))?,? ?(?:(?:was |is |each )?(?:dated|made|entered into))(?:,? as of| on| effective as of| effective)? (?=\S)/;
const AMENDED = /\bas (?:amended|amended and restated)(?: [^.;]{0,60}?)?\b(?:on|dated as of|dated|as of)\b/i;

/** The agreements that a sentence names, with their dates, terms and parties as far as the sentence tells them. */
export function observeAgreements(sentence: Sentence, found: Observation[]): void {
  const { text, from, to } = sentence;
  const agreements = agreementsOf(sentence);
  for (const [index, mention] of agreements.entries()) {
    const { name, family } = mention.value;
    if (!OFFERING_FAMILIES.has(family) || NO_OFFERING.test(name) || isExample(text, mention)) continue;
    if (isAmendedBy(text, mention)) continue;
    if (family === 'purchase' && ACQUIRES.test(text.slice(mention.to, Math.min(to, mention.to + MOST_OBJECT))))
      continue;
    const isSeveral = /(?:agreements|indentures)$/i.test(name);
    if (isSeveral && !isTogether(text, mention) && !isBatch(text, mention)) continue;
    const next = agreements
      .slice(index + 1)
      .find((other) => !isAppositive(text, mention, other) && !isReferredTo(text, other) && !isAmendedBy(text, other));
    const end = Math.min(to, next?.from ?? to);
    const definition = definitionAfter(sentence, mention, end);
    const date =
      dateAfter(sentence, mention.to, end) ??
      takenDate(sentence, mention) ??
      dateAfterParties(sentence, mention.to, end);
    const commenced = isCommenced(text.slice(Math.max(from, mention.from - 60), mention.from));
    const parties = partiesOfAgreement(sentence, mention, next, end, index === agreements.length - 1);
    const onDate = commenced ? dateOfEntry(sentence, mention.from) : undefined;
    const amended = amendedOn(sentence, mention.to, end);
    const hasParties = parties !== undefined && (parties.names !== '' || parties.isByAlias === true);
    const isExplained =
      (EXPLAINED.has(family) && /^ provides that,? /.test(text.slice(mention.to, mention.to + 16))) ||
      (family === 'placement' && WITH_AGENT.test(text.slice(mention.to, mention.to + 80))) ||
      (family === 'underwriting' && WITH_UNDERWRITER.test(text.slice(mention.to, mention.to + 140)));
    const rank =
      (commenced ? 4 : 0) +
      (hasParties ? 2 : 0) +
      (date !== undefined ? 2 : 0) +
      (definition !== undefined ? 1 : 0) +
      (isExplained || isRestated(text, mention.from) ? 2 : 0);
    if (rank === 0) continue;
    found.push({
      field: 'agreement',
      value: name,
      from: mention.from,
      to: parties?.to !== undefined ? Math.max(mention.to, parties.to) : mention.to,
      rank,
      sentence: { from, to },
      ...(date === undefined ? {} : { date }),
      isPrior:
        isPriorAt(text.toLowerCase(), Math.max(from, mention.from - 20), mention.to) ||
        /prior/i.test(definition ?? '') ||
        isRestated(text, mention.from),
      detail: {
        family,
        ...(definition === undefined ? {} : { definedAs: definition }),
        ...(commenced ? { commenced: 'yes' } : {}),
        ...(onDate === undefined ? {} : { entered: onDate }),
        ...(amended === undefined ? {} : { amended }),
        ...(parties === undefined
          ? {}
          : {
              parties: parties.names,
              spans: parties.spans,
              area: parties.area,
              ...(parties.roles === undefined ? {} : { roles: parties.roles }),
            }),
        ...(parties?.role === undefined ? {} : { role: parties.role }),
      },
    });
  }
  observeEngagement(sentence, found);
}

/** "entered into an amendment to", "a termination agreement ending the Sales Agreement" are no entry into it. */
function isCommenced(before: string): boolean {
  return COMMENCED.test(before) && !/\b(?:amendment|termination)\b/i.test(before);
}

/** "We have engaged Alder Securities LLC to act as our placement agent." */
function observeEngagement(sentence: Sentence, found: Observation[]): void {
  const { text, from, to } = sentence;
  const engaged = ENGAGED.exec(text.slice(from, to));
  if (engaged === null) return;
  const at = from + engaged.index + engaged[0].length;
  const parties = mentionsOf(sentence, 'party').filter((mention) => mention.from >= at && mention.from < at + 420);
  if (parties.length === 0 || !/placement agent|underwriter|sales agent|dealer manager/i.test(text.slice(at, to)))
    return;
  found.push({
    field: 'agreement',
    value: '',
    from: from + engaged.index,
    to: parties[parties.length - 1]?.to ?? at,
    rank: 1,
    sentence: { from, to },
    detail: {
      family: 'placement',
      parties: parties.map((party) => text.slice(party.from, party.to)).join('\n'),
      spans: parties.map((party) => `${party.from}-${party.to}`).join(' '),
      role: 'placement agent',
    },
  });
}

/** Several agreements told of as one: "entered into two underwriting agreements", "the agreements, dated June 3, 2024, with". */
function isTogether(text: string, { from, to }: AgreementMention): boolean {
  return (
    /\bentered into (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|various|separate)(?: \(\d{1,2}\))?(?: separate| concurrent| individual)? $/i.test(
      text.slice(Math.max(0, from - 60), from),
    ) ||
    /^,? (?:each )?dated (?:as of )?[A-Z][^.;]{4,24}, (?:by and )?(?:with|among|between) /.test(text.slice(to, to + 60))
  );
}

/** Agreements of one form with one buyer each: "entered into the Note Purchase Agreements". */
function isBatch(text: string, { from, value }: AgreementMention): boolean {
  return (
    /^(?:purchase|subscription|exchange)$/.test(value.family) &&
    /\bentered into (?:(?:the|certain|definitive|related|separate|several|individually|privately|negotiated),? ){0,4}$/i.test(
      text.slice(Math.max(0, from - 70), from),
    )
  );
}

/** "a form of", "the form of Underwriting Agreement": no agreement that exists. */
function isExample(text: string, mention: AgreementMention): boolean {
  return /\bforms? of (?:the )?$/i.test(text.slice(Math.max(0, mention.from - 14), mention.from));
}

/** "(as amended on June 3, 2024 by Amendment No. 2 to the sales agreement)": the change of another agreement. */
function isAmendedBy(text: string, { from, value }: AgreementMention): boolean {
  return (
    isAmendmentName(value.name) &&
    /\bas (?:further )?amended(?: and supplemented)? (?:on|as of) [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4},? by (?:that certain |the |an? )?$/.test(
      text.slice(Math.max(0, from - 90), from),
    )
  );
}

/** `, or the sales agreement,` after the name itself. */
function isAppositive(text: string, mention: AgreementMention, other: AgreementMention): boolean {
  const between = text.slice(mention.to, other.from);
  return (
    /^,? \(?(?:or |the |this |each |collectively )*[“"]?$/i.test(between) ||
    (/[“"]$/.test(between) && other.from - mention.to < 140)
  );
}

/** "the underwriters named in the Underwriting Agreement": spoken of only to say who is meant. */
function isReferredTo(text: string, { from }: AgreementMention): boolean {
  return /\b(?:named|listed|identified|defined|set forth|part(?:y|ies)|signator(?:y|ies)) (?:in|on|to) (?:schedule \w+ (?:to|of) )?(?:the|such|that|each) $/i.test(
    text.slice(Math.max(0, from - 60), from),
  );
}

/** "which amends and restates that certain sales agreement": the earlier one. */
export function isRestated(text: string, at: number): boolean {
  return /\bamend(?:s|ed|ing) and restat(?:es|ed|ing) (?:that certain|the|our|its) (?:\w+ )?$/.test(
    text.slice(Math.max(0, at - 60), at),
  );
}

/** `the purchase agreement we entered into with Elm Park on June 3, 2024` */
const ENTERED_ON =
  /^,? (?:that |which )?(?:we|the company|our company|it) (?:have |has |had )?(?:previously )?(?:entered into|executed|signed)\b[^;()]{0,90}?(?:\([^()]{0,60}\)[^;()]{0,40}?)?\bon (?=[A-Z][a-z]{2,8} \d)/;

function dateAfter(sentence: Sentence, at: number, end: number): string | undefined {
  if (/^[^.;]{0,40}\bof even date\b/i.test(sentence.text.slice(at, at + 80))) return 'document';
  if (/^,? dated (?:as of )?the date (?:of this|hereof)/i.test(sentence.text.slice(at, at + 60))) return 'document';
  const after = sentence.text.slice(at, Math.min(end, at + 240));
  const dated = DATED.exec(after) ?? ENTERED_ON.exec(after);
  if (dated === null) return undefined;
  const from = at + dated[0].length;
  return isoOf(mentionsOf(sentence, 'date').find((date) => date.from === from));
}

/** The date that the mention itself was given, unless it is one on which something else takes effect. */
function takenDate({ text }: Sentence, mention: AgreementMention): string | undefined {
  const { date } = mention.value;
  if (date === undefined || /^[^.;]{0,40}\beffective\b/.test(text.slice(mention.to, mention.to + 60))) return undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined;
}

/** `with Jefferies LLC, dated March 12, 2024`: the date after the parties. */
function dateAfterParties(sentence: Sentence, at: number, end: number): string | undefined {
  const head = sentence.text.slice(at, at + endOfParties(sentence.text.slice(at, Math.min(end, at + 1800))));
  for (const date of mentionsOf(sentence, 'date')) {
    if (date.from < at || date.from >= at + head.length) continue;
    if (/\bdated(?: as of)? $/.test(sentence.text.slice(Math.max(at, date.from - 16), date.from))) return isoOf(date);
  }
  return undefined;
}

function amendedOn(sentence: Sentence, at: number, end: number): string | undefined {
  const amended = AMENDED.exec(sentence.text.slice(at, Math.min(end + 200, at + 260)));
  if (amended === null) return undefined;
  const after = at + amended.index + amended[0].length;
  return isoOf(mentionsOf(sentence, 'date').find((date) => date.from >= after && date.from < after + 12));
}

/** `On June 3, 2024, we entered into …` */
function dateOfEntry(sentence: Sentence, at: number): string | undefined {
  let found: string | undefined;
  for (const date of mentionsOf(sentence, 'date')) {
    if (date.from >= at) break;
    if (/\bon $/i.test(sentence.text.slice(Math.max(0, date.from - 4), date.from))) found = isoOf(date) ?? found;
  }
  if (found !== undefined) return found;
  const after = mentionsOf(sentence, 'date').find(
    (date) =>
      date.from > at &&
      /\b(?:entered into|agreement|agent|agents|party|parties|inc\.|llc|co\.|[”"]\)?),? on $/i.test(
        sentence.text.slice(Math.max(0, date.from - 24), date.from),
      ),
  );
  return isoOf(after) ?? monthOfEntry(sentence, at);
}

/** `In June 2024, we entered into …`: the month, as `2024-06`. */
function monthOfEntry(sentence: Sentence, at: number): string | undefined {
  const dates = mentionsOf(sentence, 'date').filter(
    ({ from }) =>
      from < at && /\b(?:in|during) (?:early |late |mid-)?$/i.test(sentence.text.slice(Math.max(0, from - 14), from)),
  );
  const last = dates[dates.length - 1];
  if (last?.kind !== 'date' || last.value.impossible === true) return undefined;
  return /^\d{4}-\d{2}$/.test(last.value.iso) ? last.value.iso : undefined;
}
