import type { Block, DocumentPart, HeaderField } from './block.js';

/** What is known of a filing from which its form type can be told. */
export interface FormTypeInput {
  readonly header: readonly HeaderField[];
  readonly documents: readonly DocumentPart[];
  /** The filing's blocks in order, each in whatever holds it. */
  readonly passages: readonly { readonly block: Block; readonly document?: number }[];
  readonly name?: string;
}

/** Blocks of a cover page. */
const COVER = 120;
const FORM =
  /\bForm\s+(S-\d{1,2}|F-\d{1,2}|8-K12B|8-K|10-KT|10-K405|10-KSB|10-QSB|10-K|10-Q|6-K|20-F|40-F|11-K|8-A|10-12G|10)\b/i;
/** "Filed Pursuant to Rule 424(b)(5)" as a line of a cover; in a sentence "filed" has a small letter and words before it. */
const RULE_LINE =
  /(?:\bF(?:iled|ILED)\b|^\W{0,3}(?:filed|pursuant\s+to)\b|^\W{0,3}P(?:ursuant\s+to|URSUANT\s+TO)\b|^\W{0,3}(?=R(?:ule|ULE)\s)|\bRegistration\s+(?:Statement\s+)?(?:File\s+)?Nos?\b)[\s\S]{0,160}?\b(?:R(?:ule|ULE)\s+(?:N[oO]\.?\s{0,2})?|to\s+(?=424\())(424\s?\(?[bB]\)?\s?\([1-8]\)|433|425|497(?:\([a-k]\))?)/;

/** Form type as `424B5`, `8-K`, `S-3/A` or `EX-1.1`: from the envelope, tagged facts, or the cover's words; '' if none tells. */
export function formTypeOf({ header, documents, passages }: FormTypeInput): string {
  for (const wanted of ['CONFORMED SUBMISSION TYPE', 'FORM TYPE', 'TYPE']) {
    const field = header.find(({ name }) => name === wanted);
    if (field !== undefined) return tidy(field.value);
  }
  const enveloped = documents.find(({ type }) => type !== '')?.type;
  if (enveloped !== undefined) return tidy(enveloped);
  return fromFacts(passages) ?? fromCover(passages);
}

function fromFacts(passages: FormTypeInput['passages']): string | undefined {
  let type: string | undefined;
  let isAmendment = false;
  for (let index = 0; index < passages.length; index++) {
    const block = passages[index]?.block;
    if (block?.facts === undefined) continue;
    for (const fact of block.facts) {
      const value = block.text.slice(fact.from, fact.to);
      if (fact.name === 'dei:DocumentType') type ??= tidy(value.replace(/^form\s+/i, ''));
      else if (fact.name === 'dei:AmendmentFlag' && /^(?:true|yes|☒|x)$/i.test(value)) isAmendment = true;
    }
  }
  if (type === undefined || !/^[A-Z0-9]/.test(type)) return undefined;
  return isAmendment && !type.endsWith('/A') ? `${type}/A` : type;
}

function fromCover(passages: FormTypeInput['passages']): string {
  let form = '';
  let isByTitle = false;
  let amendment = false;
  let isPostEffective = false;
  let words = 0;
  for (const { block } of passages.slice(0, COVER)) {
    const { text } = block;
    if (text.length > 600) {
      if (form !== '' || words > 4) break;
      words++;
    }
    const rule = form === '' || isByTitle ? RULE_LINE.exec(text.slice(0, 400)) : null;
    if (rule !== null) return ruleForm(rule[1] ?? '');
    if (form === '' && words === 0) {
      const exhibit = /^(?:Exhibit|EX)[\s-]+(\d{1,3}\.\d{1,3}[A-Za-z]?(?:\.\d{1,2})?)\b/i.exec(text);
      if (exhibit !== null && text.length <= 40) return `EX-${exhibit[1]}`;
    }
    if (/^\W{0,3}post-effective amendment\b/i.test(text) && text.length < 200) isPostEffective = true;
    else if (/\b(?:pre-effective )?amendment no\.? ?\d/i.test(text) && text.length < 120) amendment = true;
    if (form === '') form = ITEM_OF_REPORT.test(text) ? '8-K' : formNamed(text);
    if (form === '' && isSupplementTitle(text)) {
      form = '424B5';
      isByTitle = true;
    } else if (form === '' && /\b(?:this|the) pricing supplement\b/i.test(text)) form = '424B2';
  }
  if (form === '' || form.startsWith('424')) return form;
  if (isPostEffective) return 'POS AM';
  return amendment ? `${form}/A` : form;
}

/** A form beside a box to check, or one of two of which one is filed under. */
const BOXED =
  /\bunder (?:the )?cover(?: of)? form\b|\bform\s+\d{1,2}-[A-Z]{1,3}[\s:]{0,4}(?:[☐☒☑✓✔□■þ¨ý]|_{1,8}(?!_)|\[|\(|[xX]\b|(?:or )?form\s)|[☐☒☑✓✔□■þ¨ý]\s{0,3}form\s/i;
/** In a longer run of a cover only a title in capitals counts. */
const TITLE_FORM = /\bFORM\s+(S-\d{1,2}|F-\d{1,2}|8-K|10-K|10-Q|6-K|20-F|40-F)(?![\w/-])/;

/** The heading of an item as only a current report has it. */
const ITEM_OF_REPORT =
  /^\W{0,4}(?:Item|ITEM) (?:1\.0[1-5]|2\.0[1-6]|3\.0[1-3]|4\.0[12]|5\.0[1-8]|[78]\.01|9\.01)[\s.:–—-]{0,6}(?:[A-Z]|$)/;

/** The form that a line of a cover names as its own; '' if none. */
function formNamed(text: string): string {
  const found = text.length < 200 ? FORM.exec(text) : TITLE_FORM.exec(text.slice(0, 600));
  if (found === null || /\bpursuant to\b.*\bof form\b|incorporat/i.test(text.slice(0, 600))) return '';
  const near = text.slice(Math.max(0, found.index - 24), found.index + found[0].length + 40);
  return BOXED.test(near) ? '' : (found[1] ?? '').toUpperCase();
}

function isSupplementTitle(text: string): boolean {
  return (
    text.length < 160 &&
    /^(?:preliminary )?prospectus supplement\b|\bto prospectus supplement\b|^supplement no\. \d/i.test(text)
  );
}

/** `424(b)(5)` as `424B5`, `433` as `FWP`. */
function ruleForm(rule: string): string {
  if (rule === '433') return 'FWP';
  return rule.replace(/[()\s]/g, '').toUpperCase();
}

function tidy(type: string): string {
  return type.replace(/\s+/g, ' ').trim().toUpperCase();
}
