import type { Filing } from '../../model/filing.js';
import type { Passage } from '../../model/passage.js';
import { passagesByDocument } from './place.js';

const FINAL_FORM = /^(?:424B|8-K|6-K|10-K|10-Q|POS ?AM|FWP)/i;
const PRELIMINARY =
  /subject to completion|preliminary prospectus|not complete and may be changed|filed as an exhibit in the form/i;
const PROSPECTUS = /rule 424\s?\(b\)|prospectus supplement/i;
/** Passages at the head of a document that tell what it is. */
const HEAD = 40;

const known = new WeakMap<Filing, Map<number, boolean>>();

/** True where the passage's document is final: a prospectus under Rule 424 that is not preliminary, or a report. */
export function isFinal(filing: Filing, passage: Passage): boolean {
  let byDocument = known.get(filing);
  if (byDocument === undefined) {
    byDocument = new Map();
    for (const [document, passages] of passagesByDocument(filing)) {
      byDocument.set(document, tell(filing, document, passages));
    }
    known.set(filing, byDocument);
  }
  return byDocument.get(passage.document) ?? false;
}

function tell(filing: Filing, document: number, passages: readonly Passage[]): boolean {
  const type = filing.documents[document]?.type ?? '';
  const form = type === '' ? filing.form : type;
  const head = passages.slice(0, HEAD).map(({ block }) => block.text);
  if (head.some((text) => PRELIMINARY.test(text))) return false;
  if (form !== '') return FINAL_FORM.test(form);
  return head.some((text) => PROSPECTUS.test(text));
}
