import { describe, expect, it } from 'vitest';
import { formTypeOf } from '../../src/core/syntax/form-type.js';
import { readHtml } from '../../src/core/syntax/html.js';
import { readEnvelope } from '../../src/core/syntax/submission.js';
import { readText } from '../../src/core/syntax/text.js';

function formOf(source: string, read = readText): string {
  const passages = [...read(source, 0, source.length)].filter((placed) => placed !== undefined);
  return formTypeOf({ header: [], documents: [], passages });
}

describe('formTypeOf', () => {
  it('takes the word of the envelope first', () => {
    const { header, documents } = readEnvelope(
      '<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\tS-3/A\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>EX-5.1\n<TEXT>\nx',
    );
    expect(formTypeOf({ header, documents, passages: [] })).toBe('S-3/A');
    expect(formTypeOf({ header: [], documents, passages: [] })).toBe('EX-5.1');
  });

  it('takes the word of a tagged fact', () => {
    const source = '<p><ix:nonNumeric name="dei:DocumentType" contextRef="c">FORM 8-K</ix:nonNumeric></p>';
    expect(formOf(source, readHtml)).toBe('8-K');
  });

  it.each([
    ['Filed Pursuant to Rule 424(b)(3)\n\nPROSPECTUS', '424B3'],
    ['Filed pursuant to Rule 433', 'FWP'],
    ['UNITED STATES\n\nFORM 10-Q\n\n(Mark One)', '10-Q'],
    ['AMENDMENT NO. 2\n\nTO\n\nFORM S-3\n\nREGISTRATION STATEMENT', 'S-3/A'],
    ['Post-Effective Amendment No. 1\n\nto\n\nForm S-3\n\nRegistration Statement No. 333-1', 'POS AM'],
    ['Exhibit 1.1\n\nSALES AGREEMENT', 'EX-1.1'],
    ['SUPPLEMENT NO. 1\n\nto Prospectus Supplement dated May 1, 2023', '424B5'],
    ['PROSPECTUS SUPPLEMENT NO. 1\n\n(to Prospectus dated May 1, 2023)\n\nFiled Pursuant to Rule 424(b)(3)', '424B3'],
    ['The notes were registered by the supplement that we filed on May 2, 2023, pursuant to Rule 424(b)(5).', ''],
    ['Filed by Alder, Inc. pursuant to Rule 425 under the Securities Act of 1933', '425'],
    ['Item 8.01 of our report of May 1, 2024 is part of this prospectus.', ''],
    ['Pursuant to Rule 424(b)(3)\n\nALDER INC.', '424B3'],
    ['Washington, D.C. 20549\n\nFORM 6-K\n\nForm 20-F ☒ Form 40-F ☐', '6-K'],
    [
      'REPORT OF FOREIGN PRIVATE ISSUER\n\nindicate whether the registrant files annual reports under cover of Form 20-F or Form 40-F.\n\nForm 20-F [X]  Form 40-F [ ]',
      '',
    ],
    ['Item 1.01 Entry into a Material Definitive Agreement.\n\nOn that day', '8-K'],
    ['(Check One): ☒ Form 10-K ☐ Form 20-F', ''],
    ['A letter to a friend.', ''],
  ])('reads the cover %j as %s', (cover, form) => {
    expect(formOf(cover)).toBe(form);
  });
});
