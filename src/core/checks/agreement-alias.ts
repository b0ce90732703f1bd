import type { Filing } from '../model/filing.js';
import { spanIn } from '../model/passage.js';
import type { Span } from '../text/span.js';
import type { Check, Observation } from './check.js';
import { termKey } from './support/terms.js';
import { longDate, quoted } from './support/wording.js';

export const agreementAlias: Check = {
  id: 'agreement-alias',
  severity: 'warning',
  title: 'one agreement under two names',
  rationale:
    'Agreements of one family (Sales Agreement, Equity Distribution Agreement, At Market Issuance Sales Agreement) do the same work under different names. Where two names of a family bear the same date, one agreement was probably meant, and one of the names is wrong.',
  examples: [
    'We entered into an Equity Distribution Agreement, dated May 6, 2021, with Larkspur Securities LLC.\n\nThe ⟦At Market Issuance Sales Agreement⟧, dated May 6, 2021, is filed as an exhibit.',
    'We entered into a Sales Agreement, dated May 6, 2021, with Larkspur Securities LLC.\n\nThe At Market Issuance Sales Agreement, dated June 8, 2023, is filed as an exhibit.',
    'We entered into an At Market Issuance Sales Agreement, dated May 6, 2021, with Larkspur Securities LLC.\n\nThe Sales Agreement, dated May 6, 2021, is filed as an exhibit.',
  ],
  filing: aliases,
};

interface Named extends Span {
  readonly name: string;
  readonly key: string;
}

function aliases(filing: Filing): Observation[] {
  const byPlace = new Map<string, Named[]>();
  for (const passage of filing.passages) {
    if (passage.block.kind === 'furniture') continue;
    for (const mention of passage.recognized.mentions) {
      if (mention.kind !== 'agreement' || mention.value.date?.length !== 10) continue;
      const { name, family, date } = mention.value;
      if (family !== 'at-the-market' && family !== 'equity line') continue;
      const key = `${family} ${date}`;
      const found = byPlace.get(key) ?? [];
      byPlace.set(key, found);
      found.push({ ...spanIn(passage, mention.from, mention.to), name, key: bareName(name) });
    }
  }
  return [...byPlace].flatMap(([key, names]) => drifted(names, key.slice(-10)));
}

/** The first name of each wording that neither is nor ends another. */
function drifted(names: readonly Named[], date: string): Observation[] {
  const [first] = names;
  if (first === undefined) return [];
  const seen: Named[] = [first];
  const found: Observation[] = [];
  for (const named of names) {
    if (seen.some((other) => isShortFor(named.key, other.key) || isShortFor(other.key, named.key))) continue;
    seen.push(named);
    found.push({
      start: named.start,
      end: named.end,
      message: `${quoted(named.name)} dated ${longDate(date)} is called ${quoted(first.name)} elsewhere.`,
      related: [{ start: first.start, end: first.end, message: `${quoted(first.name)} of the same date` }],
    });
  }
  return found;
}

function isShortFor(short: string, long: string): boolean {
  if (short === long) return true;
  const words = new Set(long.split(' '));
  return short.split(' ').every((word) => words.has(word));
}

/** The name without what may come and go: "Amended and Restated", "Form of", "Amendment No. 1 to", a service mark. */
function bareName(name: string): string {
  return termKey(name)
    .replace(/^(?:form of |amendment no\.? ?\d+ to (?:the )?|amended and restated |the |first |second |third )+/, '')
    .replace(/offeringsm\b/g, 'offering')
    .replace(/\bat the market\b/g, 'at market')
    .trim();
}
