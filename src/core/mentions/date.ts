import { exists, isoOf, monthOf, weekdayOf, yearOf } from './calendar.js';
import { dateRoleAt } from './date-role.js';
import type { LocalMention } from './mention.js';
import { dayOfWords } from './numbers.js';
import type { Recognizer } from './recognizer.js';

/** Where a month's name, a fiscal year or three numbers may begin. */
const ANCHOR =
  /\b(?:J ?(?:a ?n|u ?[nl])|F ?e ?b|M ?a ?[ry]|A ?(?:p ?r|u ?g)|S ?e ?p|O ?c ?t|N ?o ?v|D ?e ?c|fiscal|FY)|(?<=\d)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?<![\d.,/])\d{1,4}[/.-]\d{1,2}[/.,-]\d{1,4}(?![\d])|(?<![\d.,/-])(?:0?[1-9]|1[0-2])\/(?:1[89]|20)\d\d(?![\d/-])/gi;
const MONTH =
  '(?:J ?a ?n(?: ?u ?a ?r ?y)?|F ?e ?b(?: ?r ?u ?a ?r ?y)?|M ?a ?r(?: ?c ?h)?|A ?p ?r(?: ?i ?l)?|M ?a ?y|J ?u ?n(?: ?e)?|J ?u ?l(?: ?y)?|A ?u ?g(?: ?u ?s ?t)?|S ?e ?p(?: ?t(?: ?e ?m ?b ?e ?r)?)?|O ?c ?t(?: ?o ?b ?e ?r)?|N ?o ?v(?: ?e ?m ?b ?e ?r)?|D ?e ?c(?: ?e ?m ?b ?e ?r)?)(?![A-Za-z])';
const NAME = new RegExp(MONTH, 'iy');
const S = '[ \\n]';
const DAY_WORD =
  '(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|one|two|three|four|five|six|seven|eight|nine)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)';
const YEAR = '((?:1[0-9]|20|21)\\d\\d)(?![\\d]|[,.]\\d|[A-Za-z])';

/** After a month: a day and a year. */
const DAY_YEAR = new RegExp(
  `[.,]?(?:${S}{0,2}|[-/])(?:(?:the )?(\\d{1,2})(?: ?(?:st|nd|rd|th))?|(${DAY_WORD}))(?:${S}?[.,]{1,2}${S}{0,2}|${S}{1,2}|[-/]|,?${S}(?:of|in)${S})${YEAR}`,
  'iy',
);
/** After a month: a year and, in the style of September-2020-23, a day. */
const ONLY_YEAR = new RegExp(
  `(?:\\.?,?${S}{1,2}|[-/]|[.,]${S}?|${S}?,${S}|,?${S}(?:of|in)${S}(?:the year )?)${YEAR}(?:[-/](\\d{1,2})(?![\\d/-]))?`,
  'iy',
);
const SHORT_YEAR = new RegExp(
  `(?:${S}of${S}['’]?([3-9]\\d)|[-/](\\d\\d)|[,.]?${S}['’](\\d\\d))(?![\\d/,.-]*\\d|[A-Za-z%])`,
  'iy',
);
/** Before a month: a day, "14th day of ", "31/", "first of ", "16. ". */
const DAY_BEFORE = new RegExp(
  `(?:^|[^\\w.,/$-]|[^\\d][-/.])(?:(?:${DAY_WORD}${S}\\()?(\\d{1,2})(?:${S}?(?:st|nd|rd|th))?\\)?|(${DAY_WORD}))(?:,?${S}day)?(?:${S}(?:of|in)|[.]?${S}?,)?(?:${S}{1,2}|[-/])?$`,
  'i',
);
/** Before a month: a year, and a day before or after it. */
const YEAR_BEFORE =
  /(?:^|[^\w.,/-])(?:(\d{1,2})[-/])?((?:1[89]|20|21)\d\d)(?:(?:[ \n]AD)?[ \n]|[-/])(?:(\d{1,2})[-/])?$/i;
const DAY_BEHIND = /[ \n/-](\d{1,2})(?:st|nd|rd|th)?(?![\d/,.-]*\d|[A-Za-z%])/iy;
const BLANK_BEFORE = /(?:_|\]|●|•|\bday)[ \n]*(?:day)?[ \n]+of,?[ \n]$/i;
const WEEKDAY =
  /(?:^|[^A-Za-z])((?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?)(?:\.?,?[ \n]{1,2}(?:the[ \n])?|\.,?|,)$/i;
/** More years behind a date: "December 31, 2023, 2022 and 2021". */
const MORE_YEARS =
  /(?:[ \n]\((?:unaudited|audited|restated|as restated)\))?((?:,[ \n](?:19|20)\d\d){0,4})(,?[ \n](?:and|or|&|through|to)[ \n]|[ \n]?\/[ \n]?)((?:19|20)\d\d)(?!\d|[,.]\d|[A-Za-z%-]|[ \n](?:shares|units|warrants|Notes?|ADSs|RSUs|Sales|Plan|Equity|ATM|Convertible))/y;
/** A day, and the month, day and year to which its own year must be taken: "March 1 to May 5, 2024". */
const ELIDED = new RegExp(
  `[.]?${S}(\\d{1,2}(?:st|nd|rd|th)?)(,?${S}(?:and|or|to|through|until|thru)${S}(?:(?:on|of|including)${S})?|${S}?[-–—]${S}?)(${MONTH})[.]?${S}(\\d{1,2})(?:st|nd|rd|th)?,?${S}${YEAR}`,
  'iy',
);
/** Days of one month: "March 1-5, 2024", "June 3 and 4, 2024". */
const DAYS = new RegExp(
  `[.]?${S}(\\d{1,2})(?:st|nd|rd|th)?(${S}?[-–—]${S}?|,?${S}(?:and|or|to|through|&)${S})((\\d{1,2})(?:st|nd|rd|th)?,?${S}${YEAR})`,
  'iy',
);
const FISCAL = new RegExp(`(?:fiscal|FY)(?:${S}?years?(?:${S}end(?:ed|ing))?)?${S}?${YEAR}`, 'iy');
const FISCAL_BEFORE = /(?:^|[^\w.,/$-])((?:19|20)\d\d) $/;

type DateMention = LocalMention<'date'>;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

const mention = (text: string, start: number, to: number, { year, month, day }: Day): DateMention => {
  let from = start;
  let weekday: number | undefined;
  if (day !== undefined) {
    const before = WEEKDAY.exec(text.slice(Math.max(0, start - 16), start));
    if (before?.[1] !== undefined) {
      weekday = weekdayOf(before[1]);
      from = start - (before[0].length - before[0].indexOf(before[1]));
    }
  }
  const role = dateRoleAt(text, from);
  const impossible = day !== undefined && !exists(year, month, day);
  return {
    kind: 'date',
    from,
    to,
    value: {
      iso: isoOf(year, month, day),
      ...(impossible ? { impossible: true } : {}),
      ...(weekday === undefined ? {} : { weekday }),
      ...(role === undefined ? {} : { role }),
    },
  };
};

/** A date in figures alone, month first as in the United States unless that cannot be. */
const readFigures = (text: string, from: number, figures: string): DateMention | undefined => {
  const to = from + figures.length;
  const before = text.charCodeAt(from - 1);
  const isWordBefore = /[\w$€£#§.]/.test(text.charAt(from - 1));
  const after = text.slice(to, to + 2);
  const parts = figures.split(/[-/.,]/);
  const [one = '', two = '', three = ''] = parts;
  if (three === '') {
    // 04/2016
    if (isWordBefore || /^[A-Za-z%]/.test(after) || /^ of|^ in/.test(text.slice(to, to + 3))) return undefined;
    return mention(text, from, to, { year: yearOf(two), month: Number(one) });
  }
  const marks = figures.replace(/\d/g, '');
  if (marks.charAt(1) === ',' ? marks.charAt(0) !== '/' : marks.charAt(0) !== marks.charAt(1)) return undefined;
  if (/^[-/][\dA-Za-z]|^\.\d|^,\d/.test(after) && !(one.length === 4 && marks === '--' && /^-[A-Za-z]|^-$/.test(after)))
    return undefined;
  if (/^[A-Za-z_]/.test(after) && !(one.length === 4 && marks === '--' && after.startsWith('T'))) return undefined;
  if (one.length === 4) {
    if (three.length > 2 || isWordBefore || !/^(?:1[0-9]|20|21)/.test(one) || marks.includes(',')) return undefined;
    if (before === 45 && /\d/.test(text.charAt(from - 2))) return undefined;
    const day = { year: Number(one), month: Number(two), day: Number(three) };
    return exists(day.year, day.month, day.day) ? mention(text, from, to, day) : undefined;
  }
  if (one.length > 2 || three.length === 3 || three.length === 1 || isWordBefore || before === 45) return undefined;
  if (
    three.length === 2 &&
    (marks.includes('.') ||
      (marks === '--' && /\b(?:Section|Rule|No\.|§) ?$/i.test(text.slice(Math.max(0, from - 9), from))))
  ) {
    return undefined;
  }
  if (three.length === 4 && !/^(?:1[0-9]|20|21)/.test(three)) return undefined;
  const year = yearOf(three);
  const isDotted = marks === '..';
  const [month, day] = isDotted || Number(one) > 12 ? [Number(two), Number(one)] : [Number(one), Number(two)];
  if (exists(year, month, day)) return mention(text, from, to, { year, month, day });
  return isDotted && exists(year, day, month) ? mention(text, from, to, { year, month: day, day: month }) : undefined;
};

/** More dates that share the month and day of `first`: "December 31, 2023 and 2022". */
const readMoreYears = (
  text: string,
  first: Day,
  to: number,
  found: DateMention[],
  role: DateMention['value']['role'],
): number => {
  const code = text.charCodeAt(to);
  if (code !== 32 && code !== 44 && code !== 10 && code !== 47) return to;
  MORE_YEARS.lastIndex = to;
  const more = MORE_YEARS.exec(text);
  if (more === null) return to;
  const end = MORE_YEARS.lastIndex;
  const years = [...more[0].matchAll(/\d{4}/g)];
  const isRange = /\b(?:to|through)\b/.test(more[2] ?? '');
  const isFar = (year: number): boolean =>
    Math.abs(year - first.year) > 20 || year === first.year || (isRange && year < first.year);
  if (years.some(([year]) => isFar(Number(year)))) return to;
  // "March 5, 2024 and 2023 Sales Agreement": the year belongs to the name
  const isNamed =
    years.length === 1 && role !== 'period end' && role !== 'as of' && /^ [A-Z]/.test(text.slice(end, end + 2));
  if (isNamed) return to;
  for (const { 0: digits, index } of years) {
    const year = Number(digits);
    const from = to + index;
    // a month's last day moves with the year: February 29, 2024 and 2023
    const day = first.day === 29 && first.month === 2 && !exists(year, 2, 29) ? 28 : first.day;
    const iso = first.month === 0 ? isoOf(year) : isoOf(year, first.month, day);
    found.push({ kind: 'date', from, to: from + 4, value: { iso, ...(role === undefined ? {} : { role }) } });
  }
  return end;
};

/** A date that a month's name at `[from, after)` is part of; pushes what it finds and returns where to go on. */
const readMonth = (text: string, from: number, after: number, floor: number, found: DateMention[]): number => {
  const name = text.slice(from, after);
  const isBroken = /\s/.test(name);
  const month = monthOf(name);
  DAY_YEAR.lastIndex = after;
  const forward = DAY_YEAR.exec(text);
  if (forward !== null) {
    const day = forward[1] === undefined ? dayOfWords(forward[2] ?? '') : Number(forward[1]);
    if (day === undefined || day === 0 || day > 39) return after;
    const whole = { year: Number(forward[3]), month, day };
    if (!isPlausible(text, from, whole)) return after;
    const date = mention(text, from, DAY_YEAR.lastIndex, whole);
    found.push(date);
    return readMoreYears(text, whole, date.to, found, date.value.role);
  }
  if (isBroken) return after;
  ONLY_YEAR.lastIndex = after;
  const only = ONLY_YEAR.exec(text);
  const before = text.slice(Math.max(floor, from - 36), from);
  let year: number | undefined;
  let to = 0;
  if (only?.[1] !== undefined) {
    year = Number(only[1]);
    to = ONLY_YEAR.lastIndex;
    if (only[2] !== undefined) {
      const day = Number(only[2]);
      if (!exists(year, month, day)) return after;
      found.push(mention(text, from, to, { year, month, day }));
      return to;
    }
  } else {
    const next = readYearBefore(text, before, from, after, month, found);
    if (next !== undefined) return next;
    SHORT_YEAR.lastIndex = after;
    const short = SHORT_YEAR.exec(text);
    if (short !== null) {
      year = yearOf(short[1] ?? short[2] ?? short[3] ?? '');
      to = SHORT_YEAR.lastIndex;
    }
  }
  if (year !== undefined) return readDayBefore(text, before, from, to, { year, month }, only === null, found) ?? after;
  return (
    readYearBefore(text, before, from, after, month, found) ?? readElided(text, from, after, month, found) ?? after
  );
};

const isPlausible = (text: string, from: number, { year, month, day }: Required<Day>): boolean =>
  exists(year, month, day) || /^[A-Z]/.test(text.charAt(from));

/** A month and year, with the day before them if it is there. */
const readDayBefore = (
  text: string,
  before: string,
  from: number,
  to: number,
  { year, month }: Day,
  isShort: boolean,
  found: DateMention[],
): number | undefined => {
  const lead = DAY_BEFORE.exec(before);
  const day = lead === null ? undefined : lead[1] === undefined ? dayOfWords(lead[2] ?? '') : Number(lead[1]);
  if (lead !== null && day !== undefined && day > 0 && day < 40) {
    const start = from - (lead[0].length - lead[0].search(/[\dA-Za-z]/));
    const whole = { year, month, day };
    if (!exists(year, month, day)) {
      if (!/^[A-Z]/.test(text.charAt(from)) || isShort) return undefined;
    }
    const date = mention(text, start, to, whole);
    found.push(date);
    return readMoreYears(text, whole, to, found, date.value.role);
  }
  if (
    isShort &&
    text.charCodeAt(to - 3) !== 0x2019 &&
    text.charCodeAt(to - 3) !== 39 &&
    !/of/i.test(text.slice(from, to))
  )
    return undefined;
  if (BLANK_BEFORE.test(before) || year < 1700) return undefined;
  // "may 2000 shares": the verb, or a count
  if (/^[a-z]/.test(text.charAt(from)) && /^[ \n](?:shares|units|warrants)/.test(text.slice(to, to + 10)))
    return undefined;
  const date = mention(text, from, to, { year, month });
  found.push(date);
  return readMoreYears(text, { year, month }, to, found, date.value.role);
};

/** A year before the month: "2018 March 18", "2012/Aug/10", "2024 August". */
const readYearBefore = (
  text: string,
  before: string,
  from: number,
  after: number,
  month: number,
  found: DateMention[],
): number | undefined => {
  const lead = YEAR_BEFORE.exec(before);
  if (lead === null || lead[2] === undefined) return undefined;
  const year = Number(lead[2]);
  DAY_BEHIND.lastIndex = after;
  const behind = (lead[1] ?? lead[3]) ? null : DAY_BEHIND.exec(text);
  const day = lead[1] ?? lead[3] ?? behind?.[1];
  const start = from - (lead[0].length - lead[0].search(/\d/));
  const to = behind === null ? after : DAY_BEHIND.lastIndex;
  if (day !== undefined && !exists(year, month, Number(day))) return undefined;
  // "In 2023 May I": the month's name alone behind a year must not be the verb, nor begin another date
  if (
    day === undefined &&
    /^(?:may|march|mar)/i.test(text.slice(from, after)) &&
    /^ [a-z]/i.test(text.slice(after, after + 2))
  )
    return undefined;
  if (day === undefined && /^\.? \d/.test(text.slice(after, after + 3))) return undefined;
  found.push(mention(text, start, to, { year, month, ...(day === undefined ? {} : { day: Number(day) }) }));
  return to;
};

/** Two dates of which only the second has its year: "from January 1 to March 31, 2024", "June 3-5, 2024". */
const readElided = (
  text: string,
  from: number,
  after: number,
  month: number,
  found: DateMention[],
): number | undefined => {
  ELIDED.lastIndex = after;
  const pair = ELIDED.exec(text);
  if (pair !== null) {
    const first = pair[1] ?? '';
    const day = Number.parseInt(first, 10);
    const endMonth = monthOf(pair[3] ?? '');
    const endDay = Number(pair[4]);
    const endYear = Number(pair[5]);
    const isLater = month > endMonth || (month === endMonth && day > endDay);
    const year = isLater && !/and|or/i.test(pair[2] ?? '') ? endYear - 1 : endYear;
    if (!exists(year, month, day)) return undefined;
    const firstTo = after + pair[0].indexOf(first) + first.length;
    found.push(mention(text, from, firstTo, { year, month, day }));
    return firstTo;
  }
  DAYS.lastIndex = after;
  const days = DAYS.exec(text);
  if (days === null || days[1] === undefined || days[3] === undefined) return undefined;
  const year = Number(days[5]);
  const first = { year, month, day: Number(days[1]) };
  const last = { year, month, day: Number(days[4]) };
  if (!exists(year, month, first.day) || !exists(year, month, last.day)) return DAYS.lastIndex;
  const to = DAYS.lastIndex;
  const lastFrom = to - days[3].length;
  found.push(mention(text, from, lastFrom - (days[2]?.length ?? 0), first), mention(text, lastFrom, to, last));
  return to;
};

const readFiscal = (text: string, from: number, found: DateMention[]): number | undefined => {
  FISCAL.lastIndex = from;
  const forward = FISCAL.exec(text);
  if (forward?.[1] !== undefined) {
    const year = Number(forward[1]);
    const to = FISCAL.lastIndex;
    if (year < 1900) return undefined;
    found.push({ kind: 'date', from, to, value: { iso: isoOf(year) } });
    return readMoreYears(text, { year, month: 0 }, to, found, undefined);
  }
  const before = FISCAL_BEFORE.exec(text.slice(Math.max(0, from - 6), from))?.[1];
  const to = from + 'fiscal year'.length;
  if (before === undefined || text.slice(from, to).toLowerCase() !== 'fiscal year') return undefined;
  found.push({ kind: 'date', from: from - 5, to, value: { iso: before } });
  return to;
};

/** Every date has a year within this many characters of where it begins; the years are found first, as they are few. */
const REACH = 64;
const YEARS = /(?:1\d|2[01])\d\d(?!\d)|[-/'’]\d\d?(?!\d)|of ['’]?[3-9]\d/g;

/** A calendar date, month or fiscal year; never a length of time, and never the verb "may". */
export const date: Recognizer<'date'> = {
  kind: 'date',
  examples: [
    'dated ⟦August 11, 2020⟧, as of ⟦August 18,2022⟧',
    'this ⟦14th day of June, 2018⟧ and as of the ⟦1st of May 2019⟧',
    'as of ⟦December 31, 2023⟧ and ⟦2022⟧',
    'on ⟦Tuesday, March 1, 2022⟧, ⟦12/31/2023⟧ or ⟦2023-12-31⟧',
    'dated ⟦J une 4 , 2018⟧',
    'in ⟦May 2024⟧ and in ⟦fiscal 2023⟧',
    'from ⟦January 1⟧ to ⟦March 31, 2024⟧',
    'on ⟦February 30, 2022⟧',
    'dated June __, 2018 and this ___ day of June, 2018',
    'within 30 days we may terminate',
  ],
  recognize(text) {
    const found: DateMention[] = [];
    let floor = 0;
    let at = 0;
    for (;;) {
      YEARS.lastIndex = at;
      const year = YEARS.exec(text);
      if (year === null) return found;
      ANCHOR.lastIndex = Math.max(at, year.index - REACH);
      const anchor = ANCHOR.exec(text);
      if (anchor === null) return found;
      const from = anchor.index;
      const next = readAt(text, from, anchor[0], floor, found);
      floor = found[found.length - 1]?.to ?? 0;
      at = Math.max(next, from + 1);
    }
  },
};

/** Reads what begins at an anchor; returns where to go on. */
const readAt = (text: string, from: number, anchor: string, floor: number, found: DateMention[]): number => {
  const first = anchor.charCodeAt(0);
  if (first > 47 && first < 58) {
    const figures = readFigures(text, from, anchor);
    if (figures === undefined) return from + (/^\d+/.exec(anchor)?.[0].length ?? 1);
    found.push(figures);
    return figures.to;
  }
  if ((first | 32) === 102 && (anchor.charCodeAt(1) | 32) !== 101 && anchor.charCodeAt(1) !== 32) {
    return readFiscal(text, from, found) ?? from + anchor.length;
  }
  NAME.lastIndex = from;
  return NAME.test(text) ? readMonth(text, from, NAME.lastIndex, floor, found) : from + 1;
};
