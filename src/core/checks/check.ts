import type { Filing } from '../model/filing.js';
import type { Passage } from '../model/passage.js';
import type { Span } from '../text/span.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface TextEdit extends Span {
  /** Source text to put in place of the span. */
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export interface Related extends Span {
  readonly message: string;
  /** Name of the filing it stands in, where that is another one. */
  readonly file?: string;
}

/** An observation about the filing; never a legal conclusion. */
export interface Finding extends Span {
  /** Id of the check. */
  readonly check: string;
  readonly severity: Severity;
  /** One sentence that names the offending words. */
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** What a check reports; id and severity are added by the catalog. */
export type Observation = Span & {
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
};

/** Observations worked out with pauses in between, for a check that looks at a whole long filing. */
export type InSteps<T = readonly Observation[]> = Generator<undefined, T, void>;

/**
 * One rule. A check reads the filing, never its source text. It gives either `passage`, when it looks at
 * one passage alone (its results are then remembered with the passage), or `filing`.
 */
export interface Check {
  /** Kebab-case; also the key of its setting, `filingLens.checks.<id>`. */
  readonly id: string;
  readonly severity: Severity;
  /** What it reports, in one clause: "an agreement named by a term that is defined nowhere". */
  readonly title: string;
  /** Why a reader should care and how to mend it. */
  readonly rationale: string;
  /** Short filings in Markdown; `⟦…⟧` marks what is reported, none asserts silence. */
  readonly examples: readonly string[];
  passage?(passage: Passage): readonly Observation[];
  filing?(filing: Filing): readonly Observation[] | InSteps;
}
