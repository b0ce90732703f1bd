import type { Recognized } from '../../mentions/recognized.js';
import type { Passage } from '../passage.js';
import { AGREEMENT_WORDS, observeAgreements } from './agreement-observations.js';
import { COMMISSION_WORDS, CONDITION_WORDS, observeCommission, observeConditions } from './conditions.js';
import { DEAL_WORDS, observeDeal } from './deal.js';
import { EVENT_WORDS, observeEvents } from './events.js';
import type { Observation } from './observation.js';
import { observeProgram, PROGRAM_WORDS } from './program.js';
import { observeRegistration, REGISTRATION_WORDS } from './registration.js';
import { sentencesOf } from './sentence.js';

const readings = new WeakMap<Recognized, readonly Observation[]>();
const NOTHING: readonly Observation[] = Object.freeze([]);

/** A passage without one of these words says nothing of an offering. */
const ANY_WORD =
  /agreement|price|\bagents?\b|indenture|prospectus|offer|shares|securities|proceeds|registration|effective|at[- ]the[- ]market|\bATM\b|commission|option|placement|notes|bonds|suspend|terminat/i;

/**
 * All that a passage says of an offering. It is remembered with what was recognised in the passage, so that after
 * an edit only new passages are read.
 */
export function readPassage(passage: Passage): readonly Observation[] {
  const known = readings.get(passage.recognized);
  if (known !== undefined) return known;
  const found = isReadable(passage) ? observe(passage) : NOTHING;
  readings.set(passage.recognized, found);
  return found;
}

function isReadable({ block }: Passage): boolean {
  return (
    block.kind !== 'furniture' && block.kind !== 'table-row' && block.text.length > 24 && ANY_WORD.test(block.text)
  );
}

function observe(passage: Passage): readonly Observation[] {
  const { text } = passage.block;
  const mentions = passage.recognized.mentions;
  const hasFigures = mentions.some(
    ({ kind }) =>
      kind === 'money' || kind === 'share-count' || kind === 'price' || kind === 'duration' || kind === 'date',
  );
  const hasAgreements =
    mentions.some(({ kind }) => kind === 'agreement') || /have engaged|has engaged|retained/.test(text);
  const asksEvents = EVENT_WORDS.test(text);
  const asksAgreements = hasAgreements && AGREEMENT_WORDS.test(text);
  const asksProgram = hasFigures && PROGRAM_WORDS.test(text);
  const asksDeal = hasFigures && DEAL_WORDS.test(text);
  const asksCommission = COMMISSION_WORDS.test(text);
  const asksConditions = CONDITION_WORDS.test(text);
  const asksRegistration = REGISTRATION_WORDS.test(text);
  if (
    !(asksEvents || asksAgreements || asksProgram || asksDeal || asksCommission || asksConditions || asksRegistration)
  )
    return NOTHING;
  const found: Observation[] = [];
  for (const sentence of sentencesOf(passage, ANY_WORD)) {
    if (asksEvents) observeEvents(sentence, found);
    if (asksAgreements) observeAgreements(sentence, found);
    if (asksProgram) observeProgram(sentence, found);
    if (asksDeal) observeDeal(sentence, found);
    if (asksCommission) observeCommission(sentence, found);
    if (asksConditions) observeConditions(sentence, found);
    if (asksRegistration) observeRegistration(sentence, found);
  }
  return found.length === 0 ? NOTHING : Object.freeze(found);
}
