import { isRestated } from './agreement-observations.js';
import { definitionAfter } from './defined-name.js';
import { agreementsOf, type Sentence } from './sentence.js';

/** An agreement as a sentence speaks of it. */
interface AgreementSpokenOf {
  readonly name: string;
  readonly family: string;
  /** True where the words before its name call it prior. */
  readonly isPrior: boolean;
  /** The name of another that is meant with it: "under the 2022 and the 2024 Sales Agreement". */
  readonly joint?: string;
}

const AND =
  /^,? (?:and|or|and\/or|together with|as well as|combined with)(?: under| pursuant to)? (?:the |our |its )?$/;
/** Directly after a figure: `150,000 shares under the`. */
const UNDER = /^[^.;,\d$]{0,70}\b(?:under|pursuant to) (?:the |our |its )?$/;
/** The term that a parenthesis gives to the first of two. */
const ASIDE = / ?\([^()]{0,120}\)/g;
const PRIOR_NAME = /\b(?:prior|previous|previously existing|former|earlier|predecessor|old) (?:\w+ )?$/i;

/** The agreement a figure belongs to: the one named in its sentence, the nearest before it first. */
export function agreementNear(sentence: Sentence, at: number, to = at): AgreementSpokenOf | undefined {
  let near: AgreementSpokenOf | undefined;
  let end = 0;
  let figureEnd = to;
  for (const mention of agreementsOf(sentence)) {
    const isWith = near !== undefined && AND.test(sentence.text.slice(end, mention.from).replace(ASIDE, ''));
    end = mention.to;
    if (near !== undefined && isWith && end > at) return { ...near, joint: mention.value.name };
    const isUnder = mention.from >= figureEnd && UNDER.test(sentence.text.slice(figureEnd, mention.from));
    if (near !== undefined && !isUnder && (mention.from > at || isRestated(sentence.text, mention.from))) break;
    const other = isWith ? near?.name : undefined;
    near = {
      name: definitionAfter(sentence, mention, sentence.to) ?? mention.value.name,
      family: mention.value.family,
      isPrior: PRIOR_NAME.test(sentence.text.slice(Math.max(0, mention.from - 32), mention.from)),
      ...(other === undefined ? {} : { joint: other }),
    };
    if (isUnder) figureEnd = Number.POSITIVE_INFINITY;
  }
  return near;
}
