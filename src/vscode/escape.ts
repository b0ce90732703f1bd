/** Text of a filing made harmless inside Markdown: no markup, no link, no HTML comes of it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\n\r\t]+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|~$<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
