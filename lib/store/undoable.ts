import { type AnyRecord, type Records, type RecordTable, setFields } from '@/lib/annotation';
import { worksOfClaim } from './claims';
import { type Database, database } from './database';
import { type Changes, create, type EditOptions, edit, type Fields } from './edit';
import { outside } from './outside';
import { canonical, sameValue } from './same-value';
import { moving } from './status';
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

  async create<T extends RecordTable>(table: T, id: string, fields: Fields<T>): Promise<Records[T]> {
    const there = await this.#get(table, id);
    const made = await create(table, id, fields, this.db);
    if (!there) this.#done.push({ table, id, fields: ['deleted'], after: made });
    return made;
  }

  /** Does what moves facts of claims; their status moves with them, and back. */
  async moving(claimIds: readonly string[], change: () => Promise<void>): Promise<void> {
    const before = await this.db.claims.bulkGet([...new Set(claimIds)]);
    await moving(claimIds, change, this.db);
    for (const claim of before) {
      const after = claim && (await this.db.claims.get(claim.id));
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
    for (const step of [...this.#done].reverse()) {
      const current = await this.#get(step.table, step.id);
      if (!current) continue;
      for (const field of step.fields) {
        const value = taken(step, field, current);
        if (value !== 'left') await this.#put(step, field, value.of);
      }
    }
  }

  async #put({ table, id, read }: Step, field: string, value: unknown): Promise<void> {
    const changes: Changes<typeof table> = { [field]: value };
    await edit(table, id, changes, { read: read ?? false }, this.db);
  }

  #get(table: RecordTable, id: string): Promise<AnyRecord | undefined> {
    return this.db.table<AnyRecord>(table).get(id);
  }
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
    for (const id of claimIds) for (const workId of await worksOfClaim(id, db)) workIds.add(workId);
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
