/** Filings that belong to one offering, and what they say together. */
export type { MergedOffering, MergeOptions, NamedFiling, OfferingSet, PastFact, Program } from './filing-set.js';
