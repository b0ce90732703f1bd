import type { Format } from './block.js';

const ENVELOPE =
  /^\s{0,200}(?:-----BEGIN PRIVACY-ENHANCED MESSAGE-----|<(?:SEC|IMS)-(?:DOCUMENT|HEADER)>|<SUBMISSION>|<DOCUMENT>\s{0,20}<TYPE>)/;
const HTML_ROOT =
  /^(?:\s|<XBRL>|<\?xml[^>]{0,200}\?>|<!--(?:[^-]|-(?!->)){0,4000}-->)*(?:<!DOCTYPE\s+html|<html\b|<head\b|<body\b)/i;
const HTML_TAG = /<\/?(?:p|div|span|font|td|tr|table|center|br|b|i|u|a|hr|h[1-6]|li|ul)(?:\s[^<>]{0,400})?\/?>/gi;
/** The tags of ASCII filings, which are no HTML. */
const ASCII_TAG = /^\s{0,40}<\/?(?:PAGE|TABLE|CAPTION|S|C|FN|TEXT)>/gm;

/** True when the beginning of a text is HTML. */
export function isHtml(head: string): boolean {
  if (HTML_ROOT.test(head)) return true;
  if (/<(?:html|body)(?:\s[^<>]{0,800})?>/i.test(head)) return true;
  const tags = head.match(HTML_TAG)?.length ?? 0;
  const ascii = head.match(ASCII_TAG)?.length ?? 0;
  const closing = head.match(/<\/(?:p|div|span|font|td|tr|table|center|b|i|u|a|h[1-6]|li|ul)>/gi)?.length ?? 0;
  if (closing < 2) return false;
  return tags - ascii >= 6 || (/^\s*<(?:p|div|font|table|center|span)\b/i.test(head) && tags >= 2);
}

/** The form of a source: told from its text, its name being but a hint. */
export function detectFormat(source: string, name = ''): Format {
  const head = source.slice(source.charCodeAt(0) === 0xfeff ? 1 : 0, 8192);
  if (ENVELOPE.test(head)) return 'submission';
  const extension = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (HTML_ROOT.test(head)) return 'html';
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  if (isHtml(head)) return 'html';
  if (/^x?html?$/.test(extension) && /<[a-z!?/]/i.test(head)) return 'html';
  return isMarkdown(head) ? 'markdown' : 'text';
}

/** True for a text with several of Markdown's own marks. */
function isMarkdown(head: string): boolean {
  let signs = 0;
  if (/^#{1,6} \S/m.test(head)) signs += 2;
  if (/^\|?[ \t]{0,9}:?-{3,}:?[ \t]{0,9}\|/m.test(head)) signs += 2;
  if (/\*\*[^\s*][^*\n]{0,200}\*\*/.test(head)) signs++;
  if (/\\\$\d/.test(head)) signs += 2;
  if (/\[[^\]\n]{1,100}\]\([^)\s]{1,200}\)/.test(head)) signs++;
  return signs >= 2;
}

export { looksLikeFiling } from './looks-like-filing.js';
