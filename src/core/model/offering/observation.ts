import type { Passage } from '../passage.js';
import type { Stretch } from './sentences.js';

/** What a passage can say of an offering; decided upon when all passages of a part have spoken. */
export type Field =
  | 'event'
  | 'taking effect'
  | 'agreement'
  | 'cap'
  | 'share cap'
  | 'sold shares'
  | 'gross proceeds'
  | 'net proceeds'
  | 'average price'
  | 'remaining'
  | 'commission'
  | 'resume condition'
  | 'in force'
  | 'price'
  | 'discount'
  | 'net price'
  | 'offered shares'
  | 'fixed gross'
  | 'fixed net'
  | 'option shares'
  | 'option days'
  | 'closing date'
  | 'registration status'
  | 'not begun'
  | 'document date'
  | 'report date'
  | 'filing date'
  | 'cover date'
  | 'base date'
  | 'amends'
  | 'rule'
  | 'registration number'
  | 'ticker'
  | 'exchange'
  | 'security'
  | 'registrant'
  | 'document kind'
  | 'document number'
  | 'offering type'
  | TermField;

/** What a passage can say of the terms around an offer: how large the issuer is, its shelf, its promises, its debt. */
export type TermField =
  | 'public float'
  | 'capacity'
  | 'sold in a year'
  | 'outstanding'
  | 'outstanding after'
  | 'shelf total'
  | 'shelf remaining'
  | 'lock-up'
  | 'use of proceeds'
  | 'form'
  | 'split'
  | 'line term'
  | 'exchange cap'
  | 'commitment shares'
  | 'commitment fee'
  | 'floor price'
  | 'net with option'
  | 'principal'
  | 'coupon'
  | 'maturity'
  | 'rights ratio'
  | 'rights expiration';

/** Something a passage says, over its plain text. It depends on the text alone, so it is remembered with it. */
export interface Observation extends Stretch {
  readonly field: Field;
  readonly value: string;
  /** How clear the wording is; of two the higher is believed. */
  readonly rank: number;
  /** ISO date for which it holds, or `document` for "the date of this prospectus supplement". */
  readonly date?: string;
  /** ISO date on which the period it covers begins, or `yes` for a period of unknown beginning. */
  readonly since?: string;
  /** The agreement it speaks of, as written ("October Sales Agreement"). */
  readonly of?: string;
  /** True for a program or deal that the words call prior. */
  readonly isPrior?: boolean;
  /** More that belongs to the field. */
  readonly detail?: Detail;
  /** The sentence it stands in. */
  readonly sentence?: Stretch;
}

/** What some fields say beside their value; flags are `yes`. */
export interface Detail {
  /** Of an agreement or of the one spoken of. */
  readonly family?: string;
  readonly definedAs?: string;
  readonly commenced?: string;
  readonly entered?: string;
  readonly amended?: string;
  /** Names parted by line breaks, and their stretches `from-to` parted by blanks. */
  readonly parties?: string;
  readonly spans?: string;
  readonly role?: string;
  /** Roles of the parties one by one, parted by line breaks. */
  readonly roles?: string;
  /** Stretch `from-to` in which the parties are named, perhaps by short names. */
  readonly area?: string;
  /** Of an event. */
  readonly layer?: string;
  readonly says?: string;
  /** Of a figure. */
  readonly approximate?: string;
  readonly program?: string;
  readonly raises?: string;
  readonly additional?: string;
  readonly could?: string;
  /** Of several agreements together: the other's name. */
  readonly joint?: string;
  readonly percent?: string;
  readonly per?: string;
  readonly placement?: string;
  readonly option?: string;
  /** `yes` for option shares that are part of a count told with them. */
  readonly included?: string;
  readonly seller?: string;
  readonly assumed?: string;
  /** Of a lock-up: from which day it runs, and `yes` where insiders have agreed to it. */
  readonly after?: 'prospectus' | 'closing';
  readonly insiders?: string;
}

/** An observation in its passage. */
export interface Placed<T extends Observation = Observation> {
  readonly at: T;
  readonly passage: Passage;
  /** Index of the passage in its part. */
  readonly index: number;
}
