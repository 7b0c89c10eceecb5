import type { RatingScale } from '@/lib/annotation';
import { remove } from './bin';
import { type Database, database } from './database';
import { DEFAULT_SCALE_ID, type DefaultLabels, defaultScale, inEnglish } from './default-scale';
import { type Changes, create, type Editing, edit, type Fields, MissingRecordError } from './edit';
import { isKnown } from './histories';
import { newId } from './identity';
import { outside } from './outside';
import type { Undo } from './watched';
import { write } from './write';

/**
 * The scales of the house, archived ones too, by name. The scale that everybody has is among them before it was ever used; then
 * it is not stored yet. Reads only, so it can be watched.
 */
export async function scales(
  labels: DefaultLabels = inEnglish,
  db: Database = database,
): Promise<RatingScale[]> {
  const [rows, touched] = await Promise.all([
    db.ratingScales.where({ deleted: 0 }).toArray(),
    isKnown('ratingScales', DEFAULT_SCALE_ID, db),
  ]);
  const all = touched ? rows : [{ ...unmade, ...defaultScale(labels) }, ...rows];
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Makes a scale; `id` is made by the caller when it may be told twice. */
export async function createScale(
  { id = newId(), ...fields }: Omit<Fields<'ratingScales'>, 'archived'> & { id?: string },
  db: Database = database,
): Promise<RatingScale> {
  return told(() => write(() => create('ratingScales', id, { archived: 0, ...fields }, db), db));
}

/** Changes a scale, or what it is by then; reviews keep what they said. Throws MissingRecordError. */
export async function editScale(
  id: string,
  change: Changes<'ratingScales'> | ((scale: RatingScale) => Changes<'ratingScales'>),
  editing?: Editing,
  db: Database = database,
): Promise<RatingScale> {
  return told(() =>
    write(async () => {
      await defaultScaleWithin(id, db);
      const scale = await db.ratingScales.get(id);
      if (!scale) throw new MissingRecordError(`ratingScales ${id}`);
      const changes = typeof change === 'function' ? change(scale) : change;
      return edit('ratingScales', id, changes, editing, db);
    }, db),
  );
}

/** Puts a scale in the bin and resolves with the undo; reviews keep what they said. */
export async function deleteScale(id: string): Promise<Undo> {
  await write(() => defaultScaleWithin(id, database));
  return remove([{ table: 'ratingScales', id }]);
}

/** Stores the scale that everybody has when it is named for the first time; inside a `write`. */
export async function defaultScaleWithin(id: string, db: Database): Promise<void> {
  if (id === DEFAULT_SCALE_ID) await create('ratingScales', id, defaultScale(inEnglish), db);
}

const unmade = {
  id: DEFAULT_SCALE_ID,
  v: 1,
  created: '1970-01-01T00:00:00.000Z',
  modified: '1970-01-01T00:00:00.000Z',
  creator: DEFAULT_SCALE_ID,
  deleted: 0,
} as const;

async function told(change: () => Promise<RatingScale>): Promise<RatingScale> {
  const scale = await change();
  outside.written({ tables: ['ratingScales'], workIds: [] });
  return scale;
}
