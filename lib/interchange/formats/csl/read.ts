import * as v from 'valibot';
import { SaidDate, WebUrl } from '@/lib/annotation';
import { BadFileError, canonical, type ForeignRecord, now } from '@/lib/store';
import { clean, type Foreign, isForeign, listOf, originOf, pageOf, taken, textOf } from '../foreign';
import { idOfName } from '../iri';
import { jsonItems } from '../json-items';
import { workType } from './types';

const took = [
  'type',
  'title',
  'author',
  'publisher',
  'container-title',
  'issued',
  'URL',
  'abstract',
  'language',
  'section',
];

const Item = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  type: v.pipe(v.string(), v.maxLength(100)),
  title: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  author: v.optional(v.array(v.record(v.string(), v.unknown()))),
  URL: v.optional(v.string()),
});

/** The documents of a list of CSL items; what has an address is the page that we know by it. */
export async function* readCsl(text: AsyncIterable<string>): AsyncGenerator<ForeignRecord[]> {
  const at = now();
  const seen = new Set<string>();
  for await (const found of jsonItems(text, ['$.*']))
    yield found.flatMap(({ index, value }) => {
      if (!isForeign(value)) throw new BadFileError('wrongValue', { table: 'items', index });
      const record = document(value, index, at);
      if (seen.has(record.id)) return [];
      seen.add(record.id);
      return [record];
    });
}

function document(value: Foreign, index: number | undefined, at: string): ForeignRecord {
  const place = { table: 'items', index, id: textOf(value.id)?.slice(0, 120) };
  const { id, type, title, author, URL: address } = taken(Item, value, place);
  const url = address?.trim();
  if (url && !v.is(WebUrl, url)) throw new BadFileError('wrongValue', { ...place, field: 'URL' });
  const name =
    url ?? (typeof id === 'string' && idOfName(id) === id ? id : `csl:${canonical([id, title, author])}`);
  const about = {
    type: workType(type),
    headline: (title ?? url ?? 'CSL').slice(0, 2_000),
    author: author?.flatMap((person) => nameOf(person) ?? []).slice(0, 200),
    publisher: (textOf(value['container-title']) ?? textOf(value.publisher))?.slice(0, 2_000),
    datePublished: saidDate(value.issued),
    inLanguage: textOf(value.language)?.slice(0, 100),
    deck: textOf(value.abstract),
    section: textOf(value.section)?.slice(0, 2_000),
    ...originOf('csl', value, took),
  };
  return { ...pageOf(name, at, clean(about)), index };
}

function nameOf({ literal, given, family, 'non-dropping-particle': particle }: Foreign): string | undefined {
  const parts = [given, particle, family].flatMap((part) => textOf(part) ?? []);
  return (textOf(literal) ?? (parts.join(' ').trim() || undefined))?.slice(0, 2_000);
}

/** A date of CSL as far as it goes; one that is told in words stays in `origin.raw`. */
function saidDate(issued: unknown): string | undefined {
  if (!isForeign(issued)) return undefined;
  const [parts] = listOf(issued['date-parts']);
  const numbers = listOf(parts).map(Number);
  const text = numbers.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  const said = numbers.length > 0 ? text : textOf(issued.raw);
  return v.is(SaidDate, said) ? said : undefined;
}
