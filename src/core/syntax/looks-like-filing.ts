const LOOKED_AT = 16_384;
const LOOKED_AT_IN_HTML = 65_536;

/** What tells a filing, with the weight of each; a text that gathers `ENOUGH` reads like one. */
const SIGNS: readonly [sign: RegExp, weight: number][] = [
  [/<(?:SEC|IMS)-(?:DOCUMENT|HEADER)>|CONFORMED SUBMISSION TYPE:/, 4],
  [/<TYPE>(?:424B|S-|F-|8-K|6-K|10-|20-F|EX-|POS|DEF|SC |N-|FWP|D\b)/, 4],
  [/\bdei:(?:DocumentType|EntityRegistrantName)\b/, 4],
  [/\bFiled (?:Pursuant to|Under) (?:the )?Rule (?:424|433|497|425)/i, 4],
  [/\bRegistration (?:Statement )?(?:File )?Nos?\.\s{0,4}33\d?-\d/i, 2],
  [/SECURITIES AND EXCHANGE COMMISSION\W{0,40}Washington,? D\.?\s?C/i, 3],
  [/\bFORM\s(?:S-\d{1,2}|F-\d{1,2}|8-K|10-[KQ]|6-K|20-F|40-F)\b/i, 1],
  [/\bCommission File (?:Number|No)/i, 2],
  [/Exact name of (?:the )?registrant as specified/i, 3],
  [/\bPROSPECTUS SUPPLEMENT\b|\bSupplement No\. \d/, 1],
  [/\(?To (?:the )?Prospectus(?: Supplement)?,? dated/i, 3],
  [/\bSubject to Completion, dated/i, 3],
  [
    /supplements? (?:and amends|the prospectus|our prospectus)|prospectus supplement (?:dated|and the accompanying)/i,
    2,
  ],
  [
    /aggregate offering price|at[- ]the[- ]market[”"’]? offering|shares of (?:our|its|the Company[’']s) common stock/i,
    1,
  ],
  [/\((?:the|collectively, the|each,? an?) [“"][A-Z][^”"]{1,40}[”"]\)/, 1],
  [
    /\b(?:AGREEMENT|INDENTURE|Agreement|Indenture)\b[^.]{0,300}\b(?:dated|made|entered into|effective)\b[^.]{0,40}\bas of\b/,
    2,
  ],
  [/\b(?:WITNESSETH|NOW,? THEREFORE|Ladies and Gentlemen|by and (?:between|among))\b/i, 1],
  [/\b(?:hereby confirms?|agree as follows|WHEREAS)\b/, 1],
  [/\bSecurities (?:Exchange )?Act of 193[34]\b/i, 1],
  [/\b(?:the|this) [“"]?(?:Company|Registrant|Issuer)[”"]?\b/, 0.5],
];
const ENOUGH = 4;
/** Inline XBRL made for the SEC. */
const INLINE_XBRL = /xbrl\.sec\.gov\/dei|<ix:[a-zA-Z]{1,40}\s[^<>]{0,400}name="dei:/;

/** True for a text that reads like a filing or an agreement filed with one, by its beginning. */
export function looksLikeFiling(source: string): boolean {
  const isMarkup = /<(?:html|body|div|p|font|table|span)\b/i.test(source.slice(0, 4096));
  const head = isMarkup ? withoutMarkup(source.slice(0, LOOKED_AT_IN_HTML)) : source.slice(0, LOOKED_AT);
  if (isMarkup && INLINE_XBRL.test(source.slice(0, LOOKED_AT))) return true;
  let weight = 0;
  for (const [sign, worth] of SIGNS) {
    if (sign.test(head)) weight += worth;
    if (weight >= ENOUGH) return true;
  }
  return false;
}

/** A rough plain text, good enough to look for words in; tags that are signs themselves stay. */
function withoutMarkup(html: string): string {
  return html
    .replace(/<(?!\/?(?:SEC-|IMS-|TYPE>|ix:))[a-zA-Z/!][^<>]{0,4000}>/g, ' ')
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/&(?:ldquo|#8220|#147);/gi, '“')
    .replace(/&(?:rdquo|#8221|#148);/gi, '”')
    .replace(/&(?:rsquo|#8217|#146);/gi, '’')
    .replace(/\s{2,}/g, ' ');
}
