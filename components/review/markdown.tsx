import './markdown.css';
import { Lexer, type Token, type Tokens } from 'marked';
import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { decodeEntities } from './entities';

/** A longer text is shown as it is written, in UTF-16 units. */
const LONGEST = 200_000;

/**
 * Markdown (https://github.github.com/gfm/) drawn from its tokens, never as markup: HTML within it is shown as it is written,
 * images are links, links lead to http(s) only.
 */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(
    () => (text.length > LONGEST ? undefined : new Lexer({ gfm: true }).lex(text)),
    [text],
  );
  return (
    <div class="markdown" dir="auto">
      {tokens ? draw(tokens) : text}
    </div>
  );
}

const draw = (tokens: readonly Token[] = []): ComponentChild[] =>
  tokens.map((token, at) => <One key={at} token={token} />);

function One({ token: given }: { token: Token }): ComponentChild {
  // What the parser makes of a text without extensions is one of these.
  const token = given as MarkdownToken;
  switch (token.type) {
    case 'paragraph':
      return <p dir="auto">{draw(token.tokens)}</p>;
    case 'heading': {
      // What stands in a review stands below its headings.
      const Heading = (['h4', 'h5', 'h6'] as const)[Math.min(token.depth, 3) - 1] ?? 'h6';
      return <Heading dir="auto">{draw(token.tokens)}</Heading>;
    }
    case 'blockquote':
      return <blockquote dir="auto">{draw(token.tokens)}</blockquote>;
    case 'list': {
      const items = token.items.map((item, at) => (
        <li key={at} dir="auto">
          {draw(item.tokens)}
        </li>
      ));
      return token.ordered ? <ol start={Number(token.start) || 1}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'checkbox':
      return <input type="checkbox" checked={token.checked} disabled />;
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {token.header.map((cell, at) => (
                <th key={at}>{draw(cell.tokens)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {token.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, at) => (
                  <td key={at}>{draw(cell.tokens)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'code':
      return (
        <pre dir="ltr">
          <code>{token.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{draw(token.tokens)}</strong>;
    case 'em':
      return <em>{draw(token.tokens)}</em>;
    case 'del':
      return <del>{draw(token.tokens)}</del>;
    case 'link':
    case 'image':
      return <Link href={token.href}>{draw(token.tokens)}</Link>;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'text':
      return token.tokens ? draw(token.tokens) : decodeEntities(token.text);
    case 'escape':
      return token.text;
    case 'space':
    case 'def':
      return null;
    default:
      return given.raw;
  }
}

/** A link to a page; to anything else only its words. */
function Link({ href, children }: { href: string; children: ComponentChild[] }): ComponentChild {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return children;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

type MarkdownToken =
  | Tokens.Paragraph
  | Tokens.Heading
  | Tokens.Blockquote
  | Tokens.List
  | Tokens.Checkbox
  | Tokens.Table
  | Tokens.Code
  | Tokens.Codespan
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Link
  | Tokens.Image
  | Tokens.Br
  | Tokens.Hr
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Space
  | Tokens.Def
  | Tokens.HTML;
