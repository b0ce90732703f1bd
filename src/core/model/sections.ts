import type { Section } from './filing.js';
import { type Passage, spanIn } from './passage.js';

/** The sections of a filing: each heading with all that stands under it, in order of their headings. */
export function readSections(passages: readonly Passage[], end: number): readonly Section[] {
  const sections: { -readonly [K in keyof Section]: Section[K] }[] = [];
  const open: (typeof sections)[number][] = [];
  let document = -1;
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (passage === undefined) continue;
    const isNewDocument = passage.document !== document;
    document = passage.document;
    if (isNewDocument) for (const section of open.splice(0)) section.end = passage.start;
    if (passage.block.kind !== 'heading') continue;
    const level = Math.max(1, passage.block.level);
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= level) {
      const closed = open.pop();
      if (closed !== undefined) closed.end = passage.start;
    }
    const title = spanIn(passage, 0, passage.block.text.length);
    const section = {
      title: passage.block.text,
      level,
      start: passage.start,
      end,
      titleStart: title.start,
      titleEnd: title.end,
    };
    sections.push(section);
    open.push(section);
  }
  return Object.freeze(sections.map((section) => Object.freeze(section)));
}
