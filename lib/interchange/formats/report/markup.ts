/** Markup that was built by `markup` alone; everything else is text. */
export class Markup {
  constructor(readonly text: string) {}
}
type Piece = Markup | Markup[] | string | number | undefined;

/** A piece of HTML: what stands in the template is markup, every value is text and is escaped, unless `markup` built it. */
export function markup(parts: TemplateStringsArray, ...values: Piece[]): Markup {
  return new Markup(parts.map((part, at) => part + shown(values[at])).join(''));
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
