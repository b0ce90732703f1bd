/** Words of a company's name that keep their capitals. */
const KEPT =
  /^(?:LLC|L\.L\.C\.|LP|L\.P\.|LLP|PLC|N\.A\.|N\.V\.|S\.A\.|AG|SE|USA|US|U\.S\.|II|III|IV|VI|VII|VIII|IX|XI|XII|REIT|MHC|ETF|NV|SA|BV|AB|ASA|A\/S|JPM|BNP|UBS|RBC|BMO|BNY|BTIG|TD|SG|HSBC|CIBC|ING|MUFG|SMBC)[,.]?$/;
/** Short words without a vowel are abbreviations, and so are most of two letters. */
const ABBREVIATED = /^(?:[B-DF-HJ-NP-TV-XZ]{2,4}|[A-Z]{2})[,.]?$/;
const ORDINARY =
  /^(?:LTD|MFG|MGMT|BROS|CTR|INTL|CO|IN|OF|TO|AT|BY|AN|AS|ON|UP|MY|GO|WE|NO|OR|IF|IS|IT|BE|DO|LA|LE|EL|AL|DE|DU|DI|DA|ST|MT|FT|JR|SR|DR|MR)[,.]?$/;
const SMALL = new Set(['OF', 'AND', 'THE', 'FOR', 'IN', 'DE', 'DU', 'LA', 'OR']);

/** True for a name set all in capitals. */
export function isShouted(name: string): boolean {
  return /[A-Z]/.test(name) && name === name.toUpperCase();
}

/** A name set in capitals as it is usually written: `CELLECTAR BIOSCIENCES, INC.` gives `Cellectar Biosciences, Inc.` */
export function titleCase(name: string): string {
  if (!isShouted(name)) return name;
  return name
    .split(' ')
    .map((word, index) => {
      if (index > 0 && SMALL.has(word)) return word.toLowerCase();
      if (KEPT.test(word) || /\d/.test(word) || (ABBREVIATED.test(word) && !ORDINARY.test(word))) return word;
      return word.replace(/[A-Z]+/g, (run, at: number) =>
        at > 0 && /[’']/.test(word[at - 1] ?? '') && run.length === 1
          ? run.toLowerCase()
          : (run[0] ?? '') + run.slice(1).toLowerCase(),
      );
    })
    .join(' ');
}

const keys = new Map<string, string>();
/** So many names are remembered; a filing has a few hundred. */
const MOST_KEYS = 4096;

/** Two spellings of one name compare equal: letters and digits alone, without a leading article. */
export function nameKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    if (keys.size >= MOST_KEYS) keys.clear();
    key = keyOf(name);
    keys.set(name, key);
  }
  return key;
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/&amp;/g, '&')
    .replace(/^the /, '')
    .replace(/\b(?:incorporated)\b/g, 'inc')
    .replace(/\b(?:corporation)\b/g, 'corp')
    .replace(/\b(?:company)\b/g, 'co')
    .replace(/\b(?:limited)\b/g, 'ltd')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A line of a title without emphasis and without a service mark, glued to a last word though it be. */
export function unmarked(line: string): string {
  return line
    .trim()
    .replace(/[*_.]+$/, '')
    .replace(/(?<=agreement|offering|demand)\s?(?:SM|TM|sm|tm)$|\s?[℠™®]$/i, '');
}
