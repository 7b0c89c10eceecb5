import { Lexer, type Token, type Tokens } from 'marked';

/** A longer text is shown as it is written, in UTF-16 units. */
const LONGEST = 200_000;

/** What the parser makes of a text without extensions. */
export type MarkdownToken =
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

/** The parts of a text in Markdown (https://github.github.com/gfm/); undefined when it is too long to be parsed. */
export const markdownTokens = (text: string): Token[] | undefined =>
  text.length > LONGEST ? undefined : new Lexer({ gfm: true }).lex(text);
