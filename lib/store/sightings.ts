import {
  type Annotation,
  lastSighting,
  latestBelieved,
  plainSightings,
  printOfMark,
  type Seen,
  type Sighting,
  sameSeen,
  seenOf,
} from '@/lib/annotation';
import { type Database, database } from './database';
import { newId } from './identity';
import { me } from './me';
import { rowsBy } from './rows-by';

/** How long before a sighting that goes on is written again, in milliseconds. */
const DAY = 86_400_000;
/** A passage whose words are others at each visit (a meter) is written so many times; that it is whole, doubtful or gone is another thing. */
const MOST = 100;

type Looked = Seen & { annotationId: string };

/**
 * Remembers what was seen of passages, inside a `write`: a sighting when it is news, else at most once a day that it still
 * is so. What nobody has in the store is passed over; who made a passage saw it then.
 */
export async function sightWithin(looks: Looked[], at: string, db: Database = database): Promise<void> {
  const ids = looks.map(({ annotationId }) => annotationId);
  const annotations = await db.annotations.bulkGet(ids);
  const known = new Map<string, Sighting[]>();
  for (const one of await sightingsOf(ids, db))
    known.set(one.annotationId, [...(known.get(one.annotationId) ?? []), one]);
  const rows: Sighting[] = [];
  for (const [i, look] of looks.entries()) {
    const annotation = annotations[i];
    if (!annotation) continue;
    const row = news(look, annotation, known.get(annotation.id) ?? [], at);
    if (row) rows.push('id' in row ? row : { ...row, id: newId(), agent: await me(db) });
  }
  await db.sightings.bulkPut(rows);
}

/** The sighting to write, if any; a new one has neither id nor agent yet. */
function news(
  look: Looked,
  annotation: Annotation,
  sightings: Sighting[],
  at: string,
): Sighting | Omit<Sighting, 'id' | 'agent'> | undefined {
  const { target } = annotation;
  const believed = latestBelieved(at);
  // What a wrong clock wrote would be the last for ever.
  const plain = plainSightings(sightings, target).filter(({ until }) => until <= believed);
  const same = plain.find((one) => sameSeen(one, look));
  const isFresh = (since: string) => Date.parse(at) - Date.parse(since) < DAY;
  if (same)
    return same === lastSighting(plain, target, believed) && isFresh(same.until)
      ? undefined
      : { ...same, until: at > same.until ? at : same.until };
  const isAsMarked = look.state === 'anchored' && !look.sentence;
  if (isAsMarked && plain.length === 0 && isFresh(annotation.created)) return undefined;
  const alike = plain.filter(({ state, sentence }) => state === look.state && !sentence === !look.sentence);
  if (alike.length >= MOST) return undefined;
  const of = target ? { of: printOfMark(target) } : {};
  return { v: 1, annotationId: annotation.id, at, until: at, ...seenOf(look), ...of };
}

/** Everything that was seen of these passages, by anybody. */
export const sightingsOf = (annotationIds: string[], db: Database = database): Promise<Sighting[]> =>
  rowsBy<Sighting>('sightings', 'annotationId', annotationIds, db);
