import { JSONParser, TokenType } from '@streamparser/json';
import { BadFileError } from '@/lib/store';
import {
  type FileTable,
  fileTables,
  type HeaderPart,
  headerParts,
  mayHave,
  mustHave,
  VERSION,
} from './header';
import { rowLines } from './row-lines';

/** A row of a table, or a part of the header, as it stands in a file; unchecked. `text` is the row as it was read, when it was read whole. */
export type Found =
  | { table: FileTable; index: number; value: unknown; text?: string }
  | { part: HeaderPart; value: unknown };

/** Bounds that hold before anything is built: how deep one record may be, of how many pieces and bytes. */
const DEEPEST = 40;
const MOST = 2_000_000;
const LARGEST = 64 * 1024 * 1024;
/** Names that mean something to JavaScript objects; no field of ours is called so. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);

/** What is read in place of a row that was read by itself. */
const STAND_IN = new TextEncoder().encode('null');

/**
 * Takes the bytes of a file as they come and gives its rows as they end; never holds more than one row and what `take`
 * has not fetched. Both throw BadFileError. A row that has a line to itself, as we write them, is read by the browser, many
 * times faster than token by token; one with anything odd about it is left to the tokens, which say what it is.
 */
export function jsonRows(): {
  write(chunk: Uint8Array): void;
  end(): void;
  take(): Found[];
  mustHave(table: string): boolean;
} {
  const parts = Object.keys(headerParts).map((part) => `$.${part}`);
  const rows = fileTables.map((table) => `$.${table}.*`);
  const parser = new JSONParser({ paths: [...parts, ...rows], keepStack: false });
  const found: Found[] = [];
  const seen = new Set<string>();
  const objects: boolean[] = [];
  let part = '';
  let isName = false;
  let isPartValue = false;
  let bytes = 0;
  let rowStart = 0;
  let pieces = 0;
  let failure: unknown;
  let version: unknown;
  let last: TokenType | undefined;
  let whole: { value: unknown; text: string } | undefined;

  parser.onToken = ({ token, value, offset }) => {
    if (failure) return;
    last = token;
    if (token === TokenType.STRING && isName) name(String(value));
    if (isPartValue && isTable(part) && token !== TokenType.LEFT_BRACKET)
      throw new BadFileError('wrongValue', { table: part });
    isPartValue = token === TokenType.COLON && objects.length === 1;
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      if (objects.length >= DEEPEST) throw new BadFileError('tooDeep', { table: part || undefined });
      objects.push(token === TokenType.LEFT_BRACE);
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) objects.pop();
    pieces++;
    if (objects.length <= 2) {
      rowStart = offset;
      pieces = 0;
    }
    isName = objects.at(-1) === true && (token === TokenType.LEFT_BRACE || token === TokenType.COMMA);
  };
  parser.onValue = ({ value, key, stack }) => {
    if (stack.length === 1 && isPart(key)) header(key, value);
    else if (stack.length === 2 && typeof key === 'number' && isTable(part))
      found.push({ table: part, index: key, ...(whole ?? { value }) });
  };
  parser.onError = (error) => {
    failure ??= error;
  };

  function name(text: string): void {
    if (unsafe.has(text)) throw new BadFileError('unsafeName', { table: part || undefined, field: text });
    if (objects.length !== 1) return;
    part = text.slice(0, 60);
    // Who has not said yet that the file is ours has brought another program's.
    if (!isTable(text) && !isPart(text))
      throw seen.has('format')
        ? new BadFileError('unknownTable', { table: part })
        : new BadFileError('notOurs');
    if (seen.has(text)) throw new BadFileError('repeatedTable', { table: part });
    seen.add(text);
  }
  function header(key: HeaderPart, value: unknown): void {
    // What another program or a newer version says besides is not looked at.
    if (key === 'format' && value !== 'sourcemark') throw new BadFileError('notOurs');
    if (key === 'version' && typeof value === 'number' && value > VERSION)
      throw new BadFileError('newerVersion', {}, `${value}`);
    if (key === 'version') version = value;
    found.push({ part: key, value });
  }
  function check(): void {
    if (failure instanceof BadFileError) throw failure;
    if (failure) throw new BadFileError('notJson', { table: part || undefined }, messageOf(failure));
    if (bytes - rowStart > LARGEST || pieces > MOST)
      throw new BadFileError('tooLarge', { table: part || undefined });
  }
  const lines = rowLines(
    (text) => {
      const isNext = last === TokenType.COMMA || last === TokenType.LEFT_BRACKET;
      if (failure || !isNext || objects.length !== 2 || objects[1] || !isTable(part)) return false;
      const value = plainRow(text);
      if (value === undefined) return false;
      whole = { value, text };
      read(STAND_IN);
      whole = undefined;
      return true;
    },
    (rest) => read(rest),
  );
  function read(chunk: Uint8Array): void {
    bytes += chunk.length;
    attempt(() => parser.write(chunk));
  }
  return {
    write(chunk) {
      lines.write(chunk);
      check();
    },
    end() {
      lines.end();
      check();
      if (bytes === 0 || !parser.isEnded) throw new BadFileError('truncated', { table: part || undefined });
      if (!seen.has('format')) throw new BadFileError('notOurs');
      const missing = [...Object.keys(headerParts), ...fileTables].find(
        (name) => !seen.has(name) && name !== 'exporter' && mustHave(name, version),
      );
      const unknown = fileTables.find((name) => seen.has(name) && !mayHave(name, version));
      if (unknown) throw new BadFileError('unknownTable', { table: unknown });
      if (missing) throw new BadFileError('missingTable', { table: missing });
    },
    take: () => found.splice(0),
    /** Whether a file of the version that this one said must have a table; once it is read. */
    mustHave: (table) => mustHave(table, version),
  };

  function attempt(run: () => void): void {
    try {
      run();
    } catch (error) {
      failure ??= error;
    }
  }
}

const isTable = (name: unknown): name is FileTable => fileTables.some((table) => table === name);
const isPart = (name: unknown): name is HeaderPart =>
  typeof name === 'string' && Object.hasOwn(headerParts, name);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 200) : '');

/** A row with nothing in it that has to be refused; undefined when it has, or is none. */
function plainRow(text: string): unknown {
  try {
    const row: unknown = JSON.parse(text);
    return isPlain(row, 3) ? row : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth + 1));
  return Object.entries(value).every(([name, one]) => !unsafe.has(name) && isPlain(one, depth + 1));
}
