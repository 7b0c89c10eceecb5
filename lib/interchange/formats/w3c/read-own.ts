import * as v from 'valibot';
import { Id } from '@/lib/annotation';
import { BadFileError, type ForeignRecord, type Place } from '@/lib/store';
import { clean, type Foreign, isForeign, listOf, taken } from '../foreign';
import { idOfUrn } from '../iri';
import { OWN, ownFields } from '../own-terms';
import { bodiesOf, readMade, textsFor } from './read-named';

/** Whether we wrote an annotation: it has an id of ours and says what only we say. */
export const isOwn = (value: Foreign): boolean =>
  idOfUrn(value.id) !== undefined && marks.some((mark) => OWN + mark in value);
const marks = ['workId', 'stance', 'appearances', 'reviewer'];

/** The records that an annotation of ours was written from. */
export function ownAnnotation(value: Foreign, place: Place): ForeignRecord[] {
  const own = ownFields(value);
  const made = readMade(value, place);
  const [text] = textsFor(value, 'commenting');
  const claimId = () => taken(Id, idOfUrn(value.target), { ...place, field: 'target' });
  if ('stance' in own)
    return [{ ...made, table: 'sources', fields: clean({ ...own, claimId: claimId(), note: text }) }];
  if ('reviewer' in own) {
    const [summary] = textsFor(value, 'describing');
    const fields = clean({ ...own, claimId: claimId(), reviewBody: text, summary });
    return [{ ...made, table: 'claimReviews', fields }];
  }
  if ('appearances' in own) return claim(value, own, made, place);
  return [{ ...made, table: 'annotations', fields: highlight(value, own, place) }];
}

function highlight(value: Foreign, own: Foreign, place: Place): Foreign {
  const { words, snapshotId, position, ...rest } = own;
  const target = isForeign(value.target) ? value.target : {};
  const selectors = listOf(target.selector);
  const [note] = textsFor(value, 'commenting');
  const passage =
    words === undefined ? {} : { target: clean({ selectors, exact: words, snapshotId, position }) };
  if (words === undefined && selectors.length > 0)
    throw new BadFileError('wrongValue', { ...place, field: `${OWN}words` });
  return clean({ ...rest, ...passage, note, tags: textsFor(value, 'tagging') });
}

function claim(
  value: Foreign,
  { appearances, ...own }: Foreign,
  made: ReturnType<typeof readMade>,
  place: Place,
): ForeignRecord[] {
  const said = bodiesOf(value).find(({ type }) => listOf(type).includes('schema:Claim'));
  const author = said?.['schema:author'];
  const fields = clean({
    ...own,
    claimReviewed: said?.value,
    claimant: isForeign(author) ? idOfUrn(author.id) : undefined,
    datePublished: said?.['schema:datePublished'],
    tags: textsFor(value, 'tagging'),
  });
  const links = taken(v.array(v.record(v.string(), v.unknown())), appearances, {
    ...place,
    field: `${OWN}appearances`,
  });
  return [{ ...made, table: 'claims', fields }, ...links.map((link) => appearance(link, made.id, place))];
}

function appearance(link: Foreign, claimId: string, place: Place): ForeignRecord {
  const { id, created, modified, creator, ...fields } = link;
  const named = { id: `urn:uuid:${id}`, created, modified, creator: `urn:uuid:${creator}` };
  return { ...readMade(named, place), table: 'appearances', fields: { ...fields, claimId } };
}
