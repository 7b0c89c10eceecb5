import Papa from 'papaparse';
import * as v from 'valibot';
import { BadFileError } from '@/lib/store';
import { peek } from '../peek';

/** How long one line may be, in UTF-16 units. */
const LONGEST = 16_000_000;
const Parsed = v.object({
  data: v.array(v.array(v.string())),
  errors: v.array(v.object({ message: v.string(), row: v.optional(v.number()) })),
  meta: v.object({ cursor: v.number() }),
});

/** A line of a CSV file by the names of its columns, and its number, from 0. */
export interface Line {
  index: number;
  cells: Record<string, string>;
}

/** The lines of a CSV file in portions (RFC 4180; line ends of either kind). Throws BadFileError. */
export async function* readCsv(text: AsyncIterable<string>, table: string): AsyncGenerator<Line[]> {
  const { start, text: whole } = await peek(text);
  const newline = /^[^\n]*\r\n/.test(start) ? '\r\n' : '\n';
  const parser = new Papa.Parser({ delimiter: ',', newline });
  let names: string[] | undefined;
  let rest = '';
  let index = 0;

  function lines(input: string, more: boolean): Line[] {
    const { data, errors, meta } = v.parse(Parsed, parser.parse(input, 0, more));
    const [error] = errors;
    if (error)
      throw new BadFileError('wrongValue', { table, index: index + (error.row ?? 0) }, error.message);
    rest = more ? input.slice(meta.cursor) : '';
    if (rest.length > LONGEST) throw new BadFileError('tooLarge', { table, index });
    const found = data.filter((cells) => cells.some((cell) => cell !== ''));
    if (!names) names = found.shift()?.map((name) => name.trim());
    return found.map((cells) => named(cells));
  }
  function named(cells: string[]): Line {
    if (cells.length > (names?.length ?? 0)) throw new BadFileError('wrongValue', { table, index });
    const pairs = cells.flatMap((cell, at) => (names?.[at] ? [[names[at], cell] as const] : []));
    return { index: index++, cells: Object.fromEntries(pairs) };
  }

  for await (const piece of whole) {
    if (piece.length === 0) continue;
    const found = lines(rest + piece, true);
    if (found.length > 0) yield found;
  }
  const last = lines(rest, false);
  if (last.length > 0) yield last;
}
