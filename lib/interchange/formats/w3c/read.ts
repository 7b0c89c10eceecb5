import { BadFileError, type ForeignRecord, now } from '@/lib/store';
import { isForeign } from '../foreign';
import { jsonItems } from '../json-items';
import { OWN } from '../own-terms';
import { peek } from '../peek';
import { foreignAnnotation } from './read-foreign';
import { readAgent, readWork } from './read-named';
import { isOwn, ownAnnotation } from './read-own';

const lists = ['$.items.*', '$.first.items.*', '$.member.*', `$.${OWN}agents.*`, `$.${OWN}works.*`];

/** The records of a collection, a page, a list of annotations, or one. Ours come back as they were. */
export async function* readAnnotations(text: AsyncIterable<string>): AsyncGenerator<ForeignRecord[]> {
  const { start, text: whole } = await peek(text);
  const at = now();
  for await (const found of jsonItems(whole, pathsOf(start))) {
    yield found.flatMap(({ list, index, value }): ForeignRecord[] => {
      const table = list.replace(OWN, '') || 'items';
      if (!isForeign(value)) throw new BadFileError('wrongValue', { table, index });
      const id = typeof value.id === 'string' ? value.id.slice(0, 120) : undefined;
      const place = { table, index, id };
      if (list === `${OWN}agents`) return readAgent(value, place);
      if (list === `${OWN}works`) return readWork(value, place);
      return isOwn(value) ? ownAnnotation(value, place) : foreignAnnotation(value, place, at);
    });
  }
}

const pathsOf = (start: string): string[] => {
  if (start.startsWith('[')) return ['$.*'];
  const isOne = /"type"\s*:\s*"Annotation"/.test(start) && !/"Annotation(Page|Collection)"/.test(start);
  return isOne ? ['$'] : lists;
};
