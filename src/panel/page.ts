/// <reference lib="dom" />
import type { Summary } from '../core/index.js';
import { element } from './element.js';
import type { ToPanel } from './messages.js';
import { detailsOf, figuresOf, findingsOf, headerOf, partiesOf, statusOf, timelineOf } from './sections.js';
import type { Actions } from './values.js';

/** What the page needs from outside. */
export interface PageActions extends Actions {
  open(): void;
  /** Another offering of the same filing is chosen. */
  choose(offering: number): void;
}

/** The content of the page for a message. */
export function contentOf(message: ToPanel, offering: number, actions: PageActions): Node[] {
  switch (message.type) {
    case 'empty':
      return [emptyState(actions)];
    case 'reading':
      return [element('p', { class: 'reading', role: 'status' }, `Reading ${message.name} …`)];
    case 'summary':
      return summaryContent(message.summary, offering, actions);
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
