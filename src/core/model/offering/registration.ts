import type { Observation } from './observation.js';
import { mentionsOf, type Sentence } from './sentence.js';
import { isoOf } from './timing.js';

export const REGISTRATION_WORDS =
  /ffective|shelf registration|S-3 ?ASR|withdrawal of the|xpired|xpire on|EFFECTIVE|eregister|from registration/;

/** How clear it is that a statement is only filed of which a report tells the filing: asked beside its day. */
export const LATELY_FILED = 2;

/** Wordings that tell where a registration statement stands, the clearest first. */
const STATES: readonly (readonly [RegExp, string, number])[] = [
  [/\bdelay (?:its|the) effective date\b/i, 'filed', 9],
  [
    /\buntil the registration statement[^.]{0,90} (?:is|becomes|has become|is declared) (?:declared )?effective/i,
    'filed',
    8,
  ],
  [
    /\bregistration statement\b[^.]{0,200}\b(?:has|have|had) not (?:yet )?(?:been declared|become) effective\b|\bregistration statement\b[^.]{0,200}\bis not yet effective\b/i,
    'filed',
    9,
  ],
  [/\bregistration statement\b[^.]{0,160}\bhas (?:become|been declared) effective\b/i, 'effective', 9],
  [/\bregistration statement\b[^;]{0,300}\b(?:was|were|been) (?:declared|deemed) effective\b/i, 'effective', 8],
  [
    /\bregistration statement\b[^;]{0,300}, (?:and |which was |was |initially |originally )*declared effective\b/i,
    'effective',
    8,
  ],
  [
    /\bregistration statement\b[^;]{0,300}\bfiled\b[^;]{0,160}? and (?:was |were |had been )?(?:subsequently |later |thereafter |initially )?declared effective\b/i,
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
  [/\bregistration statement\b[^;]{0,80}\bexpired on\b/i, 'expired', 4],
  [
    /\b(?:has |had |have )?filed (?:with [^;.]{0,60}? )?(?:an? |its |our )(?:new |universal |automatic ){0,2}(?:shelf )?registration statement(?: \([^()]{0,60}\))? on form [sf]-[13]\b/i,
    'filed',
    LATELY_FILED,
  ],
];
/** Words by which a sentence speaks of another statement, or of one that is wished for. */
const NOT_THIS =
  /\b(?:resale|form s-8|form s-4|form 8-a|form 10\b|post-effective|initial public offering|ipo|to be declared|to have|cause[sd]?|as soon as|use (?:its|our|commercially|reasonable)|best efforts|deadline|within \d+|piggyback|demand|holders of registrable)\b/i;
/** Directly before: not yet, or not surely. */
const NOT_YET =
  /\b(?:if|when|until|unless|will be|to be|be|has not|not|shall have|after)\b[^,;.]{0,14}$|\bnot\b[^,;.]{0,24}$/i;

/** Before "an effective registration statement": what must be, or must not be lacking, is not said to be. */
const REQUIRED =
  /\b(?:require(?:s|d|ments?)?|conditions?|conditioned|unless|until|must|maintain(?:s|ing)?|keep|(?:so|as) long as|subject to|absence of|availability of|there (?:be|is no|was no)|without|in the event|if|whether|provided that)\b[^.;]{0,60}$/i;
/** Of an expired statement: it was the one under which the shares are sold. */
const CANNOT = /\b(?:no longer|cannot|can not|may not|unable to|not able to|not be able to)\b/i;
/** Words by which another statement takes the place of one. */
export const REPLACED = /\b(?:prior|previous|earlier|original|replac|new registration|successor|subsequent)/i;

/** The box of an automatic shelf registration statement, with a mark in it. */
const AUTOMATIC =
  /\bbecome effective upon filing with the (?:commission|securities and exchange commission) pursuant to rule 462\(e\)/i;
const CHECKED = /^[^.;]{0,80}\bcheck the following box[.:]? ?(?:☒|☑|✓|✔|✗|✘|þ|ý|\[ ?x ?\]|x(?![a-z]))/i;

/** How clear it is that a statement is effective whose box for automatic effectiveness is checked. */
export const BY_BOX = 12;

/** Words of statements that are not this one, or not yet there. */
const NOT_FILED =
  /\b(?:resale|resell|s-8|s-4|f-4|to file|will|shall|if|effective on|became effective|amend(?:ed|ment))\b/i;

/** The day that a sentence gives after the words at `at`, else before them. */
function dayIn(sentence: Sentence, at: number): string | undefined {
  const days = mentionsOf(sentence, 'date').filter((one) => isoOf(one) !== undefined);
  return isoOf(days.find((one) => one.from > at) ?? days.at(-1));
}

/** What a sentence says of the registration statement. */
export function observeRegistration(sentence: Sentence, found: Observation[]): void {
  const { text, from, to } = sentence;
  const words = text.slice(from, to);
  const automatic = AUTOMATIC.exec(words);
  if (automatic !== null) {
    const end = from + automatic.index + automatic[0].length;
    const box = CHECKED.exec(text.slice(end, end + 160));
    if (box !== null) {
      const stretch = { from: from + automatic.index, to: end + box[0].length };
      found.push({
        field: 'registration status',
        value: 'effective',
        rank: BY_BOX,
        ...stretch,
        sentence: { from, to },
      });
      return;
    }
  }
  for (const [expression, value, rank] of STATES) {
    const match = expression.exec(words);
    if (match === null) continue;
    const isLive =
      value !== 'effective' ||
      !(
        NOT_THIS.test(words.slice(Math.max(0, match.index - 40), match.index + match[0].length)) ||
        NOT_YET.test(match[0].replace(/effective$/i, '')) ||
        (/^effective /i.test(match[0]) && REQUIRED.test(words.slice(Math.max(0, match.index - 120), match.index))) ||
        /_{3,}|\[/.test(words)
      );
    if (!isLive || (rank === LATELY_FILED && NOT_FILED.test(words))) continue;
    const filed = rank === LATELY_FILED ? dayIn(sentence, from + match.index) : undefined;
    if (rank === LATELY_FILED && filed === undefined) continue;
    const isEnd = value === 'expired' && CANNOT.test(words) && !REPLACED.test(words);
    found.push({
      field: 'registration status',
      value,
      from: from + match.index,
      to: from + match.index + match[0].length,
      rank: isEnd ? 10 : rank,
      sentence: { from, to },
      ...(filed === undefined ? {} : { date: filed }),
      ...(/\b(?:prior|previous|earlier|original|first) registration|\bexpired\b/i.test(words) && !isEnd
        ? { isPrior: true }
        : {}),
    });
    return;
  }
}
