/// <reference lib="dom" />
import type { Evidence, FactState, SummaryItem } from '../core/index.js';
import { element } from './element.js';

/** What the page can ask for while it is drawn. */
export interface Actions {
  reveal(evidence: Evidence): void;
}

/** Marks of the states that are no rule, always together with the word. */
const MARKS: Readonly<Partial<Record<FactState, string>>> = {
  derived: 'ƒ',
  conflicting: '≠',
  'not stated': '–',
};

const EXPLANATIONS: Readonly<Record<FactState, string>> = {
  stated: 'Stated in the filing: press the value to see the words',
  derived: 'Derived from what the filing states: each figure that went in leads to its words',
  conflicting: 'Stated in conflicting ways',
  'not stated': 'Not stated in the filing',
};

/** The state of a value as a word, and a mark where it is not simply stated. */
export function stateTag(state: FactState): HTMLElement {
  const mark = MARKS[state];
  return element(
    'span',
    { class: `state state-${state.replace(' ', '-')}`, title: EXPLANATIONS[state] },
    mark === undefined ? undefined : element('span', { 'aria-hidden': 'true', class: 'mark' }, mark),
    element('span', { class: 'word' }, state),
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
  const where = first.file === undefined ? '' : ` — ${first.file}`;
  const words = quote.length > 240 ? `${quote.slice(0, 240)}…` : quote;
  return element(
    'button',
    {
      type: 'button',
      class: 'value link',
      'data-key': key,
      'aria-label': `${label}: show in the filing${places}`,
      title: `“${words}”${where}${places}`,
      click: () => {
        const place = evidence[next % evidence.length];
        next++;
        if (place) actions.reveal(place);
      },
    },
    text,
  );
}

/** The name of the filing that some words stand in, where several are read together. */
export function sourceTag(evidence: readonly Evidence[]): HTMLElement | undefined {
  const file = evidence[0]?.file;
  if (file === undefined) return undefined;
  return element('span', { class: 'remark source', title: file }, file.slice(file.lastIndexOf('/') + 1));
}

/** A row of a list of values: its label, the value as a button, its state, and what a derived value is made of. */
export function valueRow(item: SummaryItem, actions: Actions): HTMLElement[] {
  const label = `${item.label} ${item.value}`;
  const evidence = item.evidence.length > 0 ? item.evidence : (item.inputs ?? []).flatMap((each) => each.evidence);
  const value = evidenceButton(item.value, evidence, item.key, actions, label, item.quote);
  const parts: (HTMLElement | undefined)[] = [value, stateTag(item.state)];
  if (item.asOf) parts.push(element('span', { class: 'remark' }, `as of ${item.asOf}`));
  if (item.state !== 'derived') parts.push(sourceTag(item.evidence));
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

/** How a derived value comes about, on one line: every input is a button that leads to its words. */
function derivation(item: SummaryItem, actions: Actions): HTMLElement {
  const inputs = (item.inputs ?? []).map((input, index) => ({
    input,
    key: `${item.key}.input.${index}`,
    label: `${input.name} ${input.value}`,
  }));
  const button = ({ input, key, label }: (typeof inputs)[number], text: string) =>
    evidenceButton(text, input.evidence, key, actions, label);
  const shown: (Node | string)[] = [];
  const rest = new Set(inputs);
  let formula = item.formula ?? '';
  while (formula !== '') {
    const found = [...rest]
      .map((each) => ({ each, figure: figureOf(each.input.value, formula) }))
      .filter(({ figure }) => figure !== '')
      .sort((a, b) => formula.indexOf(a.figure) - formula.indexOf(b.figure))[0];
    if (!found) break;
    const from = formula.indexOf(found.figure);
    shown.push(formula.slice(0, from), button(found.each, found.figure));
    formula = formula.slice(from + found.figure.length);
    rest.delete(found.each);
  }
  shown.push(formula);
  const others = [...rest].map((each) => element('li', {}, `${each.input.name}: `, button(each, each.input.value)));
  return element(
    'div',
    { class: 'derivation' },
    item.formula ? element('p', {}, /\d/.test(item.formula) ? 'from ' : 'because ', ...shown) : undefined,
    others.length > 0 ? element('ul', {}, ...others) : undefined,
    item.note ? element('p', {}, item.note) : undefined,
  );
}

/** What of a value stands in a formula: the whole, or its figure alone; `''` where neither does. */
function figureOf(value: string, formula: string): string {
  const figure = /\$?\d[\d,.]*\d|\d/.exec(value)?.[0] ?? '';
  return [value, figure].find((each) => formula.includes(each)) ?? '';
}
