import type { AnyLocalMention } from '../../mentions/mention.js';
import { mentionsOf, type Sentence } from './sentence.js';
import type { Stretch } from './sentences.js';

type AgreementMention = Extract<AnyLocalMention, { kind: 'agreement' }>;

/** Verbs by which an agreement is made. */
export const COMMENCED = /\b(?:enter(?:ed)? into|entering into|executed|signed|confirms? (?:its|their) agreement)\b/i;
const LEADS_TO_PARTIES = /\b(?:with|between|among|amongst|from|to)\b/;
const ENDS_PARTIES =
  /,? (?:pursuant to which|relating to|under which|providing for|provides for|whereby|in connection with|to (?:issue|sell|offer|act|provide|purchase)|for the (?:offer|sale|issuance|purchase)|which (?:provides|will|amends)|that (?:provides|will)|having|from time to time|we (?:may|could|can|agreed)|the company (?:may|could|agreed))\b/;
/** Words before the name of another company than the party's own, or of one that it was. */
export const NO_PARTY_BEFORE =
  /(?:successor (?:as trustee |trustee |by merger |in interest )?to|formerly(?: known as)?|f\/k\/a|(?:formerly(?: known as)?|f\/k\/a) the|to be renamed|division of|subsidiary of|affiliate of|d\/b\/a|a predecessor of|affiliates of|managed by|advised by) $/i;
/** The role in which parties are named. */
export const AS_ROLE =
  /\bas (?:(?:our|the|its|their|a|an|each|exclusive|sole|lead|joint|several|co-|their respective) )*(sales agents?|agents?|sales managers?|managers?|placement agents?|underwriters?|representatives?|principals?|forward sellers?|forward purchasers?|purchasers?|investors?|trustee|dealer managers?|selling agents?|initial purchasers?|buyers?)\b/i;
/** Nouns for parties that a role names, not a name: "Sales Agents, Forward Purchasers". */
const ROLES =
  /^(?:(?:the )?(?:sales |forward |selling |placement )?(?:agents?|purchasers?|sellers?|managers?|underwriters?|investors?|dealers?|representatives?)(?:,? and |, ?|$))+$/i;

/** The parties that a sentence names with an agreement. */
export interface Parties {
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

/** The parties of an agreement as its sentence names them: after it, after the next one, or before it. */
export function partiesOfAgreement(
  sentence: Sentence,
  mention: AgreementMention,
  next: AgreementMention | undefined,
  end: number,
  isLast: boolean,
): Parties | undefined {
  const { family } = mention.value;
  const after = partiesAfter(sentence, mention.to, end) ?? sharedParties(sentence, mention, next);
  if (after !== undefined && after.names !== '') return after;
  return (
    partyWithUs(sentence, mention.from) ??
    (family === 'purchase' || family === 'subscription' ? partySoldTo(sentence, mention.from) : undefined) ??
    (family === 'underwriting' ? partyBuying(sentence, mention.to) : undefined) ??
    after ??
    (isLast ? partiesBefore(sentence, mention.from) : undefined) ??
    (family === 'at-the-market' || family === 'placement' ? partyThrough(sentence, mention.to, end) : undefined)
  );
}

const WITH_US =
  /(?:^|[ ,])(?:(?:[Ww]e|[Tt]he [Cc]ompany) and ([A-Z][\w&’'.-]*(?: (?:& )?[A-Z][\w&’'.-]*){0,4})|([A-Z][\w&’'.-]*(?: (?:& )?[A-Z][\w&’'.-]*){0,4}) and (?:we|the Company)) (?:have |each )?(?:entered into|executed) (?:(?:an?|the|that certain) |(?:an?|the) [^,;]{3,60} and (?:an?|the) )$/;

/** `we and Elm Park entered into the Purchase Agreement` */
function partyWithUs({ text, from }: Sentence, at: number): Parties | undefined {
  const before = text.slice(Math.max(from, at - 220), at);
  const found = COMMENCED.test(before) ? WITH_US.exec(before) : null;
  const name = (found?.[1] ?? found?.[2])?.replace(/^(?:On|In) .*$/, '');
  if (found === null || name === undefined || name === '' || NO_NAME.test(name)) return undefined;
  const start = at - before.length + found.index + found[0].indexOf(name);
  return {
    names: name,
    spans: `${start}-${start + name.length}`,
    area: `${start}-${start}`,
    to: at,
  };
}

/** `sold 250,000 shares to Elm Park Fund, L.P. pursuant to a subscription agreement` */
function partySoldTo(sentence: Sentence, at: number): Parties | undefined {
  const { text, from } = sentence;
  const party = mentionsOf(sentence, 'party')
    .filter((one) => one.to <= at)
    .at(-1);
  if (
    party === undefined ||
    !/^(?: \([^()]{0,80}\))?,? (?:pursuant to|under) (?:an?|the|that certain) $/.test(text.slice(party.to, at)) ||
    !/\b(?:sold|issued|sell|issue)\b[^;]{0,200} to $/.test(text.slice(Math.max(from, party.from - 240), party.from))
  )
    return undefined;
  return {
    names: text.slice(party.from, party.to),
    spans: `${party.from}-${party.to}`,
    area: `${party.from}-${party.from}`,
    to: at,
  };
}

/** `the underwriting agreement, dated the date of this prospectus supplement, X, as underwriter, has agreed to purchase` */
function partyBuying(sentence: Sentence, at: number): Parties | undefined {
  const { text } = sentence;
  const party = mentionsOf(sentence, 'party').find(
    (one) =>
      one.from >= at &&
      one.from < at + 120 &&
      /^(?:,? as (?:the |our |sole |the sole )?underwriters?,?)? (?:has|have) (?:severally )?agreed to (?:purchase|buy)\b/.test(
        text.slice(one.to, one.to + 80),
      ),
  );
  if (party === undefined || /[.;]/.test(text.slice(at, party.from))) return undefined;
  return {
    names: text.slice(party.from, party.to),
    spans: `${party.from}-${party.to}`,
    area: `${party.from}-${party.from}`,
    to: party.to,
    role: 'underwriter',
  };
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

const THROUGH =
  /\bthrough (?:its|our|the) (?:(?:exclusive|sole|affiliated) )*(sales agent|dealer manager|placement agent)s?,? (?=[A-Z])/;

/** `pursuant to which we may sell shares through our sales agent, X` */
function partyThrough(sentence: Sentence, at: number, end: number): Parties | undefined {
  const { text } = sentence;
  const through = THROUGH.exec(text.slice(at, end));
  const from = through === null ? -1 : at + through.index + through[0].length;
  const party = mentionsOf(sentence, 'party').find((one) => one.from === from);
  if (through === null || party === undefined) return undefined;
  return {
    names: text.slice(party.from, party.to),
    spans: `${party.from}-${party.to}`,
    area: `${party.from}-${party.from}`,
    to: party.to,
    ...(through[1] === undefined ? {} : { role: through[1] }),
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

/** Where the naming of parties ends. */
export function endOfParties(text: string): number {
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
