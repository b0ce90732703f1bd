/** A stretch `[from, to)` of a plain text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Words that end in a period without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:(?:Inc|Corp|Co|Ltd|Cos|Bros|No|Nos|Mr|Mrs|Ms|Dr|Messrs|St|Sec|Art|Ex|Reg|Fig|Vol|Jr|Sr|vs|v|cf|al|approx|ca|pp|p|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Pty|Plc|Bancorp|Dept|Univ|Assn|Int'l|Mfg)|(?:[A-Za-z]\.){1,5}[A-Za-z]|[A-Z]|e\.g|i\.e|etc)$/;
/** After these a capital letter usually begins a new sentence; after the others it never does. */
const MAY_END = /(?:Inc|Corp|Co|Ltd|Plc|Bancorp|Jr|Sr|[NLSU]\.[A-Z](?:\.[A-Z])?|etc|L\.L\.C|L\.P)$/;
const STARTS_SENTENCE =
  /^(?:We|Our|The|This|These|That|Those|In|On|As|If|It|At|For|Any|All|No|Such|Each|Under|Upon|Pursuant|From|Unless|Subject|Shares|Sales|There|Except|With|To|By|Neither|None|After|Before|During|Following|Because|Although|While|When|Where|However|You|Investing|See|Also|Additionally|A|An)[\s,]/;

/**
 * The sentences of a passage's plain text, in order and without gaps but for blanks. "Inc.", "No. 1" and
 * "U.S." do not end one; a line break or a table cell does.
 */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  const stop = /[.!?;][”"’')\]]{0,3}(?= )|[\n\t]/g;
  let from = 0;
  for (let found = stop.exec(text); found !== null; found = stop.exec(text)) {
    const mark = found[0];
    const end = mark === '\n' || mark === '\t' ? found.index : stop.lastIndex;
    if (mark[0] === '\n' && !endsLine(text, found.index)) continue;
    if (mark[0] === ';') continue;
    if (mark[0] === '.' && !endsSentence(text, found.index, stop.lastIndex)) continue;
    push(sentences, text, from, end);
    from = stop.lastIndex;
  }
  push(sentences, text, from, text.length);
  return sentences;
}

function endsSentence(text: string, dot: number, after: number): boolean {
  const next = text.slice(after + 1, after + 24);
  const first = next.charCodeAt(0);
  const isLower = first >= 97 && first <= 122;
  if (isLower || next[0] === ',' || next[0] === ')' || next[0] === '(') return false;
  const before = text.slice(Math.max(0, dot - 14), dot);
  if (!ABBREVIATION.test(before)) return true;
  return MAY_END.test(before) && STARTS_SENTENCE.test(next);
}

/** A line break inside running text (a name set over two lines) does not end a sentence. */
function endsLine(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const next = text.charCodeAt(at + 1);
  return !(next >= 97 && next <= 122) && before !== ',';
}

function push(sentences: Stretch[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (end - start > MOST) {
    const blank = text.lastIndexOf(' ', start + MOST);
    const cut = blank > start ? blank : start + MOST;
    sentences.push({ from: start, to: cut });
    start = text.charCodeAt(cut) === 32 ? cut + 1 : cut;
  }
  if (end > start) sentences.push({ from: start, to: end });
}

/** A longer run without a stop is no sentence: it is cut, so that work on one sentence stays bounded. */
const MOST = 5000;

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}
