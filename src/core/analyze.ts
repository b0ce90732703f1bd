import { natureKey } from './mentions/amounts.js';
import { recognize } from './mentions/recognize.js';
import type { Recognized } from './mentions/recognized.js';
import { collectDefinitions } from './model/definitions.js';
import type { Filing } from './model/filing.js';
import { readOfferings } from './model/offering/read-offerings.js';
import { readPassage } from './model/offering/reading.js';
import type { Passage } from './model/passage.js';
import { type ResolvedState, resolveInSteps } from './model/references.js';
import { readSections } from './model/sections.js';
import type { Block, BlockReader, DocumentPart, Format } from './syntax/block.js';
import { detectFormat } from './syntax/detect.js';
import { readDirectives } from './syntax/directives.js';
import { formTypeOf } from './syntax/form-type.js';
import { readHtml } from './syntax/html.js';
import { createMarkdownReader } from './syntax/markdown.js';
import { readEnvelope } from './syntax/submission.js';
import { readText } from './syntax/text.js';
import { deepFreeze } from './text/deep-freeze.js';
import { detach } from './text/detach.js';

export interface AnalyzeRequest {
  /** Form of the source; told from the text when absent. */
  readonly format?: Format;
  /** File name, a hint for telling the form. */
  readonly name?: string;
}

/** Analyses texts one after the other and remembers what it has read, so that an edit costs only what it changed. */
export interface Analyzer {
  /** The whole analysis at once. Never throws. */
  analyze(text: string, request?: AnalyzeRequest): Filing;
  /**
   * The same in steps of a few milliseconds at most; the caller decides between them whether to go on. Each step gives
   * the passages read so far, from the top of the text: enough to mark what the editor shows.
   */
  steps(text: string, request?: AnalyzeRequest): Generator<readonly Passage[], Filing, void>;
}

/** Plain text, in code units, recognised between two pauses. */
const WORK_BETWEEN_PAUSES = 8192;

/** An analyzer for the successive versions of one document. */
export function createAnalyzer(): Analyzer {
  const readMarkdown = createMarkdownReader();
  const remember = createRecognitionMemory();
  let last:
    | { text: string; format: Format; name: string | undefined; filing: Filing; resolved: ResolvedState }
    | undefined;

  function* steps(text: string, request: AnalyzeRequest = {}): Generator<readonly Passage[], Filing, void> {
    const format = request.format ?? detectFormat(text, request.name);
    if (last?.text === text && last.format === format && last.name === request.name) return last.filing;
    const readers: Record<Exclude<Format, 'submission'>, BlockReader> = {
      markdown: readMarkdown,
      html: readHtml,
      text: readText,
    };
    const { header, documents } =
      format === 'submission' ? readEnvelope(text) : { header: [], documents: [wholeOf(text, format)] };
    const passages: Passage[] = [];
    const known = inOrder(last?.filing.passages ?? []);
    let work = 0;
    for (const [document, part] of documents.entries()) {
      if (part.format === undefined) continue;
      for (const placed of readers[part.format](text, part.start, part.end)) {
        if (placed === undefined) {
          yield passages;
          continue;
        }
        const { start, block } = placed;
        const before = known.next(block);
        if (before !== undefined && before.start === start && before.document === document) {
          passages.push(before);
          continue;
        }
        const recognized = before?.recognized ?? remember.recall(block);
        const passage: Passage = Object.freeze({ block, recognized, start, document });
        // Read now and remembered, so that the offering can be put together below in one short step.
        if (before === undefined) readPassage(passage);
        passages.push(passage);
        work += remember.takeWork();
        if (work >= WORK_BETWEEN_PAUSES) {
          work = 0;
          yield passages;
        }
      }
    }
    remember.forgetUnused();
    Object.freeze(passages);
    const sections = readSections(passages, text.length);
    yield passages;
    const definitions = collectDefinitions(passages, last?.filing);
    yield passages;
    const resolving = resolveInSteps(passages, definitions, last?.resolved);
    let resolved = resolving.next();
    for (; !resolved.done; resolved = resolving.next()) yield passages;
    const { references, undefinedTerms } = resolved.value;
    yield passages;
    const form = formTypeOf({ header, documents, passages, name: request.name });
    const offerings = readOfferings({ form, documents, header, passages, sections, definitions });
    const filing: Filing = Object.freeze({
      format,
      form,
      length: text.length,
      documents: Object.freeze(documents),
      header: Object.freeze(header),
      passages,
      sections,
      definitions: Object.freeze(definitions),
      references: Object.freeze(references),
      undefinedTerms: Object.freeze(undefinedTerms),
      offerings: deepFreeze(offerings),
      problems: Object.freeze([]),
      directives: readDirectives(text),
    });
    last = { text, format, name: request.name, filing, resolved: resolved.value.state };
    return filing;
  }

  return {
    steps,
    analyze(text, request) {
      const generator = steps(text, request);
      for (;;) {
        const step = generator.next();
        if (step.done) return step.value;
      }
    },
  };
}

/** Analyses one text once. */
export function analyze(text: string, request?: AnalyzeRequest): Filing {
  return createAnalyzer().analyze(text, request);
}

function wholeOf(text: string, format: Exclude<Format, 'submission'>): DocumentPart {
  return Object.freeze({ type: '', name: '', description: '', start: 0, end: text.length, format });
}

/** How far ahead of the last block found again the next is looked for. */
const REACH = 16;

/** Finds the blocks of the last text again, in their order; those the edit made anew are not there. */
function inOrder(passages: readonly Passage[]): { next(block: Block): Passage | undefined } {
  let at = 0;
  return {
    next(block) {
      for (let ahead = at; ahead < at + REACH && ahead < passages.length; ahead++) {
        const passage = passages[ahead];
        if (passage?.block !== block) continue;
        at = ahead + 1;
        return passage;
      }
      return undefined;
    },
  };
}

/**
 * Remembers what was recognised in the blocks of the last text, by the block where the reader gives the same
 * object again, otherwise by all that recognition depends on: its plain text and its nature.
 */
function createRecognitionMemory() {
  let current = new Map<string, Recognized>();
  let previous = new Map<string, Recognized>();
  const byBlock = new WeakMap<Block, Recognized>();
  let isFirst = true;
  let work = 0;

  function recall(block: Block): Recognized {
    const known = byBlock.get(block);
    if (known !== undefined) return known;
    const key = keyOf(block);
    let recognized = current.get(key) ?? previous.get(key);
    if (recognized === undefined) {
      work += block.text.length;
      recognized = recognize(isFirst ? block : { ...block, text: detach(block.text) });
    }
    current.set(key, recognized);
    byBlock.set(block, recognized);
    return recognized;
  }

  return {
    recall,
    /** Code units recognised afresh since the last call. */
    takeWork(): number {
      const done = work;
      work = 0;
      return done;
    },
    forgetUnused(): void {
      previous = current;
      current = new Map();
      isFirst = false;
    },
  };
}

function keyOf({ kind, isHeader, scale, cells, pageBreaks, text }: Block): string {
  const nature = `${kind}${isHeader ? 'h' : ''}${natureKey({ scale, cells })}`;
  return `${nature}${pageBreaks?.join() ?? ''}\n${text}`;
}
