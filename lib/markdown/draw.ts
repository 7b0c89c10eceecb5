import type { Token } from 'marked';
import { decodeEntities } from './entities';
import { type MarkdownToken, markdownTokens } from './tokens';

/** The elements that Markdown is drawn with, and no others. */
export type MarkdownTag =
  | ('p' | 'h3' | 'h4' | 'h5' | 'h6' | 'blockquote' | 'ul' | 'ol' | 'li' | 'br' | 'hr' | 'a')
  | ('table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td' | 'pre' | 'code' | 'strong' | 'em' | 'del');
export type MarkdownAttributes = Partial<Record<'dir' | 'start' | 'href' | 'target' | 'rel', string>>;

/** What Markdown is drawn with: elements and text, which it must not read as markup. */
export interface Pen<Piece> {
  element(tag: MarkdownTag, attributes: MarkdownAttributes, children: Piece[]): Piece;
  text(words: string): Piece;
  /** Of the highest headings; those below it follow. */
  topHeading: 3 | 4;
}

/**
 * Draws a text in Markdown from its tokens, never as markup: HTML within it is shown as it is written, images are links,
 * links lead to http(s) only.
 */
export function drawMarkdown<Piece>(text: string, pen: Pen<Piece>): Piece[] {
  const tokens = markdownTokens(text);
  return tokens ? draw(tokens, pen) : [pen.text(text)];
}

const AUTO = { dir: 'auto' };
const draw = <Piece>(tokens: readonly Token[] | undefined, pen: Pen<Piece>): Piece[] =>
  (tokens ?? []).flatMap((token) => one(token, pen));

function one<Piece>(given: Token, pen: Pen<Piece>): Piece | Piece[] {
  const token = given as MarkdownToken;
  const within = (tokens: readonly Token[] | undefined) => draw(tokens, pen);
  const { element } = pen;
  switch (token.type) {
    case 'paragraph':
    case 'blockquote':
      return element(token.type === 'paragraph' ? 'p' : 'blockquote', AUTO, within(token.tokens));
    case 'heading':
      return element(headingOf(token.depth, pen.topHeading), AUTO, within(token.tokens));
    case 'list': {
      const items = token.items.map(({ tokens }) => element('li', AUTO, within(tokens)));
      if (!token.ordered) return element('ul', {}, items);
      return element('ol', { start: String(Number(token.start) || 1) }, items);
    }
    case 'checkbox':
      return pen.text(token.checked ? '☑ ' : '☐ ');
    case 'table':
      return tableOf(token.header, token.rows, pen);
    case 'code':
      return element('pre', { dir: 'ltr' }, [element('code', {}, [pen.text(token.text)])]);
    case 'codespan':
      return element('code', {}, [pen.text(token.text)]);
    case 'strong':
    case 'em':
    case 'del':
      return element(token.type, {}, within(token.tokens));
    case 'link':
    case 'image':
      return linkTo(token.href, within(token.tokens), pen);
    case 'br':
    case 'hr':
      return element(token.type, {}, []);
    case 'text':
      return token.tokens ? within(token.tokens) : pen.text(decodeEntities(token.text));
    case 'escape':
      return pen.text(token.text);
    case 'space':
    case 'def':
      return [];
    default:
      return pen.text(given.raw);
  }
}

/** What stands in a text stands below the headings of its page. */
function headingOf(depth: number, top: Pen<unknown>['topHeading']): MarkdownTag {
  const headings = ['h3', 'h4', 'h5', 'h6'] as const;
  return headings[Math.min(top - 3 + depth - 1, 3)] ?? 'h6';
}

interface Cell {
  tokens: Token[];
}
function tableOf<Piece>(header: Cell[], rows: Cell[][], pen: Pen<Piece>): Piece {
  const row = (tag: 'th' | 'td', cells: Cell[]) =>
    pen.element(
      'tr',
      {},
      cells.map(({ tokens }) => pen.element(tag, AUTO, draw(tokens, pen))),
    );
  const body = rows.map((cells) => row('td', cells));
  return pen.element('table', {}, [
    pen.element('thead', {}, [row('th', header)]),
    pen.element('tbody', {}, body),
  ]);
}

/** A link to a page; to anything else only its words. */
function linkTo<Piece>(href: string, words: Piece[], { element }: Pen<Piece>): Piece | Piece[] {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return words;
  return element('a', { href, target: '_blank', rel: 'noreferrer' }, words);
}
