/// <reference lib="dom" />

type Attribute = string | number | boolean | undefined | ((event: Event) => void);
type Child = Node | string | undefined;

/**
 * An element with attributes and children. Strings become text nodes, never markup; an attribute that is a function
 * listens to the event of that name, `true` sets an empty attribute, `undefined` and `false` set none.
 */
export function element(tag: string, attributes: Readonly<Record<string, Attribute>> = {}, ...children: Child[]) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') made.addEventListener(name, value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== undefined) made.append(child);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A small picture that says nothing a screen reader need know: one path in a box of 16. */
export function icon(path: string, className = 'icon'): Node {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
