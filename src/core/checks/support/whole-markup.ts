import type { Filing } from '../../model/filing.js';
import { sliceProjected, toPlain } from '../../text/projection.js';
import type { TextEdit } from '../check.js';
import { passageAt } from './place.js';

/**
 * An edit as edits of the words alone, where markup stands between them: `<b>Sales</b> Agreement` keeps its tags,
 * the new words standing in the place of the first.
 */
export function wholeMarkup(filing: Pick<Filing, 'passages'>, edit: TextEdit): readonly TextEdit[] {
  const passage = passageAt(filing, edit.start);
  if (passage === undefined || edit.end <= edit.start) return [edit];
  const { block, start } = passage;
  const slice = sliceProjected(block, toPlain(block, edit.start - start), toPlain(block, edit.end - start));
  const edits: TextEdit[] = [];
  for (let at = 0; at < slice.map.length; at += 3) {
    const from = start + slice.start + (slice.map[at + 1] ?? 0);
    const to = start + slice.start + (slice.map[at + 2] ?? 0);
    const last = edits.at(-1);
    if (last?.end === from) edits[edits.length - 1] = { ...last, end: to };
    else if (to > from) edits.push({ start: from, end: to, newText: last === undefined ? edit.newText : '' });
  }
  return edits.length > 1 && edits[0]?.start === edit.start && edits.at(-1)?.end === edit.end ? edits : [edit];
}
