import type { Observation } from './observation.js';
import type { Sentence } from './sentence.js';

export const REGISTRATION_WORDS =
  /ffective|shelf registration|S-3 ?ASR|withdrawal of the|xpired|xpire on|EFFECTIVE|eregister|from registration/;

/** Wordings that tell where a registration statement stands, the clearest first. */
const STATES: readonly (readonly [RegExp, string, number])[] = [
  [/\bdelay (?:its|the) effective date\b/i, 'filed', 9],
  [
    /\buntil the registration statement[^.]{0,90} (?:is|becomes|has become|is declared) (?:declared )?effective/i,
    'filed',
    8,
  ],
  [/\bregistration statement\b[^.]{0,160}\bhas (?:become|been declared) effective\b/i, 'effective', 9],
  [/\bregistration statement\b[^;]{0,300}\b(?:was|were|been) (?:declared|deemed) effective\b/i, 'effective', 8],
  [
    /\bregistration statement\b[^;]{0,300}, (?:and |which was |was |initially |originally )*declared effective\b/i,
    'effective',
    8,
  ],
  [/\bregistration statement\b[^;]{0,300}\b(?:became|automatically) effective\b/i, 'effective', 8],
  [/\beffective (?:automatic )?(?:shelf )?registration statement\b/i, 'effective', 8],
  [/\bautomatically effective registration statement\b/i, 'effective', 8],
  [/\bautomatic(?:ally effective)? shelf registration statement\b/i, 'effective', 6],
  [/\bshall become effective upon filing with the commission pursuant to rule 462\(e\)/i, 'effective', 3],
  [/\bform s-3 ?asr\b/i, 'effective', 5],
  [/\b(?:to )?terminate the effectiveness of\b/i, 'withdrawn', 10],
  [
    /\b(?:this post-effective amendment|hereby)\b[^.;]{0,160}\b(?:deregisters?|removes? from registration|withdraws? from registration)\b/i,
    'withdrawn',
    10,
  ],
  [/\brequests? (?:the |that )?[^.]{0,60}withdrawal of the registration statement/i, 'withdrawn', 10],
  [/\bregistration statement\b[^.]{0,80}\b(?:expired|will expire) on\b/i, 'expired', 4],
];
/** Words by which a sentence speaks of another statement, or of one that is wished for. */
const NOT_THIS =
  /\b(?:resale|form s-8|form s-4|form 8-a|form 10\b|post-effective|initial public offering|ipo|to be declared|to have|cause[sd]?|as soon as|use (?:its|our|commercially|reasonable)|best efforts|deadline|within \d+|piggyback|demand|holders of registrable)\b/i;
/** Directly before: not yet, or not surely. */
const NOT_YET = /\b(?:if|when|until|unless|will be|to be|be|has not|not|shall have|after)\b[^,;.]{0,14}$/i;

/** What a sentence says of the registration statement. */
export function observeRegistration(sentence: Sentence, found: Observation[]): void {
  const { text, from, to } = sentence;
  const words = text.slice(from, to);
  for (const [expression, value, rank] of STATES) {
    const match = expression.exec(words);
    if (match === null) continue;
    const isLive =
      value !== 'effective' ||
      !(
        NOT_THIS.test(words.slice(Math.max(0, match.index - 40), match.index + match[0].length)) ||
        NOT_YET.test(match[0].replace(/effective$/i, '')) ||
        /_{3,}|\[/.test(words)
      );
    if (!isLive) continue;
    found.push({
      field: 'registration status',
      value,
      from: from + match.index,
      to: from + match.index + match[0].length,
      rank,
      sentence: { from, to },
      ...(/\b(?:prior|previous|earlier|original|first) registration|\bexpired\b/i.test(words) ? { isPrior: true } : {}),
    });
    return;
  }
}
