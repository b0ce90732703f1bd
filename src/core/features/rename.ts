import type { TextEdit } from '../checks/check.js';
import { wordsOf } from '../checks/support/place.js';
import { wholeMarkup } from '../checks/support/whole-markup.js';
import type { Filing } from '../model/filing.js';
import type { Span } from '../text/span.js';
import { termAt, usesOf } from './locate.js';

/** What would be renamed. */
export interface RenameTarget extends Span {
  readonly term: string;
}

/** The defined term at an offset, where it can be renamed. */
export function renameTargetAt(filing: Filing, offset: number): RenameTarget | undefined {
  const term = termAt(filing, offset);
  return term && { start: term.start, end: term.end, term: term.definition.term };
}

/**
 * The edits that rename a defined term at its definition and all its uses. A use keeps its plural, its
 * capitals and its possessive where the new name follows the same pattern.
 */
export function renameEdits(filing: Filing, offset: number, newName: string): TextEdit[] {
  const term = termAt(filing, offset);
  const name = newName.trim();
  if (!term || name === '') return [];
  const { definition } = term;
  const places: Span[] = [definition, ...usesOf(filing, term.index).filter((use) => use.start !== definition.start)];
  return places
    .flatMap((place) => {
      const newText = inflected(wordsOf(filing, place), definition.term, name);
      return wholeMarkup(filing, { start: place.start, end: place.end, newText });
    })
    .sort((a, b) => a.start - b.start);
}

function inflected(written: string, term: string, name: string): string {
  const plain = written.replace(/\s+/g, ' ');
  const isCapitals = plain === plain.toUpperCase() && plain !== plain.toLowerCase() && term !== term.toUpperCase();
  const cased = (text: string) => (isCapitals ? text.toUpperCase() : text);
  const lower = plain.toLowerCase();
  const base = term.toLowerCase();
  if (lower === base) return cased(name);
  const suffix = lower.startsWith(base) ? plain.slice(base.length) : '';
  if (/^(?:['’]s?|s|es|s['’])$/i.test(suffix)) return cased(name) + suffix;
  if (base.endsWith('y') && lower === `${base.slice(0, -1)}ies`) {
    return cased(/[^aeiou]y$/i.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`);
  }
  if (lower === base.replace(/s$/, '')) return cased(name.replace(/s$/, ''));
  return cased(name);
}
