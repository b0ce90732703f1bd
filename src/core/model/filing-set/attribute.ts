import { agreementCalled, type GatheredAgreement } from '../offering/agreements.js';
import { isAmendmentName } from '../offering/events.js';
import { nameKey } from '../offering/names.js';
import type { Placed } from '../offering/observation.js';
import { outermost } from '../offering/sentence.js';

/** Which agreement words speak of: one of those gathered, several together, or none that can be told. */
export type Attribution = GatheredAgreement | 'joint' | undefined;

/** Tells which of the agreements of a part its observations speak of. */
export function attributor(gathered: readonly GatheredAgreement[]): (placed: Placed) => Attribution {
  const programs = gathered.filter((one) => !isAmendmentName(one.name));
  const prior = programs.filter((one) => one.isPrior);
  return (placed) => {
    const { at } = placed;
    const named = at.of === undefined ? nameIn(placed) : at.of;
    if (named !== undefined) {
      const found = called(named, placed, gathered, programs);
      if (found !== undefined) return found;
    }
    if (at.isPrior === true && prior.length === 1) return prior[0];
    return undefined;
  };
}

function called(
  name: string,
  placed: Placed,
  gathered: readonly GatheredAgreement[],
  programs: readonly GatheredAgreement[],
): Attribution {
  if (/agreements$/i.test(name) && programs.length > 1) return 'joint';
  const key = nameKey(name);
  const here = gathered.find((one) => one.names.has(key) && one.said.some((said) => isSameSentence(said, placed)));
  const found = here ?? agreementCalled(gathered, name);
  if (found === undefined || !isAmendmentName(found.name)) return found;
  return programs.find((one) => one.family === found.family && one.said.some((said) => isSameSentence(said, placed)));
}

function isSameSentence(a: Placed, b: Placed): boolean {
  return a.passage === b.passage && a.at.sentence?.from === b.at.sentence?.from;
}

/** The agreement that the sentence names last before the words, else first after them. */
function nameIn({ at, passage }: Placed): string | undefined {
  const sentence = at.sentence ?? at;
  let before: string | undefined;
  for (const mention of outermost(passage.recognized.mentions)) {
    if (mention.kind !== 'agreement' || mention.from < sentence.from || mention.from >= sentence.to) continue;
    if (mention.from < at.to) before = mention.value.name;
    else return before ?? mention.value.name;
  }
  return before;
}
