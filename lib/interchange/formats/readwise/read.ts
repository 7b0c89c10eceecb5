import { BadFileError, canonical, type ForeignRecord, now } from '@/lib/store';
import { readCsv } from '../csv/read-csv';
import { clean, originOf, pageOf, tagsOf, timeOf } from '../foreign';
import { idOfName } from '../iri';
import { quoteOf } from '../quote';

const colours: Record<string, string> = {
  yellow: 'amber',
  orange: 'amber',
  green: 'green',
  blue: 'blue',
  pink: 'rose',
  red: 'rose',
};
const took = [
  'Highlight',
  'Title',
  'Book Title',
  'Author',
  'Book Author',
  'URL',
  'Note',
  'Date',
  'Highlighted at',
  'Tags',
  'Color',
];

/** Highlights of Readwise: quotations that have no place yet, in a web page or in a book. The same line twice is one. */
export async function* readReadwise(text: AsyncIterable<string>): AsyncGenerator<ForeignRecord[]> {
  const at = now();
  const seen = new Set<string>();
  for await (const lines of readCsv(text, 'highlights'))
    yield lines.flatMap(({ index, cells }) => highlight(cells, index, at, seen));
}

function highlight(
  cells: Record<string, string>,
  index: number,
  now: string,
  seen: Set<string>,
): ForeignRecord[] {
  const place = { table: 'highlights', index };
  const cell = (...names: string[]) => names.map((name) => cells[name]?.trim()).find(Boolean);
  const target = quoteOf(cells.Highlight ?? '');
  if (!target) throw new BadFileError('wrongValue', { ...place, field: 'Highlight' });
  const [title, author, url] = [cell('Title', 'Book Title'), cell('Author', 'Book Author'), cell('URL')];
  const at = timeOf(cell('Date', 'Highlighted at'), { ...place, field: 'Date' }) ?? now;
  const about = { headline: title?.slice(0, 2_000), author: author ? [author.slice(0, 2_000)] : undefined };
  const name = url ?? `readwise:${canonical([title, author])}`;
  const page = pageOf(
    name,
    at,
    url
      ? about
      : { ...about, headline: title ?? 'Readwise', type: cell('Amazon Book ID') ? 'Book' : 'CreativeWork' },
  );
  const id = idOfName(
    `readwise:${canonical([name, cells.Highlight, cell('Location'), cell('Date', 'Highlighted at')])}`,
  );
  if (seen.has(id)) return [];
  seen.add(id);
  const fields = {
    workId: page.id,
    target,
    colour: colours[cell('Color')?.toLowerCase() ?? ''] ?? 'amber',
    note: cell('Note'),
    tags: tagsOf((cell('Tags') ?? '').split(',')),
    ...originOf('readwise', cells, took),
  };
  return [page, { table: 'annotations', id, index, at, fields: clean(fields) }];
}
