/// <reference lib="dom" />
import type { Evidence, OfferingSummary, SetRemark } from '../core/index.js';
import { element } from './element.js';
import type { ToPanel } from './messages.js';
import {
  agreementsOf,
  detailsOf,
  figuresOf,
  headerOf,
  layersOf,
  listOf,
  partiesOf,
  section,
  statusOf,
  timelineOf,
} from './sections.js';
import { type Actions, evidenceButton, sourceTag } from './values.js';

type SetMessage = Extract<ToPanel, { type: 'set' }>;

/** What the filings of the workspace say together of the offering of the open one. */
export function setContent({ summary, name, read, leftOut }: SetMessage, actions: Actions): Node[] {
  const offering = summary?.offerings[0];
  const omitted = leftOut > 0 ? ` ${leftOut} files were left out, as they are too large or too many.` : '';
  if (!summary || !offering) {
    const text = `“${baseName(name)}” tells of no offering, or of none that was begun by this day.${omitted}`;
    return [element('p', { class: 'reading', role: 'status' }, text)];
  }
  const { files, later, copies, programs, conflicts, explained } = summary;
  const isOne = programs.length < 2;
  const rest = read > files.length ? ` Of ${read} filings in the workspace, these tell of this offering.` : '';
  const parts = [
    headerOf(offering, actions),
    statusOf(offering, actions),
    figuresOf(offering, actions),
    isOne
      ? undefined
      : section('programs', `Programs (${programs.length})`, ...programs.map((one, at) => programOf(one, at, actions))),
    section(
      'conflicts',
      `Between the filings (${conflicts.length})`,
      conflicts.length > 0
        ? remarks(conflicts, 'conflict', actions)
        : element('p', { class: 'missing' }, 'No contradiction.'),
      explained.length > 0
        ? element(
            'details',
            { 'data-key': 'explained' },
            element('summary', {}, `Differences that are none (${explained.length})`),
            remarks(explained, 'explained', actions),
          )
        : undefined,
    ),
    timelineOf(offering, actions),
    isOne ? partiesOf(offering, actions) : undefined,
    detailsOf(offering, actions),
    section(
      'filings',
      `Filings (${files.length})`,
      element('ul', {}, ...files.map((file) => fileItem(file, name, actions))),
      element('p', { class: 'missing' }, `In order of date.${rest}${omitted}`),
      ...copies.map((message) => element('p', { class: 'missing' }, message)),
      later.length > 0
        ? element('p', { class: 'missing' }, `Left out as later: ${later.map(baseName).join(', ')}.`)
        : undefined,
    ),
  ];
  return parts.filter((part) => part !== undefined);
}

/** One program, folded: its name and what holds of it, and inside all that is known. */
function programOf(program: OfferingSummary, at: number, actions: Actions): HTMLElement {
  return element(
    'details',
    { class: 'program', 'data-key': `program.${at}` },
    element(
      'summary',
      {},
      element('span', { class: 'program-name' }, program.title),
      element('span', { class: 'remark' }, ` ${program.headline}`),
    ),
    layersOf(program, actions),
    ...listOf([...program.figures, ...program.details], actions),
    agreementsOf(program, actions),
  );
}

/** Sentences on two filings, each with a button for the words of either. */
function remarks(all: readonly SetRemark[], key: string, actions: Actions): HTMLElement {
  const items = all.map(({ message, evidence }, at) =>
    element(
      'li',
      {},
      element('p', {}, message),
      ...evidence.map((words, side) =>
        element(
          'p',
          { class: 'side' },
          element('span', { class: 'remark' }, side === 0 ? 'here: ' : 'there: '),
          evidenceButton(clipped(words.text), [words], `${key}.${at}.${side}`, actions, message),
          sourceTag([words]),
        ),
      ),
    ),
  );
  return element('ul', { class: 'remarks' }, ...items);
}

/** Most letters of words that are shown beside a remark. */
const LONGEST = 90;

function clipped(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

function fileItem(file: string, open: string, actions: Actions): HTMLElement {
  const start: Evidence = { start: 0, end: 0, text: '', file };
  return element(
    'li',
    {},
    element(
      'button',
      {
        type: 'button',
        class: 'link',
        'data-key': `file.${file}`,
        title: file,
        'aria-current': file === open ? 'true' : undefined,
        click: () => actions.reveal(start),
      },
      baseName(file),
    ),
    file === open ? element('span', { class: 'remark' }, ' open') : undefined,
  );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
