import type { Filing } from '../model/filing.js';
import type { Check, Observation } from './check.js';
import { isProse, observed } from './support/place.js';
import { quoted } from './support/wording.js';

export const mixedSplitCounts: Check = {
  id: 'mixed-split-counts',
  severity: 'information',
  title: 'counts before and after a stock split side by side',
  rationale:
    'Where some share counts take a split into account and others do not, sums and comparisons go wrong by the ratio of the split. State for each count which it is, or restate all of them.',
  examples: [
    'On May 6, 2021, we effected a 1-for-10 reverse stock split. Share counts in this prospectus supplement give effect to the reverse stock split.\n\nThe reports incorporated by reference ⟦do not give effect to the reverse stock split⟧.',
    'On May 6, 2021, we effected a 1-for-10 reverse stock split. All share counts in this prospectus supplement give effect to the reverse stock split.',
  ],
  filing: mixed,
};

const NOT_ADJUSTED =
  /\b(?:(?:do|does|did|has|have|is|are|was|were)(?: not|n[’']t)(?: yet)?(?: been)?|without) (?:retroactively )?(?:giv(?:e|en|ing) (?:pro forma )?effect (?:to|for)|adjust(?:ed|ing)?(?: \w+)? (?:for|to reflect|to give effect to)|reflect(?:ed|ing)?) (?:the |such |any |our )?(?:foregoing )?(?:\d[\w-]* )?(?:reverse |forward )?(?:stock |share )?split\b/i;
const ADJUSTED =
  /\b(?:give|gives|giving|given) (?:retroactive |pro forma )?effect to (?:the |our |such )?(?:\d[\w-]* )?(?:reverse |forward )?(?:stock |share )?split\b|\b(?:adjusted|restated) (?:\w+ )?(?:for|to reflect|to give effect to) (?:the |our |such )?(?:\d[\w-]* )?(?:reverse |forward )?(?:stock |share )?split\b/i;

function mixed(filing: Filing): Observation[] {
  let isAdjusted = false;
  const found: Observation[] = [];
  for (const passage of filing.passages) {
    const { text } = passage.block;
    if (!isProse(passage) || !/split/i.test(text)) continue;
    const unadjusted = NOT_ADJUSTED.exec(text);
    if (unadjusted === null) {
      isAdjusted ||= ADJUSTED.test(text);
      continue;
    }
    const [words] = unadjusted;
    isAdjusted ||=
      ADJUSTED.test(text.slice(0, unadjusted.index)) || ADJUSTED.test(text.slice(unadjusted.index + words.length));
    const message = `${quoted(words)}: other counts of this filing take the split into account.`;
    found.push(observed(passage, unadjusted.index, unadjusted.index + words.length, message));
  }
  return isAdjusted ? found.slice(0, 1) : [];
}
