import type { Claim } from '@/lib/annotation';
import { createSearchIndex, type SearchIndex } from '@/lib/search';
import { textsOfClaims } from './claim-texts';
import { type Database, database } from './database';
import { onChanges } from './on-changes';
import { ofOneClaim, queueTables, touchedClaims } from './queue-touched';
import { rowsById } from './rows-by';
import { whoIsWho } from './who-is-who';

/** How many claims are read and taken in at once: a slice of some milliseconds. */
const PORTION = 500;
/** From so many changed rows on the index is built anew. */
const MANY = 5_000;
const searched = [...queueTables, 'agents', 'settings'] as const;

let index: SearchIndex | undefined;
/** Which reviews it was built with: those that were visible. */
let builtBlind = false;
/** Which agents were one by then: that says whose reviews may be found. */
let builtFor = '';
let stale = new Map<string, Set<string>>();
let outdated = true;
let working: Promise<SearchIndex> | undefined;
let listening = false;

/**
 * The ids of the claims that hold all words of a search; undefined when it says nothing. The first search builds the index. Inside
 * a live query it is watched: the query runs again when anything changes that is searched.
 */
export async function searchClaims(
  text: string,
  blind: boolean,
  db: Database = database,
): Promise<Set<string> | undefined> {
  // A live query watches what it asks the database: these counts cost next to nothing and watch every table.
  await Promise.all(searched.map((name) => db.table(name).count()));
  return (await claimSearch(blind, db)).find(text);
}

/** The index of all claims as of now: built in slices on the first use, then kept up with what is written. */
export async function claimSearch(blind: boolean, db: Database = database): Promise<SearchIndex> {
  listen(db);
  while (working) await working;
  if (index && !outdated && stale.size === 0 && builtBlind === blind) return index;
  // From a timer, outside of the caller's live query: or every row read would be watched and cached.
  working = new Promise<SearchIndex>((resolve, reject) => {
    setTimeout(() => catchUp(blind, db).then(resolve, reject), 0);
  }).finally(() => {
    working = undefined;
  });
  return working;
}

async function catchUp(blind: boolean, db: Database): Promise<SearchIndex> {
  if (!index || outdated || builtBlind !== blind) {
    stale = new Map();
    outdated = false;
    builtBlind = blind;
    index = undefined;
    builtFor = await joinedAgents(db);
    index = await built(blind, db);
  }
  while (stale.size > 0) {
    const wanted = stale;
    stale = new Map();
    try {
      if (wanted.has('agents') && (await joinedAgents(db)) !== builtFor) {
        outdated = true;
        return await catchUp(blind, db);
      }
      await takeIn(await claimsOf(wanted, db), index, blind, db);
    } catch (error) {
      outdated = true;
      throw error;
    }
  }
  return index;
}

async function built(blind: boolean, db: Database): Promise<SearchIndex> {
  const made = createSearchIndex();
  let after = '';
  for (;;) {
    const ids = await db.claims.where('id').above(after).limit(PORTION).primaryKeys();
    const last = ids.at(-1);
    if (last === undefined) return made;
    await takeIn(ids, made, blind, db);
    after = last;
  }
}

async function joinedAgents(db: Database): Promise<string> {
  const joined = await db.agents.where('mergedInto').above('').toArray();
  return JSON.stringify(joined.map(({ id, mergedInto }) => [id, mergedInto]));
}

async function takeIn(
  ids: readonly string[],
  into: SearchIndex,
  blind: boolean,
  db: Database,
): Promise<void> {
  const tables = searched.map((name) => db.table(name));
  const texts = await db.transaction('r', tables, async () => {
    const claims = await rowsById<Claim>('claims', ids, db);
    const there = [...claims.values()].filter(({ deleted }) => deleted === 0);
    return textsOfClaims(there, await whoIsWho(db), blind, db);
  });
  for (const id of ids) {
    const words = texts.get(id);
    if (words) into.put(id, words);
    else into.remove(id);
  }
}

/** The claims that hold any of these rows. */
async function claimsOf(changed: ReadonlyMap<string, Set<string>>, db: Database): Promise<string[]> {
  const tables = searched.map((name) => db.table(name));
  return db.transaction('r', tables, async () => {
    const rows = new Map<string, Map<string, unknown>>();
    for (const [table, keys] of changed) {
      const ids = [...keys];
      const found = ofOneClaim.some((name) => name === table) ? await db.table(table).bulkGet(ids) : [];
      rows.set(table, new Map(ids.map((id, i) => [id, found[i]])));
    }
    const touched = await touchedClaims({ rows, ranges: new Set() }, db);
    const claims = new Set(touched === 'all' ? [] : touched);
    const sources = [...(changed.get('works') ?? [])].map((workId) => db.sources.where({ workId }).toArray());
    for (const { claimId } of (await Promise.all(sources)).flat()) claims.add(claimId);
    return [...claims];
  });
}

function listen(db: Database): void {
  if (listening) return;
  listening = true;
  onChanges(db, (table, ids) => {
    if (!searched.some((name) => name === table)) return;
    // Who writes here decides which reviews may be found.
    if (ids === 'all' || ids.length > MANY || (table === 'settings' && ids.includes('me'))) outdated = true;
    else if (table !== 'settings') stale.set(table, new Set([...(stale.get(table) ?? []), ...ids]));
  });
}
