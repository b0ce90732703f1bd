import type { DateRole } from './mention.js';

/** The words before a date that say what it is the date of, most telling first. */
const ROLES: readonly (readonly [DateRole, RegExp])[] = [
  ['record', /\brecord date\b[^.;]{0,30}$|\bof record\b[^.;]{0,40}\b(?:on|of|at)[ \n]$/i],
  ['entered into', /\b(?:entered into|executed|made)\b[^.;]{0,30}?\b(?:on|as of)[ \n](?:the )?$/i],
  ['dated', /\bdated(?:[ \n](?:as[ \n]of|on(?: or about)?|effective|the))?(?:[ \n]the)?,?[ \n]$/i],
  ['declared effective', /\bdeclared effective\b[^.;]{0,80}\bon[ \n]$/i],
  ['notice', /\bnotice\b[^.;]{0,40}\b(?:on|dated)[ \n]$/i],
  ['filed', /\b(?:filed|furnished|submitted)\b[^;]{0,90}\bon[ \n]$|\bfiled[ \n]$|\bfiling date:?[\s]$/i],
  [
    'effective',
    /\beffective(?: date)?(?:[ \n](?:as[ \n]of|on|from|since|upon))?:?\s$|\beffectiveness[^.;]{0,30}\bon[ \n]$/i,
  ],
  ['expiry', /\bexpir(?:e|es|ed|ing|ation|y)\b[^.;]{0,40}\s$|\bterminat(?:e|es|ion date)\b[^.;]{0,20}\bon[ \n]$/i],
  ['settlement', /\b(?:settle(?:s|d|ment)?|deliver(?:ed|y)?)\b[^.;]{0,70}\b(?:on|about|is|be)[ \n]$/i],
  [
    'closing',
    /\b(?:clos(?:e|es|ed|ing)(?: date)?|consummated)\b(?! (?:\w+ )?prices?\b)[^.;]{0,40}\b(?:on|about|is|be|occurred)[ \n]$/i,
  ],
  ['pricing', /\b(?:priced|pricing(?: date)?)\b[^.;]{0,20}\s$/i],
  ['period end', /\b(?:ended|ending|period end(?:ed)?)[ \n]$/i],
  ['report', /\bdate of (?:report|earliest event)[^.;]{0,60}$/i],
  ['as of', /\b(?:as of|as at)(?:[ \n](?:the[ \n])?(?:close of business|closing)(?:[ \n]on)?)?(?:[ \n]the)?[ \n]$/i],
];

const HINT =
  /record|entered|executed|made|dated|effective|notice|filed|furnished|submitted|filing|expir|terminat|settle|deliver|clos|consummated|pric|end|report|as of|as at|as\nof|event/i;

/** The role of the date that begins at `from`, as the words before it say, or `undefined`. */
export const dateRoleAt = (text: string, from: number): DateRole | undefined => {
  const before = text.slice(Math.max(0, from - 110), from);
  if (!HINT.test(before)) return undefined;
  for (const [role, words] of ROLES) {
    if (words.test(before)) return role;
  }
  return undefined;
};
