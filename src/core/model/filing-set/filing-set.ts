import type { Filing } from '../filing.js';
import type { Fact } from '../offering/facts.js';
import type {
  AgreementStatus,
  Counterparty,
  FixedPrice,
  Offering,
  OfferingAgreement,
  OfferingEvent,
  OfferingStatus,
  OfferingType,
} from '../offering/offering.js';
import type { Evidence } from '../passage.js';

/** A filing under the name by which its reader knows it: a path or an address. */
export interface NamedFiling {
  readonly name: string;
  readonly filing: Filing;
}

export interface MergeOptions {
  /** ISO day of the reader's choice: filings after it are left out, and the status is as of then. */
  readonly asOf?: string | undefined;
  /** Name of a filing: only the offering to which it belongs is merged. */
  readonly of?: string | undefined;
}

/** An event as several filings tell of it: its evidence names the files, that of the first to tell of it first. */
export interface SetEvent extends OfferingEvent {
  /** ISO date of the first filing that tells of it; `null` where that has none. */
  readonly told: string | null;
  /** The agreement it befell, as `Sales Agreement dated May 1, 2023`; '' where it befell none. */
  readonly of: string;
}

/** An earlier value of a fact, which a later filing replaced. */
export interface PastFact {
  /** Key of the fact, as `cap`. */
  readonly key: string;
  readonly fact: Fact;
  /** ISO date of the filing that gave it; `null` where that has none. */
  readonly date: string | null;
  readonly file: string;
}

/** Sales of one period, as one sentence reports them. */
export interface SalesReport {
  /** ISO date on which the period began; `null` for the beginning of the program or where it is not told. */
  readonly from: string | null;
  /** ISO date on which it ended. */
  readonly to: string | null;
  /** True for all sales since the program began. */
  readonly isCumulative: boolean;
  /** True where the words give one figure for several programs together. */
  readonly isJoint: boolean;
  /** The class of stock where there are several; '' otherwise. */
  readonly security: string;
  readonly shares: Fact;
  readonly proceeds: Fact;
  readonly netProceeds: Fact;
  readonly averagePrice: Fact;
}

/** A class of stock among several that are sold under one program. Money in dollars. */
export interface ProgramClass {
  readonly label: string;
  readonly cap: Fact;
  /** What its cap leaves, whether or not it can be sold now. */
  readonly remaining: Fact;
}

/** One program of sales, or one deal, as all the filings together tell of it. Money in dollars. */
export interface Program {
  readonly offeringType: OfferingType;
  /** `null` where no filing names one. */
  readonly agreement: OfferingAgreement | null;
  readonly agents: readonly Counterparty[];
  readonly registrationNumber: Fact;
  readonly security: Fact;
  readonly commission: Fact;
  readonly resumeCondition: Fact;
  readonly shelfExpiry: Fact;
  /** In the order of the filing that tells of them; empty where the program is of one class. */
  readonly classes: readonly ProgramClass[];
  /** ISO date of the last filing that tells of it. */
  readonly lastTold: Fact;
  /** True where no filing tells of its end, and later ones are silent of it: what holds now is not known. */
  readonly isStale: boolean;
  readonly cap: Fact;
  readonly shareCap: Fact;
  /** Shares sold since the program began. */
  readonly sold: Fact;
  /** Gross proceeds since the program began. */
  readonly proceeds: Fact;
  readonly netProceeds: Fact;
  /** Dollars a share, gross. */
  readonly averagePrice: Fact;
  /** What the cap leaves, whether or not it can be sold now. */
  readonly remaining: Fact;
  readonly availableNow: Fact;
  /** Terms of a deal at a fixed price. */
  readonly fixedPrice: FixedPrice;
  readonly status: { readonly agreement: Fact<AgreementStatus>; readonly offering: Fact<OfferingStatus> };
  /** The agreement that came in its place, as `Sales Agreement dated May 1, 2023`. */
  readonly replacedBy: Fact;
  /** In order of date. */
  readonly reports: readonly SalesReport[];
  /** In order of date. */
  readonly events: readonly SetEvent[];
  /** Values that later filings replaced, in order of date. */
  readonly history: readonly PastFact[];
  /** Names of the filings that tell of it, in order of date. */
  readonly files: readonly string[];
}

/** An offering as several filings tell of it; its own facts are those of the program that is current. */
export interface MergedOffering extends Offering {
  /** In order of date. */
  readonly programs: readonly Program[];
  /** The events of all programs, in order of date. */
  readonly events: readonly SetEvent[];
  /** Values of the document facts that later filings replaced, in order of date. */
  readonly history: readonly PastFact[];
}

/** Two filings that give one fact two values, or a difference that looks so and is none. */
export interface SetDifference {
  readonly kind: 'conflict' | 'benign';
  /** Key of the fact, as `agreement.date`. */
  readonly key: string;
  /** One sentence that names both values and says, of a benign one, why it is none. */
  readonly message: string;
  /** The two values, in the order of the places. */
  readonly values: readonly string[];
  /** The place in the filing that says otherwise first, then that in another one; each names its file. */
  readonly evidence: readonly Evidence[];
}

/** The filings that belong to one offering, merged in order of date. */
export interface OfferingSet {
  /** Names of the filings, in order of date. */
  readonly files: readonly string[];
  readonly offering: MergedOffering;
  readonly differences: readonly SetDifference[];
  /** Filings with the very content of another one of the set, in another form perhaps; they add nothing. */
  readonly duplicates: readonly { readonly file: string; readonly of: string }[];
  /** Filings of the offering after the day of the reader's choice, which are left out; in order of date. */
  readonly later: readonly string[];
}
