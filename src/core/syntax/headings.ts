const LONGEST_HEADING = 140;

/**
 * True for a line that reads like a heading though nothing marks it as one: it is set in bold throughout
 * (`isBold`) or all in capitals, is short, and is no sentence.
 *
 * @example `THE OFFERING`, and in bold `Plan of Distribution`
 */
export function readsLikeHeading(text: string, isBold: boolean): boolean {
  if (text.length > LONGEST_HEADING || text.length < 3) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3 || letters * 2 < text.length) return false;
  const isCapitals = text === text.toUpperCase();
  if (!isBold && !isCapitals) return false;
  // "Inc." and the like may end a heading; a sentence may not.
  return isCapitals || !/[.;:,]$/.test(text) || /\b(?:Inc|Corp|Co|Ltd|L\.P|N\.A)\.$/.test(text);
}
