import { type Evidence, evidenceIn } from '../passage.js';
import type { GatheredAgreement } from './agreements.js';
import { remembered } from './remember.js';
import { type Stretch, splitSentences } from './sentences.js';

/** An agreement that is itself called one: `establishing an equity line facility`. */
const NAMED =
  /\ban? (?:new |committed |standby |\$ ?[\d.,]+ (?:million )?)*(?:equity line\b|committed equity (?:facility|financing)\b|standby equity (?:facility|line)\b)/i;
/** The issuer calls upon the buyer, when it likes. */
const DIRECTS =
  /\b(?:can|may|could|right(?:,? but not the obligation,?)?(?:,? [^.;,]{3,60},)? to)(?:,? [^.;,]{3,60},)? (?:direct|require|cause)\b[^.;]{0,80}\bto (?:purchase|buy)\b[^.;]{0,120}\b(?:shares|stock|adss?)\b/i;
/** The issuer may sell to the buyer as much as it likes of an amount. */
const SELLS =
  /\bright(?:,? but not the obligation,?)?(?:,? [^.;,]{3,60},)? to (?:issue and )?sell\b[^;]{0,120}?\bup to (?:an aggregate of |a total of )?\$ ?[\d,.]+(?: million)?[^;]{0,60}?\b(?:shares|stock|adss?)\b/i;
/** For as long as an equity line runs. */
const LASTS =
  /\bfrom time to time\b|\bsole discretion\b|\b(?:over|during|for|within)\b[^.;]{0,40}\b(?:months?|years?|term|period)\b/i;

/** What is bought back is not sold. */
const BOUGHT_BACK = /\b(?:repurchases?|buy-?backs?|tender offer)\b/i;

const MAY_TELL = /equity (?:line|facility|financing)|\b(?:direct|require|cause)\b|\bright\b/i;

const toldIn = remembered(({ block }): Stretch | undefined => {
  const { text, kind } = block;
  if (kind === 'furniture' || !MAY_TELL.test(text)) return undefined;
  for (const { from, to } of splitSentences(text)) {
    const words = text.slice(from, to);
    const found = NAMED.exec(words) ?? DIRECTS.exec(words) ?? SELLS.exec(words);
    if (found !== null && (NAMED.test(words) || (LASTS.test(words) && !BOUGHT_BACK.test(words))))
      return { from: from + found.index, to: from + found.index + found[0].length };
  }
  return undefined;
});

/** Where a purchase agreement is described as an equity line: in one of the passages that name it. */
export function lineUnder({ said }: GatheredAgreement): Evidence | undefined {
  for (const { passage } of said) {
    const told = toldIn(passage);
    if (told !== undefined) return evidenceIn(passage, told.from, told.to);
  }
  return undefined;
}
