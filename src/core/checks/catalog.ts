import { agreementAlias } from './agreement-alias.js';
import { amountForCount } from './amount-for-count.js';
import { arithmetic } from './arithmetic.js';
import { brokenReference } from './broken-reference.js';
import { capitalizationDrift } from './capitalization-drift.js';
import type { Check } from './check.js';
import { conflictingFacts } from './conflicting-facts.js';
import { dateSpacing } from './date-spacing.js';
import { duplicateDefinition } from './duplicate-definition.js';
import { impliedPrice } from './implied-price.js';
import { impossibleDate } from './impossible-date.js';
import { laterEvent } from './later-event.js';
import { mixedSplitCounts } from './mixed-split-counts.js';
import { nonBusinessDay } from './non-business-day.js';
import { pageReference } from './page-reference.js';
import { placeholder } from './placeholder.js';
import { publicFloat } from './public-float.js';
import { repeatedWords } from './repeated-words.js';
import { setPhrase } from './set-phrase.js';
import { settlementCycle } from './settlement-cycle.js';
import { offerAfterShelfExpiry, shelfExpiry } from './shelf-expiry.js';
import { soldBeyondCap } from './sold-beyond-cap.js';
import { soldDateAfterDocument } from './sold-date-after-document.js';
import { supplementNumber } from './supplement-number.js';
import { tableTotal } from './table-total.js';
import { unclosedQuote } from './unclosed-quote.js';
import { undefinedAgreement } from './undefined-agreement.js';
import { undefinedTerm } from './undefined-term.js';
import { unusedDefinition } from './unused-definition.js';
import { usedBeforeDefined } from './used-before-defined.js';
import { wordsAndFigures } from './words-and-figures.js';
import { wrongWeekday } from './wrong-weekday.js';

/** Every check, from the gravest; the order decides between findings of one place. */
export const CHECKS: readonly Check[] = Object.freeze([
  // errors
  arithmetic,
  tableTotal,
  impossibleDate,
  unclosedQuote,
  // warnings
  undefinedAgreement,
  agreementAlias,
  conflictingFacts,
  wordsAndFigures,
  wrongWeekday,
  duplicateDefinition,
  soldDateAfterDocument,
  laterEvent,
  soldBeyondCap,
  publicFloat,
  brokenReference,
  pageReference,
  placeholder,
  supplementNumber,
  settlementCycle,
  offerAfterShelfExpiry,
  amountForCount,
  repeatedWords,
  setPhrase,
  // information
  undefinedTerm,
  unusedDefinition,
  usedBeforeDefined,
  capitalizationDrift,
  mixedSplitCounts,
  shelfExpiry,
  // hints
  nonBusinessDay,
  impliedPrice,
  dateSpacing,
]);
