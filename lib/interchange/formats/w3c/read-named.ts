import { Id, Time } from '@/lib/annotation';
import { BadFileError, type ForeignRecord, type Place } from '@/lib/store';
import { clean, type Foreign, isForeign, listOf, taken, textOf } from '../foreign';
import { idOfUrn } from '../iri';
import { ownFields } from '../own-terms';

/** Who made a record of ours and when. Throws BadFileError for what is none of ours. */
export function readMade(value: Foreign, place: Place): Omit<ForeignRecord, 'table' | 'fields'> {
  const id = taken(Id, idOfUrn(value.id), { ...place, field: 'id' });
  const agent = taken(Id, idOfUrn(value.creator), { ...place, field: 'creator' });
  const at = taken(Time, value.created, { ...place, field: 'created' });
  const modified = taken(Time, value.modified, { ...place, field: 'modified' });
  if (modified < at) throw new BadFileError('wrongValue', { ...place, field: 'modified' });
  return { id, index: place.index, agent, at, modified };
}

/** A person or an organization as we wrote it. */
export function readAgent(value: Foreign, place: Place): ForeignRecord[] {
  const fields = { ...ownFields(value), type: value.type, name: value.name };
  return [{ ...readMade(value, place), table: 'agents', fields }];
}

/** A document as we wrote it. */
export function readWork(value: Foreign, place: Place): ForeignRecord[] {
  const said = {
    type: textOf(value.type)?.replace(/^schema:/, ''),
    headline: value['schema:headline'],
    author: value['schema:author'],
    publisher: value['schema:publisher'],
    datePublished: value['schema:datePublished'],
    inLanguage: value['schema:inLanguage'],
  };
  return [{ ...readMade(value, place), table: 'works', fields: clean({ ...ownFields(value), ...said }) }];
}

/** The texts of an annotation's bodies with a purpose; a body that is a plain text comments. */
export const textsFor = (value: Foreign, purpose: string): string[] =>
  bodiesOf(value).flatMap((body) =>
    listOf(body.purpose ?? 'commenting').includes(purpose) ? (textOf(body.value) ?? []) : [],
  );

/** All bodies that are objects; `bodyValue` is a body too (https://www.w3.org/TR/annotation-model/#string-body). */
export const bodiesOf = ({ body, bodyValue }: Foreign): Foreign[] => [
  ...listOf(body).flatMap((one): Foreign[] =>
    isForeign(one) ? [one] : typeof one === 'string' ? [{ id: one }] : [],
  ),
  ...(typeof bodyValue === 'string' ? [{ type: 'TextualBody', value: bodyValue }] : []),
];
