import type { LocalMention } from '../mentions/mention.js';
import type { Filing } from '../model/filing.js';
import type { Passage } from '../model/passage.js';
import type { Check, Observation } from './check.js';
import { dayNumber } from './support/days.js';
import { isProse, observed } from './support/place.js';
import { longDate, quoted } from './support/wording.js';

export const laterEvent: Check = {
  id: 'later-event',
  severity: 'warning',
  title: 'something told as past that bears a day after the date of the document',
  rationale:
    'A prospectus cannot tell of what happened after it was written. Either its date was not brought up to date, or the sentence tells of what is still expected.',
  examples: [
    '# Prospectus Supplement\n\n(To prospectus dated May 3, 2023)\n\n1,000,000 Shares of Common Stock\n\nOn ⟦December 31, 2024⟧, we issued warrants to the placement agent.\n\nThe date of this prospectus supplement is December 30, 2024.',
    '# Prospectus Supplement\n\n(To prospectus dated May 3, 2023)\n\n1,000,000 Shares of Common Stock\n\nOn December 31, 2024, we will issue warrants to the placement agent. The warrants expire on December 31, 2029. On December 20, 2024, we issued notes.\n\nThe date of this prospectus supplement is December 30, 2024.',
  ],
  filing: later,
};

const TOLD =
  /^,? (?:we|the company|the registrant|our company|our board of directors) (?:issued|sold|entered|filed|completed|closed|consummated|announced|received|granted|effected|executed|terminated|amended|announced|repaid|redeemed|acquired|appointed)\b/i;
const TOLD_BEFORE =
  /\b(?:consummated|was completed|was issued|were issued|was entered into|was filed|we entered into[^.;]{0,60}|was declared effective(?: by the SEC)?|(?:was|were) (?:terminated|amended|sold|delivered|effected|signed|executed|approved|adopted|withdrawn)(?: by [^.;,]{1,40})?|closed|expired|we (?:filed|issued|sold|completed|announced|closed|terminated|amended|received)\b[^.;]{0,60}) on $/i;
const HOPED =
  /\b(?:will|expect\w*|anticipat\w*|intend\w*|would|may|if|assum\w*|shall|propos\w*|to be|pro forma|as if)\b/i;

function later(filing: Filing): Observation[] {
  const ofProspectus = filing.offerings.filter(({ documentKind }) =>
    /prospectus|supplement/i.test(documentKind.value ?? ''),
  );
  const written = ofProspectus.flatMap(({ documentDate }) =>
    [documentDate.value, ...(documentDate.others ?? []).map((other) => other.value)].flatMap(
      (iso) => dayNumber(iso) ?? [],
    ),
  );
  if (written.length === 0 || ofProspectus.length < filing.offerings.length) return [];
  const last = Math.max(...written);
  return filing.passages.flatMap((passage) => (isProse(passage) ? inPassage(passage, last, filing) : []));
}

function inPassage(passage: Passage, last: number, filing: Filing): Observation[] {
  const { text } = passage.block;
  return passage.recognized.mentions.flatMap((mention) => {
    if (mention.kind === 'agreement') return laterAgreement(passage, mention, last, filing);
    if (mention.kind !== 'date') return [];
    const day = dayNumber(mention.value.iso);
    if (day === undefined || day <= last || day > last + 400) return [];
    const before = text.slice(Math.max(0, mention.from - 100), mention.from);
    const sentence = before.slice(before.lastIndexOf('. ') + 1);
    const isTold =
      (/\bOn $/.test(before) && TOLD.test(text.slice(mention.to, mention.to + 60))) || TOLD_BEFORE.test(before);
    if (!isTold || HOPED.test(sentence)) return [];
    const words = text.slice(mention.from, mention.to);
    const date = filing.offerings[0]?.documentDate;
    const message = `${quoted(words)} is told as past, but the document is dated ${longDate(date?.value ?? '')}.`;
    const related = (date?.evidence ?? [])
      .slice(0, 1)
      .map(({ start, end }) => ({ start, end, message: 'the date of the document' }));
    return [observed(passage, mention.from, mention.to, message, { related })];
  });
}

/** An agreement that the document says it was entered into, dated after the document. */
function laterAgreement(
  passage: Passage,
  mention: LocalMention<'agreement'>,
  last: number,
  filing: Filing,
): Observation[] {
  const { text } = passage.block;
  const day = dayNumber(mention.value.date);
  if (day === undefined || day <= last || day > last + 31) return [];
  const around = text.slice(Math.max(0, mention.from - 80), mention.to + 140);
  if (!/\b(?:we|the company) (?:have |has )?(?:entered|engaged|executed|agreed)\b/i.test(around) || HOPED.test(around))
    return [];
  const words = text.slice(mention.from, mention.to);
  const written = longDate(filing.offerings[0]?.documentDate.value ?? '');
  const message = `${quoted(words)} is dated ${longDate(mention.value.date ?? '')}, but the document is dated ${written}.`;
  return [observed(passage, mention.from, mention.to, message)];
}
