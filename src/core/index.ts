/** The public surface of the core: text in, plain data out. */

export { type AnalyzeRequest, type Analyzer, analyze, createAnalyzer } from './analyze.js';
export { CHECKS } from './checks/catalog.js';
export type { Check, Finding, Fix, Related, Severity, TextEdit } from './checks/check.js';
export { type CheckOptions, checkInSteps, inOrder, runChecks, SEVERITIES } from './checks/run.js';
export { type FileFinding, type OptionsOf, setConflicts } from './checks/set-conflicts.js';
export type { Suppression } from './checks/suppress.js';
export { actionsAt, type FindingAction } from './features/actions.js';
export { checkPage } from './features/check-page.js';
export { type Context, contextOf } from './features/context.js';
export {
  DECORATION_KINDS,
  type DecorationKind,
  type Decorations,
  decorationsIn,
  type Markable,
  termCount,
} from './features/decorations.js';
export { type DefinitionLink, definitionAt } from './features/definition.js';
export { count } from './features/display.js';
export { foldsOf } from './features/folding.js';
export { type HoverOptions, hoverAt } from './features/hover.js';
export type { HoverInfo, HoverLink, HoverRow, HoverSection } from './features/hover-info.js';
export {
  type KeyTerm,
  type KeyTermGroup,
  type KeyTermKind,
  keyTermsInSteps,
  keyTermsOf,
} from './features/key-terms.js';
export { type FilingLink, linksIn } from './features/links.js';
export { fromReadable, type ReadableView, readableView, toReadable } from './features/readable-view.js';
export { referencesAt } from './features/references.js';
export { type RenameTarget, renameEdits, renameTargetAt } from './features/rename.js';
export { type SetRemark, type SetSummary, summarizeSet, summarizeSetInSteps } from './features/set-summary.js';
export { setSummaryMarkdown } from './features/set-summary-markdown.js';
export {
  type OfferingSummary,
  type Summary,
  type SummaryAgreement,
  type SummaryFinding,
  type SummaryInput,
  type SummaryItem,
  type SummaryOptions,
  type SummaryParty,
  summarize,
  type Utilization,
} from './features/summary.js';
export { summaryMarkdown } from './features/summary-markdown.js';
export type { SummaryEvent } from './features/summary-timeline.js';
export { type OutlineSymbol, outlineOf } from './features/symbols.js';
export type { AnyMention, Mention, MentionKind, MentionValues } from './mentions/mention.js';
export { MENTION_KINDS } from './mentions/mention.js';
export type { Definition, Filing, Reference, Section, UndefinedTerm } from './model/filing.js';
export type {
  MergedOffering,
  MergeOptions,
  NamedFiling,
  OfferingSet,
  PastFact,
  Program,
  SalesReport,
  SetDifference,
  SetEvent,
} from './model/filing-set/filing-set.js';
export { mergeFilings, mergeInSteps } from './model/filing-set/merge-filings.js';
export { programOffering } from './model/filing-set/program-offering.js';
export type { Fact, FactInput, FactState } from './model/offering/facts.js';
export type { Offering, OfferingAgreement, OfferingEvent } from './model/offering/offering.js';
export { type Evidence, mentionsIn, type Passage } from './model/passage.js';
export type { DocumentPart, Format, HeaderField } from './syntax/block.js';
export { SourceText } from './text/source-text.js';
export type { Span } from './text/span.js';
