/// <reference lib="dom" />
import type { Evidence, OfferingSummary } from '../core/index.js';
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
import type { Actions } from './values.js';

type SetMessage = Extract<ToPanel, { type: 'set' }>;

/** What the filings of the workspace say together of the offering of the open one. */
export function setContent({ summary, name, read, leftOut }: SetMessage, actions: Actions): Node[] {
  const offering = summary?.offerings[0];
  const omitted = leftOut > 0 ? ` ${leftOut} files were left out, as they are too large or too many.` : '';
  if (!summary || !offering) {
    const text = `“${baseName(name)}” tells of no offering, or of none that was begun by this day.${omitted}`;
    return [element('p', { class: 'reading', role: 'status' }, text)];
  }
  const { files, programs, conflicts, explained } = summary;
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
      conflicts.length > 0 ? remarks(conflicts) : element('p', { class: 'missing' }, 'No contradiction.'),
      explained.length > 0
        ? element(
            'details',
            { 'data-key': 'explained' },
            element('summary', {}, `Differences that are none (${explained.length})`),
            remarks(explained),
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

function remarks(messages: readonly string[]): HTMLElement {
  return element('ul', { class: 'remarks' }, ...messages.map((message) => element('li', {}, message)));
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
