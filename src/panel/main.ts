/// <reference lib="dom" />
import type { FromPanel, Scope, ToPanel } from './messages.js';
import { contentOf, type PageActions } from './page.js';
import './main.css';
import './facts.css';

interface State {
  readonly message?: ToPanel;
  readonly offering: number;
  /** Keys of the details that are unfolded. */
  readonly unfolded: readonly string[];
  readonly scope: Scope;
  /** ISO day, '' for none. */
  readonly asOf: string;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const api = acquireVsCodeApi();
const root = document.getElementById('panel') ?? document.body;
let state: State = { offering: 0, unfolded: [], scope: 'filing', asOf: '', ...api.getState() };

const actions: PageActions = {
  reveal: ({ start, end, file }) =>
    api.postMessage({ type: 'reveal', start, end, ...(file === undefined ? {} : { file }) }),
  open: () => api.postMessage({ type: 'open' }),
  choose: (offering) => {
    keep({ ...state, offering });
    draw();
  },
  look: (scope, asOf) => {
    if (scope === state.scope && asOf === state.asOf) return;
    keep({ ...state, scope, asOf });
    draw();
    ask();
  },
};

/** Tells the extension what the page is to tell of. */
function ask(): void {
  api.postMessage({ type: 'scope', scope: state.scope, asOf: state.asOf });
}

function keep(next: State): void {
  state = next;
  api.setState(next);
}

/** Draws the page anew; what was focused and unfolded stays so. */
function draw(): void {
  if (!state.message) return;
  const focused = keyOf(document.activeElement);
  const nth = focused === undefined ? 0 : elementsOf(focused).indexOf(document.activeElement as HTMLElement);
  root.replaceChildren(...contentOf(state.message, state, actions));
  for (const details of root.querySelectorAll('details')) {
    const key = keyOf(details);
    details.open = key !== undefined && state.unfolded.includes(key);
    details.addEventListener('toggle', () => fold(key, details.open));
  }
  if (focused === undefined) return;
  const again = elementsOf(focused);
  (again[nth] ?? again[0])?.focus();
}

/** The elements of a key; each program of an offering has its own. */
function elementsOf(key: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-key]')].filter((each) => keyOf(each) === key);
}

function keyOf(node: Element | null): string | undefined {
  return node?.getAttribute('data-key') ?? undefined;
}

function fold(key: string | undefined, isOpen: boolean): void {
  if (key === undefined || state.unfolded.includes(key) === isOpen) return;
  const unfolded = isOpen ? [...state.unfolded, key] : state.unfolded.filter((each) => each !== key);
  keep({ ...state, unfolded });
}

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  const isSame = JSON.stringify(data) === JSON.stringify(state.message);
  const isOther = data.type !== 'summary' || state.message?.type !== 'summary' || data.name !== state.message.name;
  keep({ ...state, message: data, offering: isOther ? 0 : state.offering });
  if (!isSame || root.childElementCount === 0) draw();
});

draw();
if (state.scope === 'offering') ask();
api.postMessage({ type: 'ready' });
