import * as v from 'valibot';
import { Selector, selectorOf } from '@/lib/annotation';
import { BadFileError, canonical, type ForeignRecord, type Place } from '@/lib/store';
import {
  clean,
  type Foreign,
  isForeign,
  listOf,
  originOf,
  pageOf,
  personOf,
  tagsOf,
  textOf,
  timeOf,
} from '../foreign';
import { idOfName, idOfUrn } from '../iri';
import { textsFor } from './read-named';

const taken = ['@context', 'type', 'created', 'modified'];

/**
 * Another program's annotation: its texts are the note, its first target the passage. What we have no place for stays
 * in `origin.raw`. `now` is for those that do not say when they were made. Throws BadFileError.
 */
export function foreignAnnotation(value: Foreign, place: Place, now: string): ForeignRecord[] {
  if (!listOf(value.type).includes('Annotation'))
    throw new BadFileError('wrongValue', { ...place, field: 'type' });
  const at = timeOf(value.created, { ...place, field: 'created' }) ?? now;
  const later = timeOf(value.modified, { ...place, field: 'modified' });
  const [target] = listOf(value.target);
  const source = sourceOf(target);
  if (source === undefined) throw new BadFileError('wrongValue', { ...place, field: 'target' });
  const page = pageOf(source, at);
  const creator = listOf(value.creator).flatMap((one) => personIn(one, at))[0];
  const notes = [...texts(value, ['commenting', 'describing', 'replying', 'assessing', 'questioning'])];
  const id = textOf(value.id);
  const fields = {
    workId: page.id,
    ...passageIn(target),
    colour: 'amber',
    note: notes.join('\n\n') || undefined,
    tags: tagsOf(textsFor(value, 'tagging')),
    ...originOf('w3c', value, taken),
  };
  return [
    page,
    ...(creator ? [creator] : []),
    {
      table: 'annotations',
      id: idOfName(id ?? canonical(value)),
      index: place.index,
      agent: creator?.id,
      at,
      modified: later !== undefined && later > at ? later : undefined,
      fields: clean(fields),
    },
  ];
}

const texts = (value: Foreign, purposes: string[]): Set<string> =>
  new Set(purposes.flatMap((purpose) => textsFor(value, purpose)));

/** The document that a target is in: an IRI, a resource with one, or a specific resource of one. */
function sourceOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target || undefined;
  if (!isForeign(target)) return undefined;
  if (target.source !== undefined) return sourceOf(listOf(target.source)[0]);
  return textOf(target.id) || undefined;
}

/** The passage, when it is told by its words: no other way to find it again shows only what was marked. */
function passageIn(target: unknown): { target?: Foreign } {
  if (!isForeign(target)) return {};
  const selectors = listOf(target.selector).flatMap((one) => {
    const checked = v.safeParse(Selector, one);
    return checked.success ? checked.output : [];
  });
  const exact = selectorOf(selectors, 'TextQuoteSelector')?.exact;
  return exact === undefined ? {} : { target: { selectors: selectors.slice(0, 16), exact } };
}

/** Whom a creator names: an IRI, or somebody described. */
function personIn(creator: unknown, at: string): ForeignRecord[] {
  const [iri, name] = isForeign(creator)
    ? [textOf(creator.id), textOf(creator.name) ?? textOf(creator.nickname)]
    : [textOf(creator), undefined];
  const known = iri ?? name;
  if (!known) return [];
  return [personOf(idOfUrn(known) ?? idOfName(known), name ?? known, at)];
}
