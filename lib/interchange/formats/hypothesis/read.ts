import * as v from 'valibot';
import { Prose, selectorOf } from '@/lib/annotation';
import { BadFileError, type ForeignRecord, now } from '@/lib/store';
import {
  clean,
  type Foreign,
  isForeign,
  listOf,
  originOf,
  pageOf,
  personOf,
  tagsOf,
  taken,
  textOf,
  timeOf,
} from '../foreign';
import { idOfName } from '../iri';
import { jsonItems } from '../json-items';
import { agentOf } from './account';
import { readSelector } from './selectors';

const took = ['created', 'updated', 'uri', 'text', 'tags', 'target', 'document'];

/** The annotations of an export of the client, or of the API's `rows`. Replies and page notes are notes on the whole page. */
export async function* readHypothesis(text: AsyncIterable<string>): AsyncGenerator<ForeignRecord[]> {
  const at = now();
  for await (const found of jsonItems(text, ['$.annotations.*', '$.rows.*']))
    yield found.flatMap(({ list, index, value }) => {
      if (!isForeign(value)) throw new BadFileError('wrongValue', { table: list, index });
      return annotation(value, { table: list, index, id: textOf(value.id)?.slice(0, 120) }, at);
    });
}

/** What an annotation must have for us to make anything of it. */
const Row = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  uri: v.pipe(v.string(), v.minLength(1), v.maxLength(16_000)),
  text: v.optional(v.nullable(Prose)),
  tags: v.optional(v.nullable(v.array(v.string()))),
  target: v.optional(v.nullable(v.array(v.record(v.string(), v.unknown())))),
  user: v.optional(v.nullable(v.string())),
});

function annotation(
  value: Foreign,
  place: { table: string; index: number | undefined; id: string | undefined },
  now: string,
): ForeignRecord[] {
  const { id, uri, text, tags, target, user } = taken(Row, value, place);
  const at = timeOf(value.created, { ...place, field: 'created' }) ?? now;
  const updated = timeOf(value.updated, { ...place, field: 'updated' });
  const [title] = isForeign(value.document) ? listOf(value.document.title) : [];
  const page = pageOf(uri, at, { headline: textOf(title)?.slice(0, 2_000) });
  const selectors = listOf(target?.[0]?.selector).flatMap((one) => readSelector(one) ?? []);
  const exact = selectorOf(selectors, 'TextQuoteSelector')?.exact;
  const ours = agentOf(user);
  const person = user && !ours ? personOf(idOfName(user), nameIn(value) ?? user, at) : undefined;
  const fields = {
    workId: page.id,
    target: exact === undefined ? undefined : { selectors: selectors.slice(0, 16), exact },
    colour: 'amber',
    note: text || undefined,
    tags: ours ? (tags ?? []) : tagsOf(tags ?? []),
    ...(ours ? {} : originOf('hypothesis', value, took)),
  };
  return [
    page,
    ...(person ? [person] : []),
    ...(ours ? [personOf(ours, nameIn(value) ?? '', at)] : []),
    {
      table: 'annotations',
      id: ours ? idOfName(id) : idOfName(`https://hypothes.is/a/${id}`),
      index: place.index,
      agent: ours ?? person?.id,
      at,
      modified: updated !== undefined && updated > at ? updated : undefined,
      fields: clean(fields),
    },
  ];
}

const nameIn = ({ user_info }: Foreign): string | undefined =>
  isForeign(user_info) ? textOf(user_info.display_name) : undefined;
