import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stageFile } from '@/lib/interchange';
import { fileTables } from '@/lib/interchange/header';
import { commitImport } from '@/lib/store';
import { allEntries } from './all-entries';
import { contents, device, importText, streamOf } from './people';

/** More than are read together, and more than lie in one package. */
const MANY = 2_100;

let other: ReturnType<typeof device>;
beforeEach(() => {
  other = device();
});
afterEach(() => other.forget());

const idOf = (kind: number, n: number) => `01890000-0000-7${kind}00-8000-${n.toString(16).padStart(12, '0')}`;
const at = '2024-01-01T00:00:00.000Z';
const creator = idOf(1, 0);
const fields = (n: number) => ({
  type: 'Person',
  name: `Person ${n} ${'of many words '.repeat(30)}`,
  alternateNames: [],
});
const record = (n: number) => ({
  ...fields(n),
  id: idOf(1, n),
  v: 1,
  created: at,
  modified: at,
  creator,
  deleted: 0,
});
const entry = (n: number) => ({
  id: idOf(2, n),
  table: 'agents',
  recordId: idOf(1, n),
  field: '*',
  agent: creator,
  at,
  after: fields(n),
  parents: [],
});
/** Every number once, neighbours far apart. */
const scattered = Array.from({ length: MANY }, (_, n) => (n * 1_009) % MANY);

/** A file whose records and histories are in no order at all. */
function file(): string {
  const rows: Record<string, object[]> = {
    agents: scattered.map(record),
    history: [...scattered].reverse().map(entry),
  };
  const tables = fileTables.map(
    (table) => ` "${table}": [\n${(rows[table] ?? []).map((row) => JSON.stringify(row)).join(',\n')}\n ]`,
  );
  const counts = Object.fromEntries(fileTables.map((table) => [table, rows[table]?.length ?? 0]));
  const header = `{\n "format": "sourcemark",\n "version": 2,\n "exported": "${at}",\n "scope": {"type":"everything"}`;
  return `${header},\n${tables.join(',\n')},\n "counts": ${JSON.stringify(counts)}\n}\n`;
}

describe.each([0, undefined])('a file of more records than lie together (up to %s in memory)', (held) => {
  test('comes in as it is, whatever the order of its rows; the second time it brings nothing', async () => {
    const first = await importText(other.db, file(), undefined, held);
    expect(first.figures).toEqual({ new: MANY, changed: 0, inConflict: 0, unchanged: 0 });
    const { agents, history } = await contents(other.db);
    const all = Array.from({ length: MANY }, (_, n) => n);
    expect(agents).toEqual(all.map(record));
    expect(history).toEqual(all.map(entry));
    expect(await other.db.staging.count()).toBe(0);
    const second = await importText(other.db, file(), undefined, held);
    expect(second.figures).toEqual({ new: 0, changed: 0, inConflict: 0, unchanged: MANY });
  });

  test('leaves nothing when the database refuses one of them', async () => {
    const id = await stageFile(streamOf(file(), 60_000), { held }, other.db);
    const refuse = (key: string) => {
      if (key === idOf(1, 2_000)) throw new DOMException('no room', 'QuotaExceededError');
    };
    other.db.agents.hook('creating', refuse);
    await expect(commitImport(id, {}, other.db)).rejects.toThrow('no room');
    other.db.agents.hook('creating').unsubscribe(refuse);
    const { agents, history } = await contents(other.db);
    expect([agents, history]).toEqual([[], []]);
    await commitImport(id, {}, other.db);
    expect(await other.db.agents.count()).toBe(MANY);
  });

  test('leaves nothing when it is broken off half way', async () => {
    const id = await stageFile(streamOf(file(), 60_000), { held }, other.db);
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    await expect(commitImport(id, { signal: controller.signal, onProgress }, other.db)).rejects.toThrow(
      /abort/i,
    );
    expect(await other.db.agents.count()).toBe(0);
    await commitImport(id, {}, other.db);
    expect((await allEntries(other.db)).length).toBe(MANY);
  });
});
