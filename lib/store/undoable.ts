import { type AnyRecord, type Records, type RecordTable, setFields } from '@/lib/annotation';
import { worksOfClaims } from './claims';
import { type Database, database } from './database';
import { type Changes, create, type EditOptions, edit, type Fields } from './edit';
import { editMany } from './edit-many';
import { outside } from './outside';
import { canonical, sameValue } from './same-value';
import { keptAs, moving } from './status';
import type { Watched } from './watched';
import { write } from './write';

/** One record that was changed, as it was and as it became; `before` is missing when it was made. */
interface Step {
  table: RecordTable;
  id: string;
  fields: string[];
  before?: AnyRecord;
  after: AnyRecord;
  read?: boolean;
}

/** Edits that belong together and remember how to be taken back. */
export class Steps {
  readonly #done: Step[] = [];
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
    changesOf: (record: Records[T]) => Changes<T>,
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

  /** Takes back what nobody changed since; inside a `write`. */
  async takeBack(): Promise<void> {
    for (let waiting = [...this.#done].reverse(); waiting.length > 0; ) {
      const run = firstRun(waiting);
      waiting = waiting.slice(run.size);
      const [first] = run.values();
      if (!first) return;
      const { table, read = false } = first;
      const there = await this.db.table<AnyRecord>(table).bulkGet([...run.keys()]);
      const ids = there.flatMap((record) => record?.id ?? []);
      await editMany(table, ids, (current) => takenBack(run.get(current.id), current), { read }, this.db);
    }
  }

  #get(table: RecordTable, id: string): Promise<AnyRecord | undefined> {
    return this.db.table<AnyRecord>(table).get(id);
  }
}

/** The first of these steps that are of one table and one kind, each of another record. */
function firstRun(steps: readonly Step[]): Map<string, Step> {
  const run = new Map<string, Step>();
  const [first] = steps;
  for (const step of steps) {
    if (step.table !== first?.table || step.read !== first.read || run.has(step.id)) break;
    run.set(step.id, step);
  }
  return run;
}

/** The fields of a record that a step changed and nobody since, as they are to be again. */
function takenBack(step: Step | undefined, current: AnyRecord): Changes<RecordTable> {
  const values = (step?.fields ?? []).map((field) => [field, step && taken(step, field, current)] as const);
  return Object.fromEntries(
    values.flatMap(([field, value]) => (value && value !== 'left' ? [[field, value.of]] : [])),
  );
}

/** What a field is to be again; of a set what was added and removed, of any other all, unless somebody changed it since. */
function taken({ table, before, after }: Step, field: string, current: AnyRecord): 'left' | { of: unknown } {
  if (!before) return { of: 1 };
  const [was, became, is] = [before, after, current].map((record) => contentOf(record, field));
  if (!setFields[table].includes(field)) return sameValue(is, became) ? { of: was } : 'left';
  const [old, put, now] = [was, became, is].map((value) => (Array.isArray(value) ? value : []));
  const has = (list: unknown[] = [], one: unknown) => list.some((each) => canonical(each) === canonical(one));
  const kept = (now ?? []).filter((one) => has(old, one) || !has(put, one));
  return { of: [...kept, ...(old ?? []).filter((one) => !has(put, one) && !has(kept, one))] };
}

const contentOf = (record: AnyRecord, field: string): unknown =>
  new Map<string, unknown>(Object.entries(record)).get(field);

/** Runs edits that belong together in one write; resolves with their undo, which is one write too. */
export async function undoable(
  claimIds: readonly string[],
  body: (steps: Steps) => Promise<void>,
  db: Database = database,
): Promise<() => Promise<void>> {
  const steps = new Steps(db);
  const workIds = new Set<string>();
  const look = async () => {
    for (const workId of await worksOfClaims(claimIds, db)) workIds.add(workId);
  };
  const tell = () => outside.written({ tables: steps.tables, workIds: [...workIds] });
  await look();
  await write(() => body(steps), db);
  await look();
  tell();
  return async () => {
    await write(() => steps.takeBack(), db);
    tell();
  };
}
