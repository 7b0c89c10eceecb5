import type { Agent } from '@/lib/annotation';
import type { Database } from './database';
import type { WrittenRows } from './write-changes';

/** The tables with rows of one claim each. */
export const ofOneClaim = ['appearances', 'sources', 'claimReviews', 'contacts'] as const;
/** The tables whose rows are part of what is derived of claims. */
export const queueTables = ['claims', ...ofOneClaim, 'annotations', 'works'] as const;

/** The tables that say something of any claim when it is not known which of their rows are others. */
const deciding = [...queueTables, 'agents'];

/**
 * The claims whose facts may be others after these writes; 'all' when that is too much to say.
 * Inside a transaction.
 */
export async function touchedClaims(
  { rows, ranges }: WrittenRows,
  db: Database,
): Promise<Set<string> | 'all'> {
  if (deciding.some((table) => ranges.has(table)) || changesPersons({ rows, ranges })) return 'all';
  const claims = new Set(rows.get('claims')?.keys());
  for (const id of await saidBy([...(rows.get('agents')?.keys() ?? [])], db)) claims.add(id);
  for (const table of ofOneClaim)
    for (const row of rows.get(table)?.values() ?? []) {
      const claimId = claimOf(row);
      if (claimId) claims.add(claimId);
    }
  const passages = new Set(rows.get('annotations')?.keys());
  for (const id of rows.get('works')?.keys() ?? [])
    for (const passage of await db.annotations.where('workId').equals(id).primaryKeys())
      passages.add(passage);
  const links = await Promise.all(
    [...passages].map((id) => db.appearances.where('annotationId').equals(id).toArray()),
  );
  for (const { claimId } of links.flat()) claims.add(claimId);
  await addKept(claims, db);
  return claims;
}

/** The claims of these agents, and of those that were found to be one of them: what was published names who said it. */
async function saidBy(agents: readonly string[], db: Database): Promise<string[]> {
  const all = new Set(agents);
  for (let last = [...all]; last.length > 0; ) {
    const joined = await db.agents.where('mergedInto').anyOf(last).primaryKeys();
    last = joined.filter((id) => !all.has(id));
    for (const id of last) all.add(id);
  }
  return all.size === 0
    ? []
    : db.claims
        .where('claimant')
        .anyOf([...all])
        .primaryKeys();
}

/** Of claims that were found to be others adds those others: what hangs on the ones is counted with the others. */
async function addKept(claims: Set<string>, db: Database): Promise<void> {
  // So many are derived anew by whoever asked.
  if (claims.size > 5_000) return;
  for (let last = [...claims]; last.length > 0; ) {
    const rows = await db.claims.bulkGet(last);
    last = rows.flatMap((claim) =>
      claim?.mergedInto && !claims.has(claim.mergedInto) ? claim.mergedInto : [],
    );
    for (const id of last) claims.add(id);
  }
}

/** Whether it is another who writes here, or which agents are one changed: then other reviews may be seen. */
function changesPersons({ rows, ranges }: WrittenRows): boolean {
  if (rows.get('settings')?.has('me')) return true;
  const agents = [...(rows.get('agents')?.values() ?? [])];
  // That two are one no more is not seen from the agent.
  const isUntold = agents.length > 0 && ranges.has('history');
  return isUntold || agents.some(isMerged) || [...(rows.get('history')?.values() ?? [])].some(joins);
}

const joins = (row: unknown): boolean =>
  typeof row === 'object' &&
  row !== null &&
  'field' in row &&
  row.field === 'mergedInto' &&
  'table' in row &&
  row.table === 'agents';

const isMerged = (row: unknown): row is Agent =>
  typeof row === 'object' && row !== null && 'mergedInto' in row && typeof row.mergedInto === 'string';

const claimOf = (row: unknown): string | undefined =>
  typeof row === 'object' && row !== null && 'claimId' in row && typeof row.claimId === 'string'
    ? row.claimId
    : undefined;
