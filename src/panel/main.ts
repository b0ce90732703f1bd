/// <reference lib="dom" />
import type { FromPanel, ToPanel } from './messages.js';
import { contentOf, type PageActions } from './page.js';
import './main.css';

interface State {
  readonly message?: ToPanel;
  readonly offering: number;
  /** Keys of the details that are unfolded. */
  readonly unfolded: readonly string[];
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const api = acquireVsCodeApi();
const root = document.getElementById('panel') ?? document.body;
let state: State = api.getState() ?? { offering: 0, unfolded: [] };

const actions: PageActions = {
  reveal: ({ start, end }) => api.postMessage({ type: 'reveal', start, end }),
  open: () => api.postMessage({ type: 'open' }),
  choose: (offering) => {
    keep({ ...state, offering });
    draw();
  },
};

function keep(next: State): void {
  state = next;
  api.setState(next);
}

/** Draws the page anew; what was focused and unfolded stays so. */
function draw(): void {
  if (!state.message) return;
  const focused = keyOf(document.activeElement);
  root.replaceChildren(...contentOf(state.message, state.offering, actions));
  for (const details of root.querySelectorAll('details')) {
    const key = keyOf(details);
    details.open = key !== undefined && state.unfolded.includes(key);
    details.addEventListener('toggle', () => fold(key, details.open));
  }
  if (focused === undefined) return;
  const again = [...root.querySelectorAll<HTMLElement>('[data-key]')].find((each) => keyOf(each) === focused);
  again?.focus();
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
api.postMessage({ type: 'ready' });
