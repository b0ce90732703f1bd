/**
 * `npm run fuzz [-- <edits>]`: random edits (2,000 unless told) over five filings of different forms; after each, the
 * analysis that remembers must equal the analysis from scratch. Prints what differs and exits with 1 when anything does.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/core/analyze.js';
import { htmlOf, markdownOf, realFilings } from '../bench/corpus.js';

/** What is typed, pasted or broken: words of filings, markup of every form, marks that open and do not close. */
const INSERTED = [
  ...[
    'x',
    ' ',
    '',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '“',
    '”',
    '"',
    '(',
    ')',
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '|',
    '| a | b |\n|---|---|\n',
  ],
  ...[
    '# ',
    '- ',
    '> ',
    '<p>',
    '</p>',
    '<td>',
    '</table>',
    '<!--',
    '-->',
    '&nbsp;',
    '&#147;',
    '<br>',
    '<PAGE>\n',
    '<DOCUMENT>\n',
    '</TEXT>',
  ],
  ...[
    'the Sales Agreement ',
    '(the “Agreement”) ',
    '$5,000 ',
    'May 1, 2024',
    'Harbor, LLC ',
    '[●]',
    '\ud835\udd38',
    '\ufeff',
    '\u0000',
  ],
];

const edits = Number(process.argv[2] ?? 2000);
const real = realFilings(/CoreWeave.*\.md$|KULR_2025-09|Vincerx.*htm$|PageAmerica|MicroStrategy_2022/);
const filings =
  real.length > 0
    ? real
    : [
        { name: 'generated.md', text: markdownOf(20_000) },
        { name: 'generated.htm', text: htmlOf(20_000) },
        { name: 'generated.txt', text: markdownOf(20_000).replaceAll('\\', '') },
      ];
const edit = fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom(...INSERTED));
const seed = Date.now() % 1_000_000;
let different = 0;

for (const { name, text } of filings) {
  const analyzer = createAnalyzer();
  let now = text;
  analyzer.analyze(now, { name });
  for (const [where, removed, inserted] of fc.sample(edit, { numRuns: Math.ceil(edits / filings.length), seed })) {
    const at = where % (now.length + 1);
    const before = now;
    now = now.slice(0, at) + inserted + now.slice(at + removed);
    if (isDeepStrictEqual(analyzer.analyze(now, { name }), createAnalyzer().analyze(now, { name }))) continue;
    different++;
    process.stdout.write(
      `${name}: ${JSON.stringify([before.slice(at - 40, at), removed, inserted])} at ${at}, seed ${seed}\n`,
    );
  }
  process.stdout.write(`${name}: ${Math.ceil(edits / filings.length)} edits\n`);
}
process.stdout.write(`${different} differences\n`);
process.exitCode = different > 0 ? 1 : 0;
