import type { AnyMention } from '../mentions/mention.js';
import type { Filing } from '../model/filing.js';
import { mentionsIn } from '../model/passage.js';
import type { Span } from '../text/span.js';
import { passagesIn } from './locate.js';

/** Where a link leads: a public page, which nothing opens but the reader, or a place in the same filing. */
export interface LinkTarget {
  readonly url?: string;
  readonly place?: Span;
  readonly tooltip: string;
}

/** A stretch of the filing that leads somewhere. */
export interface FilingLink extends Span, LinkTarget {}

/** Longest list of links given for one filing. */
const MOST_LINKS = 2000;

/** The links in a span of the filing: rules and statutes, file numbers, exhibits and sections of the same file. */
export function linksIn(filing: Filing, span: Span): FilingLink[] {
  const links: FilingLink[] = [];
  for (const passage of passagesIn(filing, span)) {
    if (passage.recognized.mentions.length === 0) continue;
    for (const mention of mentionsIn(passage)) {
      const target = targetOf(mention) ?? placeOf(filing, mention);
      if (target) links.push({ start: mention.start, end: mention.end, ...target });
      if (links.length >= MOST_LINKS) return links;
    }
  }
  return links;
}

/** The public page about what a mention names. */
export function targetOf(mention: AnyMention): LinkTarget | undefined {
  switch (mention.kind) {
    case 'citation':
      return mention.value.scope === 'internal' ? undefined : citationTarget(mention.value.canonical);
    case 'file-number':
      return {
        url: `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&filenum=${encodeURIComponent(mention.value.number)}`,
        tooltip: `Filings under File No. ${mention.value.number} on EDGAR`,
      };
    default:
      return undefined;
  }
}

/** Parts of title 17 of the Code of Federal Regulations, by the first digits of a rule's number. */
function partOfRule(rule: number): string | undefined {
  if (rule >= 100 && rule < 700) return '230';
  return undefined;
}

/** Rules under the Securities Exchange Act, whose numbers carry a section and a letter or a dash. */
const EXCHANGE_RULE = /^Rule (\d{1,2}[a-z]?\d?-[\da-z]+(?:-\d+)?)/;
const SECURITIES_RULE = /^Rule (\d{3}[A-Z]{0,2})\b/;
const REGULATION: Readonly<Record<string, string>> = {
  'S-K': 'https://www.ecfr.gov/current/title-17/chapter-II/part-229',
  'S-X': 'https://www.ecfr.gov/current/title-17/chapter-II/part-210',
  'S-T': 'https://www.ecfr.gov/current/title-17/chapter-II/part-232',
  M: 'https://www.ecfr.gov/current/title-17/chapter-II/part-242',
  FD: 'https://www.ecfr.gov/current/title-17/chapter-II/part-243',
};
const FORM_PAGES = 'https://www.sec.gov/files/form';

function citationTarget(canonical: string): LinkTarget | undefined {
  const rule = SECURITIES_RULE.exec(canonical);
  if (rule?.[1]) {
    const part = partOfRule(Number.parseInt(rule[1], 10));
    if (part) return ecfr(part, rule[1], canonical);
  }
  const exchangeRule = EXCHANGE_RULE.exec(canonical);
  if (exchangeRule?.[1]) return ecfr('240', exchangeRule[1], canonical);
  const item = /Item (\d{3,4}) of Regulation S-K|Regulation S-K,? Item (\d{3,4})/.exec(canonical);
  const itemNumber = item?.[1] ?? item?.[2];
  if (itemNumber) return ecfr('229', itemNumber, canonical);
  const regulation = /Regulation (S-[KXT]|M|FD)\b/.exec(canonical);
  const page = regulation?.[1] ? REGULATION[regulation[1]] : undefined;
  if (page) return { url: page, tooltip: `${canonical} in the Code of Federal Regulations` };
  const cfr = /^(\d{1,2}) C\.?F\.?R\.? (?:Part |§ ?)?(\d{1,4})(?:\.(\d{1,5}[A-Za-z0-9-]{0,8}))?/.exec(canonical);
  if (cfr?.[1] && cfr[2]) {
    const section = cfr[3] ? `/section-${cfr[2]}.${cfr[3]}` : `/part-${cfr[2]}`;
    return {
      url: `https://www.ecfr.gov/current/title-${cfr[1]}${section}`,
      tooltip: `${canonical} in the Code of Federal Regulations`,
    };
  }
  const code = /^(\d{1,2}) U\.?S\.?C\.? (?:§+ ?)?(\d{1,5}[a-z]{0,2}(?:-\d{1,2})?)/.exec(canonical);
  if (code?.[1] && code[2]) {
    const search = encodeURIComponent(`granuleid:USC-prelim-title${code[1]}-section${code[2]}`);
    return {
      url: `https://uscode.house.gov/view.xhtml?req=${search}&edition=prelim`,
      tooltip: `${canonical} in the United States Code`,
    };
  }
  const form = /\bForm (S-1|S-3|S-4|S-8|S-11|F-1|F-3|8-K|10-K|10-Q)\b/.exec(canonical);
  if (form?.[1]) return { url: `${FORM_PAGES}${form[1].toLowerCase()}.pdf`, tooltip: `Form ${form[1]} on sec.gov` };
  return undefined;
}

function ecfr(part: string, section: string, canonical: string): LinkTarget {
  const paragraph = /\d[A-Z]{0,2}((?:\([A-Za-z0-9]{1,5}\)){1,6})/.exec(canonical)?.[1] ?? '';
  const anchor = paragraph === '' ? '' : `#p-${part}.${section}${paragraph}`;
  return {
    url: `https://www.ecfr.gov/current/title-17/section-${part}.${section}${anchor}`,
    tooltip: `${canonical} in the Code of Federal Regulations`,
  };
}

/** The place in the same filing that a mention names: an exhibit of a submission, a section by its title. */
function placeOf(filing: Filing, mention: AnyMention): LinkTarget | undefined {
  if (mention.kind === 'exhibit') {
    const type = `EX-${mention.value.number.toUpperCase()}`;
    const part = filing.documents.find((document) => document.type.toUpperCase() === type);
    if (!part || (part.start <= mention.start && mention.end <= part.end)) return undefined;
    return { place: { start: part.start, end: part.start }, tooltip: `Exhibit ${mention.value.number} in this file` };
  }
  if (mention.kind !== 'citation' || mention.value.scope !== 'internal') return undefined;
  const words = mention.text.toLowerCase();
  const section = filing.sections.find(({ title }) => {
    const name = title.toLowerCase().replace(/[.:\s]+$/, '');
    return name.length > 3 && words.includes(name);
  });
  if (!section || (section.titleStart <= mention.start && mention.start < section.titleEnd)) return undefined;
  return { place: { start: section.titleStart, end: section.titleEnd }, tooltip: `“${section.title}” in this filing` };
}
