/** Markup that was built by `markup` alone; everything else is text. */
export class Markup {
  constructor(readonly text: string) {}
}
type Piece = Markup | Markup[] | string | number | undefined;

/** A piece of HTML: what stands in the template is markup, every value is text and is escaped, unless `markup` built it. */
export function markup(parts: TemplateStringsArray, ...values: Piece[]): Markup {
  return new Markup(parts.map((part, at) => part + shown(values[at])).join(''));
}

const EMPTY = new Set(['br', 'hr']);

/** An element; its name and the names of its attributes are our own, their values are text. */
export function tagged(
  tag: string,
  attributes: Record<string, string | undefined>,
  children: Markup[],
): Markup {
  const told = Object.entries(attributes).map(([name, value]) => ` ${name}="${shown(value)}"`);
  const start = `<${tag}${told.join('')}>`;
  return new Markup(EMPTY.has(tag) ? start : `${start}${shown(children)}</${tag}>`);
}

const shown = (piece: Piece): string => {
  if (piece === undefined) return '';
  if (Array.isArray(piece)) return piece.map(({ text }) => text).join('');
  if (piece instanceof Markup) return piece.text;
  return String(piece).replace(/[&<>"']/g, (character) => entities[character] ?? '');
};
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
