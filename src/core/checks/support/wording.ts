export { dollars, grouped } from '../../text/figures.js';
export { longDate } from '../../text/long-date.js';

/** Words as they stand in a filing, within quotation marks. */
export function quoted(words: string): string {
  return `“${words}”`;
}

/** `1 place`, `3 places`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
