import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../src/core/syntax/submission.js';

const SUBMISSION = `<SEC-DOCUMENT>0000000000-25-000001.txt : 20250331
<SEC-HEADER>0000000000-25-000001.hdr.sgml : 20250331
<ACCEPTANCE-DATETIME>20250331161512
CONFORMED SUBMISSION TYPE:\t424B5
PUBLIC DOCUMENT COUNT:\t\t4

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tACME THERAPEUTICS, INC.
\t\tSEC FILE NUMBER:\t333-123456
</SEC-HEADER>
<DOCUMENT>
<TYPE>424B5
<SEQUENCE>1
<FILENAME>acme.htm
<DESCRIPTION>PROSPECTUS SUPPLEMENT
<TEXT>
<html><body><p>Up to $50,000,000</p></body></html>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-1.1
<FILENAME>ex1.txt
<TEXT>
SALES AGREEMENT
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<FILENAME>logo.jpg
<TEXT>
begin 644 logo.jpg
M_]C_X  02D9)
end
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-101.SCH
<FILENAME>acme.xsd
<TEXT>
<XBRL>
<?xml version="1.0"?>
<xs:schema></xs:schema>
</XBRL>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<FILENAME>cut-off.pdf
<TEXT>
<PDF>
begin 644 cut-off.pdf
`;

describe('readEnvelope', () => {
  it('reads the fields of the header with their places', () => {
    const { header } = readEnvelope(SUBMISSION);
    const name = header.find((field) => field.name === 'COMPANY CONFORMED NAME');
    expect(name?.value).toBe('ACME THERAPEUTICS, INC.');
    expect(SUBMISSION.slice(name?.start, name?.end)).toBe('ACME THERAPEUTICS, INC.');
    expect(header.map((field) => field.name)).toEqual([
      'ACCEPTANCE-DATETIME',
      'CONFORMED SUBMISSION TYPE',
      'PUBLIC DOCUMENT COUNT',
      'COMPANY CONFORMED NAME',
      'SEC FILE NUMBER',
    ]);
  });

  it('gives each document with its form, and none to what is no text', () => {
    const { documents } = readEnvelope(SUBMISSION);
    expect(documents.map(({ type, name, format }) => [type, name, format])).toEqual([
      ['424B5', 'acme.htm', 'html'],
      ['EX-1.1', 'ex1.txt', 'text'],
      ['GRAPHIC', 'logo.jpg', undefined],
      ['EX-101.SCH', 'acme.xsd', undefined],
      ['EX-99.1', 'cut-off.pdf', undefined],
    ]);
    expect(documents[0]?.description).toBe('PROSPECTUS SUPPLEMENT');
    expect(SUBMISSION.slice(documents[1]?.start, documents[1]?.end).trim()).toBe('SALES AGREEMENT');
  });

  it('reads inline XBRL inside its wrapper as HTML', () => {
    const source =
      '<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n<XBRL>\n<?xml version="1.0"?>\n<html><body><p>x</p></body></html>\n</XBRL>\n</TEXT>';
    expect(readEnvelope(source).documents[0]?.format).toBe('html');
  });

  it('ends a document without an end at the next one', () => {
    const source = '<DOCUMENT>\n<TYPE>8-K\n<TEXT>\none\n<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\ntwo\n';
    expect(readEnvelope(source).documents.map(({ start, end }) => source.slice(start, end).trim())).toEqual([
      'one',
      'two',
    ]);
  });

  it('takes a header without documents as one document', () => {
    const source = '<SEC-HEADER>\nCONFORMED SUBMISSION TYPE: 8-K\n</SEC-HEADER>\nThe text.\n';
    const { documents } = readEnvelope(source);
    expect(documents.map(({ start, end }) => source.slice(start, end).trim())).toEqual(['The text.']);
  });
});
