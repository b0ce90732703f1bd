/// <reference lib="dom" />
import type { Summary } from '../core/index.js';
import { element } from './element.js';
import type { Scope, ToPanel } from './messages.js';
import { detailsOf, figuresOf, findingsOf, headerOf, partiesOf, statusOf, timelineOf } from './sections.js';
import { setContent } from './set.js';
import type { Actions } from './values.js';

/** What the page needs from outside. */
export interface PageActions extends Actions {
  open(): void;
  /** Another offering of the same filing is chosen. */
  choose(offering: number): void;
  /** Tell of the filing or of the offering, as of an ISO day or, when '', of all filings. */
  look(scope: Scope, asOf: string): void;
}

/** What the reader has chosen. */
export interface Choice {
  readonly offering: number;
  readonly scope: Scope;
  readonly asOf: string;
}

/** The content of the page for a message. */
export function contentOf(message: ToPanel, choice: Choice, actions: PageActions): Node[] {
  switch (message.type) {
    case 'empty':
      return [emptyState(actions)];
    case 'reading':
      return [element('p', { class: 'reading', role: 'status' }, `Reading ${message.name} …`)];
    case 'summary':
      return [scopeSwitch(choice, actions), ...summaryContent(message.summary, choice.offering, actions)];
    case 'gathering': {
      const { done, of } = message;
      const text = `Reading the filings of the workspace: ${done} of ${of} files …`;
      return [scopeSwitch(choice, actions), element('p', { class: 'reading', role: 'status' }, text)];
    }
    case 'set':
      return [scopeSwitch(choice, actions), ...setContent(message, actions), legend()];
  }
}

function emptyState(actions: PageActions): HTMLElement {
  return element(
    'div',
    { class: 'empty' },
    element('h1', {}, 'No filing open'),
    element(
      'p',
      {},
      'Open a filing (Markdown, HTML, text or an EDGAR submission) and this panel says what holds of its offering: what was sold, what is left, and which words say so.',
    ),
    element(
      'button',
      { type: 'button', class: 'primary', 'data-key': 'open', click: () => actions.open() },
      'Open a File',
    ),
    element(
      'p',
      { class: 'remark' },
      'If a file is a filing and is not taken for one, use the command “Treat as Filing”.',
    ),
  );
}

/** The switch between the open filing and the offering in all the filings of the workspace, as of a day. */
function scopeSwitch({ scope, asOf }: Choice, actions: PageActions): HTMLElement {
  const button = (value: Scope, text: string) =>
    element(
      'button',
      {
        type: 'button',
        class: 'scope',
        'data-key': `scope.${value}`,
        'aria-pressed': value === scope ? 'true' : 'false',
        click: () => actions.look(value, asOf),
      },
      text,
    );
  const day =
    scope === 'offering'
      ? element(
          'label',
          { class: 'as-of' },
          'As of ',
          element('input', {
            type: 'date',
            value: asOf,
            'data-key': 'as-of',
            title: 'Filings after this day are left out; empty for all',
            change: (event) => actions.look(scope, (event.target as HTMLInputElement).value),
          }),
        )
      : undefined;
  return element(
    'div',
    { class: 'scopes', role: 'group', 'aria-label': 'What to tell of' },
    button('filing', 'This filing'),
    button('offering', 'This offering'),
    day,
  );
}

function summaryContent(summary: Summary, chosen: number, actions: PageActions): Node[] {
  const offering = summary.offerings[chosen] ?? summary.offerings[0];
  if (!offering) {
    return [
      element(
        'header',
        {},
        element('h1', {}, 'No offering'),
        element('p', { class: 'headline' }, 'This filing tells of no offering.'),
      ),
      findingsOf(summary, actions),
    ];
  }
  const parts = [
    summary.offerings.length > 1 ? chooser(summary, chosen, actions) : undefined,
    headerOf(offering, actions),
    statusOf(offering, actions),
    figuresOf(offering, actions),
    findingsOf(summary, actions),
    timelineOf(offering, actions),
    partiesOf(offering, actions),
    detailsOf(offering, actions),
    legend(),
  ];
  return parts.filter((part) => part !== undefined);
}

function chooser(summary: Summary, chosen: number, actions: PageActions): HTMLElement {
  const select = element(
    'select',
    {
      id: 'offering',
      'data-key': 'offering',
      change: (event) => actions.choose(Number((event.target as HTMLSelectElement).value)),
    },
    ...summary.offerings.map(({ title, subtitle }, index) =>
      element(
        'option',
        { value: index, selected: index === chosen },
        `${index + 1} of ${summary.offerings.length}: ${subtitle || title}`,
      ),
    ),
  );
  return element('div', { class: 'chooser' }, element('label', { for: 'offering' }, 'Offering'), select);
}

function legend(): HTMLElement {
  return element(
    'footer',
    {},
    element(
      'p',
      { class: 'remark' },
      'Every value leads to the words it comes from: stated in the filing, ƒ derived from what it states, ≠ stated in conflicting ways. Observations, not legal conclusions.',
    ),
  );
}
