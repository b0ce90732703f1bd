/// <reference lib="dom" />
import type { OfferingSummary, Summary, SummaryFinding, SummaryItem } from '../core/index.js';
import { element, icon } from './element.js';
import { SEVERITY_ICONS, STATUS_ICONS, shapeOf } from './icons.js';
import { type Actions, evidenceButton, sourceTag, stateTag, valueRow } from './values.js';

/** A part of the page with its heading; `undefined` where there is nothing to say. */
export function section(id: string, title: string, ...content: (Node | undefined)[]): HTMLElement | undefined {
  const shown = content.filter((node) => node !== undefined);
  if (shown.length === 0) return undefined;
  return element('section', { 'aria-labelledby': id, class: `section-${id}` }, element('h2', { id }, title), ...shown);
}

/** Who, what and when, and the one sentence that says what holds. */
export function headerOf(offering: OfferingSummary, actions: Actions): HTMLElement {
  const { registrant } = offering;
  const name = evidenceButton(
    offering.title,
    registrant.evidence,
    'registrant',
    actions,
    `Registrant ${offering.title}`,
  );
  return element(
    'header',
    {},
    element('h1', {}, name),
    offering.subtitle ? element('p', { class: 'subtitle' }, offering.subtitle) : undefined,
    element('p', { class: 'headline' }, offering.headline),
  );
}

/** The three layers of the status. */
export function statusOf(offering: OfferingSummary, actions: Actions): HTMLElement | undefined {
  return section('status', 'Status', layersOf(offering, actions));
}

/** Layers of a status, one a row. */
export function layersOf(offering: OfferingSummary, actions: Actions): HTMLElement {
  const rows = offering.layers.map((item) => {
    const shape = shapeOf(item.value);
    return element(
      'li',
      { class: `layer layer-${shape}` },
      icon(STATUS_ICONS[shape], `icon status-icon status-${shape}`),
      element('span', { class: 'layer-name' }, item.label),
      element(
        'span',
        { class: 'layer-value' },
        evidenceButton(item.value, item.evidence, item.key, actions, `${item.label} ${item.value}`, item.quote),
        item.state === 'not stated' ? undefined : stateTag(item.state),
        item.asOf ? element('span', { class: 'remark' }, `as of ${item.asOf}`) : undefined,
        item.state === 'not stated' ? undefined : sourceTag(item.evidence),
        ...(item.others ?? []).map((other, index) =>
          evidenceButton(`also stated: ${other.value}`, other.evidence, `${item.key}.other.${index}`, actions),
        ),
      ),
    );
  });
  return element('ul', { class: 'layers' }, ...rows);
}

/** The figures, with how much of the maximum is used. */
export function figuresOf(offering: OfferingSummary, actions: Actions): HTMLElement | undefined {
  const { utilization, figures } = offering;
  const picture =
    utilization &&
    element(
      'div',
      { class: 'utilization' },
      element('meter', { min: 0, max: 1, value: Math.min(1, utilization.ratio), 'aria-labelledby': 'utilization' }),
      element('p', { id: 'utilization' }, utilization.text),
    );
  return section('figures', 'Figures', picture, ...listOf(figures, actions));
}

/** Terms of the offering and its papers. */
export function detailsOf(offering: OfferingSummary, actions: Actions): HTMLElement | undefined {
  return section('details', 'Document and terms', ...listOf(offering.details, actions));
}

/** Values, one a row, and the names of those that are not stated. */
export function listOf(items: readonly SummaryItem[], actions: Actions): (Node | undefined)[] {
  const stated = items.filter((item) => item.state !== 'not stated');
  const missing = items.filter((item) => item.state === 'not stated').map((item) => item.label.toLowerCase());
  return [
    stated.length > 0 ? element('dl', {}, ...stated.flatMap((item) => valueRow(item, actions))) : undefined,
    missing.length === items.length && items.length > 0
      ? element('p', { class: 'missing' }, 'None stated.')
      : undefined,
    missing.length > 0 && missing.length < items.length
      ? element('p', { class: 'missing' }, stateTag('not stated'), `: ${missing.join(', ')}`)
      : undefined,
  ];
}

/** The agreements and who is party to them. */
export function partiesOf(offering: OfferingSummary, actions: Actions): HTMLElement | undefined {
  return section('parties', 'Agreements and parties', agreementsOf(offering, actions));
}

/** Agreements, each with its parties. */
export function agreementsOf(offering: OfferingSummary, actions: Actions): HTMLElement | undefined {
  const agreements = offering.agreements.map(({ name, date, parties }) =>
    element(
      'li',
      {},
      element(
        'p',
        { class: 'agreement' },
        evidenceButton(name.value, name.evidence, name.key, actions),
        date.state === 'not stated' ? undefined : element('span', { class: 'remark' }, 'dated '),
        date.state === 'not stated' ? undefined : evidenceButton(date.value, date.evidence, date.key, actions),
        stateTag(name.state),
      ),
      parties.length === 0
        ? undefined
        : element(
            'ul',
            { class: 'parties' },
            ...parties.map((party) =>
              element(
                'li',
                { class: 'party' },
                evidenceButton(party.name.value, party.name.evidence, party.name.key, actions),
                element('span', { class: 'remark' }, party.role),
              ),
            ),
          ),
    ),
  );
  return agreements.length > 0 ? element('ul', { class: 'agreements' }, ...agreements) : undefined;
}

/** What happened, in order. */
export function timelineOf(offering: OfferingSummary, actions: Actions): HTMLElement | undefined {
  const events = offering.timeline.map((event, index) =>
    element(
      'li',
      { class: `event event-${event.layer}` },
      element(
        'p',
        { class: 'when' },
        event.date ? element('time', { datetime: event.date }, event.dateText) : event.dateText,
        event.age ? element('span', { class: 'remark' }, event.age) : undefined,
      ),
      evidenceButton(event.title, event.evidence, `event.${index}`, actions, `${event.title}, ${event.dateText}`),
      sourceTag(event.evidence),
    ),
  );
  const list = events.length > 0 ? element('ol', { class: 'timeline' }, ...events) : undefined;
  return section('timeline', 'Timeline', list);
}

/** The findings of the whole filing. */
export function findingsOf({ findings }: Summary, actions: Actions): HTMLElement {
  const items = findings.map((finding, index) => findingItem(finding, index, actions));
  const title = findings.length === 0 ? 'Findings' : `Findings (${findings.length})`;
  const content =
    items.length > 0
      ? element('ul', { class: 'findings' }, ...items)
      : element('p', { class: 'missing' }, 'Nothing to report.');
  return section('findings', title, content) ?? content;
}

function findingItem(finding: SummaryFinding, index: number, actions: Actions): HTMLElement {
  const { severity, message, check, start, end } = finding;
  return element(
    'li',
    { class: `finding finding-${severity}` },
    icon(SEVERITY_ICONS[severity], `icon severity-${severity}`),
    element(
      'div',
      {},
      evidenceButton(message, [{ start, end, text: message }], `finding.${index}`, actions, `${severity}: ${message}`),
      element('p', { class: 'remark' }, `${severity} · ${check}`),
    ),
  );
}
