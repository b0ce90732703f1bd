/// <reference lib="dom" />
import type { Evidence, FactState, SummaryItem } from '../core/index.js';
import { element } from './element.js';

/** What the page can ask for while it is drawn. */
export interface Actions {
  reveal(evidence: Evidence): void;
}

/** Marks of the states, always together with the word. */
const MARKS: Readonly<Record<FactState, string>> = {
  stated: '“”',
  derived: 'ƒ',
  conflicting: '≠',
  'not stated': '–',
};

const EXPLANATIONS: Readonly<Record<FactState, string>> = {
  stated: 'Stated in the filing',
  derived: 'Derived from what the filing states',
  conflicting: 'Stated in conflicting ways',
  'not stated': 'Not stated in the filing',
};

/** The state of a value as a mark and a word; of what is stated, the rule, the word is for screen readers alone. */
export function stateTag(state: FactState): HTMLElement {
  return element(
    'span',
    { class: `state state-${state.replace(' ', '-')}`, title: EXPLANATIONS[state] },
    element('span', { 'aria-hidden': 'true', class: 'mark' }, MARKS[state]),
    element('span', { class: state === 'stated' ? 'word unseen' : 'word' }, state),
  );
}

/** A button that selects the words a value comes from; further presses go through all the places. */
export function evidenceButton(
  text: string,
  evidence: readonly Evidence[],
  key: string,
  actions: Actions,
  label = text,
  quote = evidence[0]?.text ?? '',
): HTMLElement {
  const first = evidence[0];
  if (!first) return element('span', { class: 'value' }, text);
  let next = 0;
  const places = evidence.length > 1 ? ` (${evidence.length} places)` : '';
  const words = quote.length > 240 ? `${quote.slice(0, 240)}…` : quote;
  return element(
    'button',
    {
      type: 'button',
      class: 'value link',
      'data-key': key,
      'aria-label': `${label}: show in the filing${places}`,
      title: `“${words}”${places}`,
      click: () => {
        const place = evidence[next % evidence.length];
        next++;
        if (place) actions.reveal(place);
      },
    },
    text,
  );
}

/** A row of a list of values: its label, the value as a button, its state, and what a derived value is made of. */
export function valueRow(item: SummaryItem, actions: Actions): HTMLElement[] {
  const label = `${item.label} ${item.value}`;
  const evidence = item.evidence.length > 0 ? item.evidence : (item.inputs?.[0]?.evidence ?? []);
  const value = evidenceButton(item.value, evidence, item.key, actions, label, item.quote);
  const parts: HTMLElement[] = [value, stateTag(item.state)];
  if (item.asOf) parts.push(element('span', { class: 'remark' }, `as of ${item.asOf}`));
  for (const [index, other] of (item.others ?? []).entries()) {
    parts.push(
      element(
        'span',
        { class: 'remark' },
        'also stated: ',
        evidenceButton(
          other.value,
          other.evidence,
          `${item.key}.other.${index}`,
          actions,
          `${item.label} ${other.value}`,
        ),
      ),
    );
  }
  if (item.state === 'derived') parts.push(derivation(item, actions));
  else if (item.note) parts.push(element('span', { class: 'remark' }, item.note));
  return [element('dt', {}, item.label), element('dd', {}, ...parts)];
}

function derivation(item: SummaryItem, actions: Actions): HTMLElement {
  const inputs = (item.inputs ?? []).map((input, index) =>
    element(
      'li',
      {},
      `${input.name}: `,
      evidenceButton(
        input.value,
        input.evidence,
        `${item.key}.input.${index}`,
        actions,
        `${input.name} ${input.value}`,
      ),
    ),
  );
  return element(
    'details',
    { 'data-key': `${item.key}.details` },
    element('summary', {}, 'How it is derived'),
    item.formula ? element('p', { class: 'formula' }, item.formula) : undefined,
    inputs.length > 0 ? element('ul', {}, ...inputs) : undefined,
    item.note ? element('p', { class: 'remark' }, item.note) : undefined,
  );
}
