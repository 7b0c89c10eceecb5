import type { AnyRecord, Records, RecordTable } from '@/lib/annotation';
import { worksOfClaims } from './claims';
import { createMany } from './create-many';
import { type Database, database } from './database';
import { type Changes, create, type EditOptions, edit, type Fields } from './edit';
import { editMany } from './edit-many';
import { outside } from './outside';
import { firstChoices, keptAs, moving } from './status';
import { runFrom, type Step, takenBack } from './step-back';
import { asOne, inPortions } from './undo-ways';
import { partOf, type Undo, type Watched } from './watched';
import { write } from './write';

/** Edits that belong together and remember how to be taken back. */
export class Steps {
  #done: Step[] = [];
  constructor(readonly db: Database) {}

  get tables(): RecordTable[] {
    return [...new Set(this.#done.map(({ table }) => table))];
  }

  async edit<T extends RecordTable>(
    table: T,
    id: string,
    changes: Changes<T> & { deleted?: 0 | 1 },
    options: EditOptions = {},
  ): Promise<void> {
    const before = await this.#get(table, id);
    const after = await edit(table, id, changes, options, this.db);
    if (before) this.#done.push({ table, id, fields: Object.keys(changes), before, after });
  }

  /** Edits many records of one table, each of them once. */
  async editMany<T extends RecordTable>(
    table: T,
    ids: readonly string[],
    changesOf: (record: Records[T]) => Changes<T> & { deleted?: 0 | 1 },
    watched: Watched = {},
  ): Promise<void> {
    for (const { before, after } of await editMany(table, ids, changesOf, watched, this.db))
      this.#done.push({ table, id: before.id, fields: Object.keys(changesOf(before)), before, after });
  }

  async create<T extends RecordTable>(table: T, id: string, fields: Fields<T>): Promise<Records[T]> {
    const there = await this.#get(table, id);
    const made = await create(table, id, fields, this.db);
    if (!there) this.#done.push({ table, id, fields: ['deleted'], after: made });
    return made;
  }

  /** Makes many records of one table; those that are there already stay as they are. */
  async createMany<T extends RecordTable>(table: T, wanted: ReadonlyMap<string, Fields<T>>): Promise<void> {
    for (const after of await createMany(table, wanted, this.db))
      this.#done.push({ table, id: after.id, fields: ['deleted'], after });
  }

  /** Does what moves facts of claims; their status moves with them, and back. */
  async moving(claimIds: readonly string[], change: () => Promise<void>): Promise<void> {
    const ids = [...new Set(claimIds)];
    ids.push(...(await keptAs(ids, this.db)));
    const before = await this.db.claims.bulkGet(ids);
    await moving(claimIds, change, this.db);
    const now = await this.db.claims.bulkGet(ids);
    for (const [i, claim] of before.entries()) {
      const after = now[i];
      if (claim && after && claim.status !== after.status)
        this.#done.push({
          table: 'claims',
          id: claim.id,
          fields: ['status'],
          before: claim,
          after,
          read: true,
        });
    }
  }

  /** Takes back what nobody changed since; inside a `write`. Throws the signal's reason. */
  async takeBack(watched: Watched = {}): Promise<void> {
    const all = [...this.#done].reverse();
    for (let done = 0; done < all.length; ) {
      const run = runFrom(all, done);
      await this.#takeBackRun(run, partOf(watched, done, all.length));
      done += run.size;
    }
  }

  /** What takes back portion by portion what of one record needs nothing of another. */
  get apart(): Undo {
    const ids = new Set(this.#done.map(({ id }) => id));
    return inPortions([...ids], async (portion) => {
      const own = new Set(portion);
      const steps = new Steps(this.db);
      steps.#done = this.#done.filter(({ id }) => own.has(id));
      await write(() => steps.takeBack(), this.db);
    });
  }

  async #takeBackRun(run: ReadonlyMap<string, Step>, watched: Watched): Promise<void> {
    const [first] = run.values();
    if (!first) return;
    const { table, read = false } = first;
    const there = await this.db.table<AnyRecord>(table).bulkGet([...run.keys()]);
    const ids = there.flatMap((record) => record?.id ?? []);
    const changesOf = (current: AnyRecord) => takenBack(run.get(current.id), current);
    // A status that nobody had chosen follows the facts again.
    const isChoice = table === 'claims' && !read && first.fields.join() === 'status';
    const followed = isChoice ? await firstChoices(ids, this.db) : new Set<string>();
    const readAgain = ids.filter((id) => followed.has(id));
    const written = ids.filter((id) => !followed.has(id));
    await editMany(table, readAgain, changesOf, { ...watched, read: true }, this.db);
    await editMany(table, written, changesOf, { ...watched, read }, this.db);
  }

  #get(table: RecordTable, id: string): Promise<AnyRecord | undefined> {
    return this.db.table<AnyRecord>(table).get(id);
  }
}

/** How edits that belong together are run. */
export interface UndoableOptions {
  /** What was done to one record needs nothing of what was done to another. */
  apart?: boolean;
  /** The works they touch besides those in which the claims appear. */
  workIds?: readonly string[];
}

/** Runs edits that belong together in one write; resolves with their undo, which is one write too, or several when they stand apart. */
export async function undoable(
  claimIds: readonly string[],
  body: (steps: Steps) => Promise<void>,
  db: Database = database,
  { apart = false, workIds: others = [] }: UndoableOptions = {},
): Promise<Undo> {
  const steps = new Steps(db);
  const workIds = new Set(others);
  const look = async () => {
    for (const workId of await worksOfClaims(claimIds, db)) workIds.add(workId);
  };
  await look();
  await write(() => body(steps), db);
  await look();
  const { tables } = steps;
  const tell = () => outside.written({ tables, workIds: [...workIds] });
  tell();
  const takeBack = apart ? steps.apart : asOne((watched) => write(() => steps.takeBack(watched), db));
  return async (watched) => {
    try {
      await takeBack(watched);
    } finally {
      tell();
    }
  };
}
