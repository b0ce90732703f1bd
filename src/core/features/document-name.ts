import type { Offering } from '../model/offering/offering.js';
import { capitalized } from './display.js';

/**
 * What a document calls itself, number included; `undefined` where it does not say.
 *
 * @example `Supplement No. 1 to prospectus supplement`
 */
export function documentName({ documentKind, documentNumber }: Offering): string | undefined {
  const kind = documentKind.value;
  const number = documentNumber.value;
  if (!kind) return number ?? undefined;
  if (!number || kind.toLowerCase().includes(number.toLowerCase())) return capitalized(kind);
  const named = /^(.*\S)\s+(?:No\.|Number|#)\s*\S+$/i.exec(number)?.[1]?.toLowerCase();
  if (named === undefined) return `${capitalized(kind)} No. ${number}`;
  const at = kind.toLowerCase().startsWith(named) ? kind.slice(named.length) : `, ${kind}`;
  return `${number}${at}`;
}
