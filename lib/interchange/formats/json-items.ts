import { JSONParser, TokenType } from '@streamparser/json';
import { BadFileError } from '@/lib/store';

/** One value of a foreign JSON file, unchecked: of a `list`, by its `index`, or by itself; the list '' is the file itself. */
export interface Item {
  list: string;
  index: number | undefined;
  value: unknown;
}

/** Bounds that hold before anything is built. What is kept of a foreign record must fit into our own files too. */
const DEEPEST = 28;
const MOST = 1_000_000;
const LARGEST = 32 * 1024 * 1024;
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The values of a JSON file at these paths (`$.items.*`) as they end, in portions; nothing else of the file is kept.
 * Throws BadFileError for what is no JSON, ends early, is nested too deep, or holds a value that is too large.
 */
export async function* jsonItems(text: AsyncIterable<string>, paths: string[]): AsyncGenerator<Item[]> {
  const parser = new JSONParser({ paths, keepStack: false });
  let found: Item[] = [];
  let failure: unknown;
  let depth = 0;
  const objects: boolean[] = [];
  let isName = false;
  let table = '';
  let length = 0;
  let pieces = 0;

  parser.onToken = ({ token, value }) => {
    if (failure) return;
    pieces++;
    if (isName && token === TokenType.STRING) {
      const name = String(value);
      if (unsafe.has(name)) fail(new BadFileError('unsafeName', { ...where(), field: name }));
      if (depth <= 1) table = name.slice(0, 60);
    }
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      if (++depth > DEEPEST) fail(new BadFileError('tooDeep', where()));
      objects.push(token === TokenType.LEFT_BRACE);
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      depth--;
      objects.pop();
    }
    isName = objects.at(-1) === true && (token === TokenType.LEFT_BRACE || token === TokenType.COMMA);
  };
  parser.onValue = ({ value, key, stack }) => {
    length = 0;
    pieces = 0;
    const way = ['$', ...stack.slice(1).map((level) => level.key)];
    const list = String(way.length > 1 ? way.at(-1) : '');
    if (typeof key === 'number') found.push({ list, index: key, value });
    else if (key === undefined) found.push({ list: '', index: undefined, value });
    else if (paths.includes([...way, key].join('.'))) found.push({ list: key, index: undefined, value });
    else fail(new BadFileError('wrongValue', { table: list || key }));
  };
  parser.onError = fail;

  for await (const piece of text) {
    length += piece.length;
    try {
      if (!failure) parser.write(piece);
    } catch (error) {
      fail(error);
    }
    if (failure instanceof BadFileError) throw failure;
    if (failure) throw new BadFileError('notJson', where(), said(failure));
    if (length > LARGEST || pieces > MOST) throw new BadFileError('tooLarge', where());
    if (found.length > 0) yield found;
    found = [];
  }
  if (!parser.isEnded) throw new BadFileError('truncated', where());

  function fail(error: unknown): void {
    failure ??= error;
  }
  function where(): { table?: string } {
    return table ? { table } : {};
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 200) : '');
