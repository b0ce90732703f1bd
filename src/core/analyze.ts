import { natureKey } from './mentions/amounts.js';
import { recognize } from './mentions/recognize.js';
import type { Recognized } from './mentions/recognized.js';
import { collectDefinitions } from './model/definitions.js';
import type { Filing } from './model/filing.js';
import { offeringsInSteps } from './model/offering/read-offerings.js';
import { type Digest, digestOf } from './model/offering/reading.js';
import { type Alignment, alignPassages, NOTHING_KEPT, type Passage } from './model/passage.js';
import { type ResolvedState, resolveInSteps } from './model/references.js';
import { readSections } from './model/sections.js';
import type { Block, DocumentPart, Format, Kept, RememberingReader } from './syntax/block.js';
import { detectFormat } from './syntax/detect.js';
import { type Directive, LONGEST_DIRECTIVE, readDirectives } from './syntax/directives.js';
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
  /** The passages of the last Markdown read to its end: what its reader speaks of as kept. */
  let lastMarkdown: ReadPassages = { passages: [], digests: [], first: 0 };
  const remember = createRecognitionMemory();
  let last:
    | { text: string; format: Format; name: string | undefined; filing: Filing; resolved: ResolvedState }
    | undefined;

  function* steps(text: string, request: AnalyzeRequest = {}): Generator<readonly Passage[], Filing, void> {
    const format = request.format ?? detectFormat(text, request.name);
    if (last?.text === text && last.format === format && last.name === request.name) return last.filing;
    const readers: Record<Exclude<Format, 'submission'>, RememberingReader> = {
      markdown: readMarkdown,
      html: readHtml,
      text: readText,
    };
    const { header, documents } =
      format === 'submission' ? readEnvelope(text) : { header: [], documents: [wholeOf(text, format)] };
    const passages: Passage[] = [];
    const digests: Digest[] = [];
    let work = 0;
    for (const [document, part] of documents.entries()) {
      if (part.format === undefined) continue;
      const first = passages.length;
      for (const step of readers[part.format](text, part.start, part.end)) {
        if (step === undefined) {
          yield passages;
          continue;
        }
        if (step.block === undefined) {
          keepPassages(lastMarkdown, step, document, passages, digests);
          continue;
        }
        const { start, block } = step;
        const passage: Passage = Object.freeze({ block, recognized: remember.recall(block), start, document });
        passages.push(passage);
        // Read now and remembered, so that the offering can be put together below in one short step.
        digests.push(digestOf(passage));
        work += remember.takeWork();
        if (work >= WORK_BETWEEN_PAUSES) {
          work = 0;
          yield passages;
        }
      }
      if (part.format === 'markdown') lastMarkdown = { passages, digests, first };
    }
    remember.forgetUnused();
    Object.freeze(passages);
    const sections = readSections(passages, text.length);
    yield passages;
    const same = last === undefined ? NOTHING_KEPT : alignPassages(passages, last.filing.passages);
    const definitions = collectDefinitions(passages, last && { ...last.filing, same });
    yield passages;
    const resolving = resolveInSteps(passages, definitions, last && { ...last.resolved, same });
    let resolved = resolving.next();
    for (; !resolved.done; resolved = resolving.next()) yield passages;
    const { references, undefinedTerms } = resolved.value;
    yield passages;
    const form = formTypeOf({ header, documents, passages, name: request.name });
    const reading = offeringsInSteps({ form, documents, header, passages, digests, sections, definitions });
    let read = reading.next();
    for (; !read.done; read = reading.next()) yield passages;
    yield passages;
    const filing: Filing = Object.freeze({
      format,
      form,
      length: text.length,
      documents: Object.freeze(documents),
      header: Object.freeze(header),
      passages,
      sections,
      definitions: Object.freeze(definitions),
      references,
      undefinedTerms: Object.freeze(undefinedTerms),
      offerings: deepFreeze(read.value),
      problems: Object.freeze([]),
      directives: directivesOf(text, passages, same, last?.filing),
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

/** The directives of a text; after an edit of one that had none, only the edited stretch is searched. */
function directivesOf(
  text: string,
  passages: readonly Passage[],
  { head, tail }: Alignment,
  before: Filing | undefined,
): readonly Directive[] {
  if (before === undefined || before.directives.length > 0) return readDirectives(text);
  const last = passages[head - 1];
  const from = last === undefined ? 0 : last.start + last.block.length;
  const to = passages[passages.length - tail]?.start ?? text.length;
  const around = text.slice(Math.max(0, from - LONGEST_DIRECTIVE), to + LONGEST_DIRECTIVE);
  return readDirectives(around).length === 0 ? before.directives : readDirectives(text);
}

/** Analyses one text once. */
export function analyze(text: string, request?: AnalyzeRequest): Filing {
  return createAnalyzer().analyze(text, request);
}

function wholeOf(text: string, format: Exclude<Format, 'submission'>): DocumentPart {
  return Object.freeze({ type: '', name: '', description: '', start: 0, end: text.length, format });
}

/** Passages with their digests, those of one part of the file from `first` on. */
interface ReadPassages {
  readonly passages: readonly Passage[];
  readonly digests: readonly Digest[];
  readonly first: number;
}

/** Adds the passages of blocks that stood in the last text too. */
function keepPassages(
  last: ReadPassages,
  { from, to, shift }: Kept,
  document: number,
  passages: Passage[],
  digests: Digest[],
): void {
  for (let index = last.first + from; index < last.first + to; index++) {
    const passage = last.passages[index];
    const digest = last.digests[index];
    if (passage === undefined || digest === undefined) continue;
    digests.push(digest);
    if (shift === 0 && passage.document === document) passages.push(passage);
    else {
      const { block, recognized, start } = passage;
      passages.push(Object.freeze({ block, recognized, start: start + shift, document }));
    }
  }
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
