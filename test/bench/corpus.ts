import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Sample {
  readonly name: string;
  readonly text: string;
}

const REAL = join(process.cwd(), '..', 'shared', 'filings', 'dev');

/** The real filings beside the project whose names match, or none where they are not present. */
export function realFilings(pattern: RegExp): Sample[] {
  if (!existsSync(REAL)) return [];
  return readdirSync(REAL)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(REAL, name), 'utf8') }));
}

const MONTHS = ['January', 'February', 'March', 'April', 'June', 'July', 'August', 'October', 'November'];

/** Paragraph number `n` of an invented prospectus supplement: one in twenty tells of the program, the rest is prose. */
function paragraph(n: number): string {
  const month = MONTHS[n % MONTHS.length];
  const agreement = n % 3 === 0 ? 'Equity Distribution Agreement' : 'Sales Agreement';
  if (n % 20 === 1) {
    return `On ${month} ${(n % 27) + 1}, ${2015 + (n % 11)}, we entered into Amendment No. ${n} to the ${agreement} (the “Amendment ${n}”) with Harbor & Pike Securities, LLC, as sales agent, under which we may offer and sell shares of our common stock having an aggregate offering price of up to \\$${n},500,000 from time to time under Rule 415(a)(4).`;
  }
  if (n % 20 === 2) {
    return `As of the date of this prospectus supplement, we have sold ${n * 7},${100 + (n % 900)} shares of our common stock under the **${agreement}** for gross proceeds of \\$${n}.${n % 10} million, or ${(n % 90) / 10}% of the maximum, at an average price of \\$${(n % 40) + 1}.25 per share.`;
  }
  return [
    `Risk factor ${n} says that the market price of our common stock may fall and that investors may lose all of their investment, whatever the Company or the Agents do; see “Risk Factors” on page S-${n}. Our operating results may differ from quarter to quarter, and we cannot assure you that an active market for our shares will go on.`,
    `In the year ended December 31, ${2010 + (n % 14)} we had revenues of \\$${n},${100 + (n % 900)} and a net loss of \\$${n % 97}.${n % 10} million; research and development expenses rose by ${n % 60}% because of trials of our *second* product candidate in ${month}.`,
    `If the ${agreement} is terminated by either party upon ten days’ notice, the Company may have to look for other sources of capital, which may not be available on acceptable terms or at all, and the holders of the Common Stock may be diluted.`,
  ][n % 3] as string;
}

/** An invented filing in Markdown of about `size` code units. */
export function markdownOf(size: number): string {
  const parts: string[] = [
    '# Prospectus Supplement',
    'Northwind Optics, Inc. (the “Company”) has entered into an Equity Distribution Agreement, dated May 1, 2021 (the “Equity Distribution Agreement”), and a Sales Agreement, dated June 2, 2022 (the “Sales Agreement”), with Harbor & Pike Securities, LLC and Mill Street Capital, Inc. (the “Agents”) for shares of its common stock (the “Common Stock”).',
  ];
  let length = 0;
  for (let n = 1; length < size; n++) {
    const text = n % 40 === 0 ? `## Section ${n}` : paragraph(n);
    parts.push(text);
    length += text.length + 2;
  }
  return parts.join('\n\n');
}

/** The same filing in the HTML that EDGAR's filing agents write. */
export function htmlOf(size: number): string {
  const body = markdownOf(size)
    .split('\n\n')
    .map((text) => {
      const plain = text.replaceAll('\\', '').replaceAll('&', '&amp;').replace(/“/g, '&#147;').replace(/”/g, '&#148;');
      const inner = plain.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>').replace(/^#+ /, '');
      return `<p style="margin-top: 12pt; text-indent: 24pt; font-family: Times New Roman"><font style="font-size: 10pt">${inner}</font></p>`;
    });
  return `<html><head><title>424B5</title></head><body>\n${body.join('\n')}\n</body></html>`;
}

/** Text of an HTML source with its tags cut out: material for comparing recognizers on plain text. */
export function roughText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/[ \t]+/g, ' ');
}
