import type { Fact } from '../offering/facts.js';
import type { Offering, OfferingAgreement, OfferingEvent, OfferingType } from '../offering/offering.js';
import type { Evidence } from '../passage.js';
import type { SalesReport } from './filing-set.js';
import type { Split } from './read-splits.js';

/** An event as one filing tells of it. */
export interface ToldEvent extends OfferingEvent {
  /** The agreement it befell, where it is another than the program's own. */
  readonly of: string;
  /** True where it befell something else than this program, and says nothing of its status. */
  readonly isForeign: boolean;
  /** True where it befell the programs before, which are told of beside this one and have it as theirs. */
  readonly isOfEarlier?: true;
}

/** The figures of a program in one filing. Money in dollars. */
export interface ToldFigures {
  readonly cap: Fact;
  readonly shareCap: Fact;
  readonly sold: Fact;
  readonly proceeds: Fact;
  readonly netProceeds: Fact;
  readonly averagePrice: Fact;
  readonly remaining: Fact;
}

/** A class of stock among several that are sold under one program. Money in dollars. */
export interface ToldClass {
  readonly label: string;
  readonly cap: Fact;
  readonly remaining: Fact;
}

/** What one filing tells of one program or deal. */
export interface Telling {
  readonly file: string;
  /** ISO date of the filing; `null` where it has none. */
  readonly date: string | null;
  /** Place of the filing in order of date. */
  readonly order: number;
  readonly type: OfferingType;
  readonly family: string;
  readonly agreement: OfferingAgreement | null;
  /** Keys of the names by which the filing calls the agreement. */
  readonly names: ReadonlySet<string>;
  /** True where the date is that of entering into the agreement, and no date that it bears is told. */
  readonly isEntered: boolean;
  /** What the filing says of its own program; none for a program that it only looks back at. */
  readonly own: Offering | undefined;
  readonly figures: ToldFigures;
  readonly security: Fact;
  readonly commission: Fact;
  /** Empty where the program is of one class. */
  readonly classes: readonly ToldClass[];
  /** The words by which the maximum of each class is what was left under the programs before. */
  readonly unsoldBefore: Evidence | undefined;
  /** Reverse splits that the filing tells of. */
  readonly splits: readonly Split[];
  /** What the maximum was before this filing changed it, by its own words. */
  readonly formerCaps: readonly Fact[];
  readonly events: readonly ToldEvent[];
  readonly reports: readonly SalesReport[];
}

/** One filing and the programs it tells of. */
export interface ToldFiling {
  readonly file: string;
  readonly date: string | null;
  readonly order: number;
  /** Keys of the registrant's names, former ones included. */
  readonly registrants: ReadonlySet<string>;
  /** Registration numbers of its offerings. */
  readonly registrations: ReadonlySet<string>;
  /** ISO day by which it was filed, as far as can be told from its date or the latest day it tells of; '' for none. */
  readonly day: string;
  readonly offerings: readonly Offering[];
  readonly tellings: readonly Telling[];
}
