import type { AnyLocalMention } from '../../mentions/mention.js';
import { definitionAfter } from './defined-name.js';
import { isPriorAt } from './events.js';
import type { Observation } from './observation.js';
import { agreementsOf, mentionsOf, type Sentence } from './sentence.js';
import type { Stretch } from './sentences.js';
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
/** So far from its name stands what an agreement is about. */
const MOST_OBJECT = 260;
const COMMENCED = /\b(?:enter(?:ed)? into|entering into|executed|signed|confirms? (?:its|their) agreement)\b/i;
const LEADS_TO_PARTIES = /\b(?:with|between|among|amongst|from|to)\b/;
const ENDS_PARTIES =
  /,? (?:pursuant to which|relating to|under which|providing for|provides for|whereby|in connection with|to (?:issue|sell|offer|act|provide|purchase)|for the (?:offer|sale|issuance|purchase)|which (?:provides|will|amends)|that (?:provides|will)|having|from time to time|we (?:may|could|can|agreed)|the company (?:may|could|agreed))\b/;
/** Words before the name of another company than the party's own, or of one that it was. */
export const NO_PARTY_BEFORE =
  /(?:successor (?:as trustee |trustee |by merger |in interest )?to|formerly(?: known as)?|f\/k\/a|(?:formerly(?: known as)?|f\/k\/a) the|to be renamed|division of|subsidiary of|affiliate of|d\/b\/a|a predecessor of|affiliates of|managed by|advised by) $/i;
export const AS_ROLE =
  /\bas (?:(?:our|the|its|their|a|an|each|exclusive|sole|lead|joint|several|co-|their respective) )*(sales agents?|agents?|sales managers?|managers?|placement agents?|underwriters?|representatives?|principals?|forward sellers?|forward purchasers?|purchasers?|investors?|trustee|dealer managers?|selling agents?|initial purchasers?|buyers?)\b/i;
const DATED =
  /^(?:[“”"]?,? ?\([^()]{0,160}\))?,? ?(?:(?:was |is )?(?:dated|made|entered into))(?:,? as of| on| effective as of| effective)? (?=\S)/;
const AMENDED = /\bas (?:amended|amended and restated)(?: [^.;]{0,60}?)?\b(?:on|dated as of|dated|as of)\b/i;

/** The agreements that a sentence names, with their dates, terms and parties as far as the sentence tells them. */
export function observeAgreements(sentence: Sentence, found: Observation[]): void {
  const { text, from, to } = sentence;
  const agreements = agreementsOf(sentence);
  for (const [index, mention] of agreements.entries()) {
    const { name, family } = mention.value;
    if (!OFFERING_FAMILIES.has(family) || NO_OFFERING.test(name) || isExample(text, mention)) continue;
    if (family === 'purchase' && ACQUIRES.test(text.slice(mention.to, Math.min(to, mention.to + MOST_OBJECT))))
      continue;
    const isSeveral = /(?:agreements|indentures)$/i.test(name);
    if (isSeveral && !isTogether(text, mention)) continue;
    const next = agreements.slice(index + 1).find((other) => !isAppositive(text, mention, other));
    const end = Math.min(to, next?.from ?? to);
    const definition = definitionAfter(sentence, mention, end);
    const date =
      dateAfter(sentence, mention.to, end) ??
      takenDate(sentence, mention) ??
      dateAfterParties(sentence, mention.to, end);
    const commenced = isCommenced(text.slice(Math.max(from, mention.from - 60), mention.from));
    const parties =
      partiesAfter(sentence, mention.to, end) ??
      sharedParties(sentence, mention, next) ??
      (index === agreements.length - 1 ? partiesBefore(sentence, mention.from) : undefined) ??
      (family === 'at-the-market' ? partyThrough(sentence, mention.to, end) : undefined);
    const onDate = commenced ? dateOfEntry(sentence, mention.from) : undefined;
    const amended = amendedOn(sentence, mention.to, end);
    const hasParties = parties !== undefined && (parties.names !== '' || parties.isByAlias === true);
    const isExplained =
      (EXPLAINED.has(family) && /^ provides that,? /.test(text.slice(mention.to, mention.to + 16))) ||
      (family === 'placement' && WITH_AGENT.test(text.slice(mention.to, mention.to + 80)));
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

/** "entered into an amendment to the Sales Agreement" is no entry into the Sales Agreement. */
function isCommenced(before: string): boolean {
  return COMMENCED.test(before) && !/\bamendment\b/i.test(before);
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
    /\bentered into (?:two|three|four|five|several|multiple|separate)(?: separate| concurrent)? $/i.test(
      text.slice(Math.max(0, from - 60), from),
    ) ||
    /^,? (?:each )?dated (?:as of )?[A-Z][^.;]{4,24}, (?:by and )?(?:with|among|between) /.test(text.slice(to, to + 60))
  );
}

/** "a form of", "the form of Underwriting Agreement": no agreement that exists. */
function isExample(text: string, mention: AgreementMention): boolean {
  return /\bforms? of (?:the )?$/i.test(text.slice(Math.max(0, mention.from - 14), mention.from));
}

/** `, or the sales agreement,` after the name itself. */
function isAppositive(text: string, mention: AgreementMention, other: AgreementMention): boolean {
  const between = text.slice(mention.to, other.from);
  return (
    /^,? \(?(?:or |the |this |each |collectively )*[“"]?$/i.test(between) ||
    (/[“"]$/.test(between) && other.from - mention.to < 140)
  );
}

/** "which amends and restates that certain sales agreement": the earlier one. */
export function isRestated(text: string, at: number): boolean {
  return /\bamend(?:s|ed|ing) and restat(?:es|ed|ing) (?:that certain|the|our|its) (?:\w+ )?$/.test(
    text.slice(Math.max(0, at - 60), at),
  );
}

function dateAfter(sentence: Sentence, at: number, end: number): string | undefined {
  if (/^[^.;]{0,40}\bof even date\b/i.test(sentence.text.slice(at, at + 80))) return 'document';
  if (/^,? dated (?:as of )?the date (?:of this|hereof)/i.test(sentence.text.slice(at, at + 60))) return 'document';
  const dated = DATED.exec(sentence.text.slice(at, Math.min(end, at + 240)));
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
  return isoOf(after);
}

/** Nouns for parties that a role names, not a name: "Sales Agents, Forward Purchasers". */
const ROLES =
  /^(?:(?:the )?(?:sales |forward |selling |placement )?(?:agents?|purchasers?|sellers?|managers?|underwriters?|investors?|dealers?|representatives?)(?:,? and |, ?|$))+$/i;

interface Parties {
  readonly names: string;
  /** True where a capitalised short name follows "with". */
  readonly isByAlias?: boolean;
  /** The stretch of the text in which the parties are named. */
  readonly area: string;
  readonly spans: string;
  /** Roles of the parties, in their order, where the words give them. */
  readonly roles?: string;
  readonly role?: string;
  readonly to: number;
}

function partiesAfter(sentence: Sentence, at: number, end: number): Parties | undefined {
  const { text } = sentence;
  const limit = at + endOfParties(text.slice(at, Math.min(end, at + 1800)));
  const head = text.slice(at, limit);
  const lead = LEADS_TO_PARTIES.exec(head.replace(/\([^()]{0,160}\)/g, (aside) => ' '.repeat(aside.length)));
  if (lead === null) return undefined;
  const parties = mentionsOf(sentence, 'party').filter(
    (party) =>
      party.from >= at + lead.index &&
      party.from < limit &&
      !NO_PARTY_BEFORE.test(text.slice(Math.max(0, party.from - 32), party.from)) &&
      !isIssuer(sentence, party) &&
      !ROLES.test(text.slice(party.from, party.to)),
  );
  const end200 = Math.min(sentence.to, limit + 200);
  const roleAfter = (from: number): string | undefined => AS_ROLE.exec(text.slice(from, end200))?.[1];
  const role = roleAfter(at + lead.index);
  if (parties.length > 0) {
    const last = parties[parties.length - 1];
    return {
      names: parties.map((party) => text.slice(party.from, party.to)).join('\n'),
      spans: parties.map((party) => `${party.from}-${party.to}`).join(' '),
      roles: parties.map((party) => roleAfter(party.to) ?? role ?? '').join('\n'),
      area: `${at + lead.index}-${limit}`,
      to: last?.to ?? limit,
      ...(role === undefined ? {} : { role }),
    };
  }
  const unnamed =
    /\b(?:with|among us and|between us and|between the company and|directly with)(?: directly)? ((?:(?:certain|a single|a|an|each|the|several|select|other|one or more|two|three) )*(?:[a-z’'-]+,? ){0,4}?(?:investors?|purchasers?|of the agents|stockholders?))(?! named therein)\b/i.exec(
      head,
    );
  const bare = unnamed === null ? bareName(sentence, at, limit) : undefined;
  if (bare !== undefined) {
    return {
      area: `${bare.from}-${bare.from}`,
      names: text.slice(bare.from, bare.to),
      spans: `${bare.from}-${bare.to}`,
      to: bare.to,
      ...(role === undefined ? {} : { role }),
    };
  }
  if (unnamed?.[1] === undefined || (unnamed[1].includes(',') && ROLES.test(unnamed[1]))) {
    return {
      names: '',
      spans: '',
      area: `${at + lead.index}-${limit}`,
      to: at,
      ...(role === undefined ? {} : { role }),
    };
  }
  const from = at + unnamed.index + unnamed[0].length - unnamed[1].length;
  return {
    area: `${from}-${from}`,
    names: unnamed[1],
    spans: `${from}-${from + unnamed[1].length}`,
    to: from + unnamed[1].length,
    ...(role === undefined ? {} : { role }),
  };
}

const BARE =
  /^(?: \([^()]{0,80}\))? with ([A-Z][\w&’'-]*\.?[\w.]*(?: (?:& )?[A-Z][\w&’'-]*\.?[\w.]*){0,3}?)(?=,? (?:pursuant|under|to|provid|relating|dated|as|for|in connection|whereby|on|having|we|the)\b|,? [A-Z][\w]* will|[,;)]|\.?$|\. )/;
const NO_NAME =
  /\b(?:Rule|Section|Form|Item|Nasdaq|NASDAQ|NYSE|SEC|Regulation|Exhibit|Company|Registrant|Act|Article|Commission|Board|Shares|Stock|Agreement|Holders?|Stockholders?|Shareholders?|Selling|Parties|Investors?|Purchasers?|Buyers?|Agents?|Managers?|Underwriters?|Representatives?|Dealers?)\b/;

/** A firm known by its short name alone: "we entered into a sales agreement with Alder Brothers to sell". */
function bareName({ text, from }: Sentence, at: number, limit: number): Stretch | undefined {
  const before = text.slice(Math.max(from, at - 120), at);
  if (!COMMENCED.test(before) && !/\bunder our [a-z -]{4,60}$/i.test(before)) return undefined;
  const found = BARE.exec(text.slice(at, Math.min(limit + 24, at + 160)));
  const name = found?.[1];
  if (found === null || name === undefined || NO_NAME.test(name)) return undefined;
  const start = at + found[0].length - name.length;
  return { from: start, to: start + name.length };
}

/** `through A, B and C, as agents under an equity distribution agreement` */
function partiesBefore(sentence: Sentence, at: number): Parties | undefined {
  const { text, from } = sentence;
  const before = text.slice(from, at);
  const under = /\bas ((?:sales )?(?:agents?|managers?))[^.;]{0,60} (?:under|pursuant to) (?:an?|the|our|its) $/i.exec(
    before.slice(-120),
  );
  const through =
    under === null
      ? /\bthrough [^;]{3,220} (?:under|pursuant to) (?:an?|the|our|its) $/.exec(before.slice(-260))
      : null;
  if (under === null && through === null) return undefined;
  const first = through === null ? from : at - through[0].length;
  const parties = mentionsOf(sentence, 'party').filter(
    (party) => party.from >= first && party.to < at && !isIssuer(sentence, party),
  );
  if (parties.length === 0) return undefined;
  return {
    names: parties.map((party) => text.slice(party.from, party.to)).join('\n'),
    spans: parties.map((party) => `${party.from}-${party.to}`).join(' '),
    area: `${from}-${at}`,
    to: at,
    role: 'sales agent',
  };
}

/** `pursuant to which we may sell shares through our sales agent, X` */
function partyThrough(sentence: Sentence, at: number, end: number): Parties | undefined {
  const { text } = sentence;
  const through = /\bthrough (?:its|our|the) (?:exclusive |sole )?sales agents?,? (?=[A-Z])/.exec(text.slice(at, end));
  const from = through === null ? -1 : at + through.index + through[0].length;
  const party = mentionsOf(sentence, 'party').find((one) => one.from === from);
  if (party === undefined) return undefined;
  return {
    names: text.slice(party.from, party.to),
    spans: `${party.from}-${party.to}`,
    area: `${party.from}-${party.from}`,
    to: party.to,
    role: 'sales agent',
  };
}

/** `a Purchase Agreement and a Registration Rights Agreement with X`: the parties of both. */
function sharedParties(
  sentence: Sentence,
  mention: AgreementMention,
  next: AgreementMention | undefined,
): Parties | undefined {
  if (next === undefined) return undefined;
  const between = sentence.text.slice(mention.to, next.from).replace(/\([^()]{0,160}\)/g, '');
  return /^,? ?(?:each )?and (?:an?|the|related|certain)? ?$/.test(between.replace(/\s+/g, ' '))
    ? partiesAfter(sentence, next.to, sentence.to)
    : undefined;
}

function endOfParties(text: string): number {
  const stop = ENDS_PARTIES.exec(text);
  return stop === null ? text.length : stop.index;
}

/** The party that the words right after it define as the company, or that is said to own the shares. */
function isIssuer({ text }: Sentence, party: { readonly from: number; readonly to: number }): boolean {
  const after = text.slice(party.to, party.to + 140);
  return (
    /^,? ?(?:an? [\w\s,’'.-]{3,80} )?\((?:the |“|"|collectively,? )*[“"]?(?:the )?(?:company|issuer|registrant|holding company|corporation|we|partnership)\b/i.test(
      after,
    ) || /^[’']s\b/.test(after)
  );
}
