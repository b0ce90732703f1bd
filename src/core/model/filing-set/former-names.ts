import type { Filing } from '../filing.js';
import { nameKey } from '../offering/names.js';

const REACH = 60;
const FORMERLY =
  /\bformerly(?: known as| named)?,? (?:“|")?([A-Z][^()“”";\n\t]{2,80}?)(?:,? (?:a|an) [A-Z]|[)“”";\n\t]|\. |$)/;
const HEADER = /^(?:FORMER CONFORMED NAME|COMPANY CONFORMED NAME|CENTRAL INDEX KEY)$/i;
const KEY = /:EntityCentralIndexKey$/;

/** Keys by which a registrant is known beside its name: former names, its number with the SEC as `cik 1234`. */
export function formerNames({ header, passages }: Filing): string[] {
  const keys: string[] = [];
  for (const { name, value } of header) {
    if (!HEADER.test(name)) continue;
    keys.push(/KEY/i.test(name) ? cikKey(value) : nameKey(value));
  }
  for (const { block } of passages.slice(0, REACH)) {
    for (const { name, from, to } of block.facts ?? []) {
      if (KEY.test(name)) keys.push(cikKey(block.text.slice(from, to)));
    }
    if (!block.text.includes('ormerly')) continue;
    const former = FORMERLY.exec(block.text)?.[1];
    if (former !== undefined) keys.push(nameKey(former));
  }
  return keys.filter((key) => key !== '' && key !== 'cik ');
}

function cikKey(value: string): string {
  return `cik ${value.replace(/\D/g, '').replace(/^0+/, '')}`;
}
