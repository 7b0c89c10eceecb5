import { type Database, database } from './database';
import { MissingRecordError } from './edit';
import { type Steps, undoable } from './undoable';
import type { Undo } from './watched';

/**
 * Makes several agents one, in one write: the same person noted twice, or somebody's other device. What they said, check,
 * judged and answered is the kept one's, and all their names are. Resolves with the undo. Throws MissingRecordError.
 */
export function mergeAgents(keepId: string, ids: readonly string[], db: Database = database): Promise<Undo> {
  const others = [...new Set(ids)].filter((id) => id !== keepId);
  return undoable([], (steps) => joinAgents(keepId, others, steps), db);
}

/** The same inside a `write`. */
export async function joinAgents(keepId: string, others: readonly string[], steps: Steps): Promise<void> {
  const { db } = steps;
  const keep = await db.agents.get(keepId);
  if (!keep) throw new MissingRecordError(`agents ${keepId}`);
  const names = new Set(keep.alternateNames);
  let { url, name } = keep;
  for (const id of others) {
    const other = await db.agents.get(id);
    if (!other) throw new MissingRecordError(`agents ${id}`);
    for (const one of [other.name, ...other.alternateNames]) names.add(one);
    url ??= other.url;
    name ||= other.name;
    await nameInstead(id, keepId, steps);
    await steps.edit('agents', id, { mergedInto: keepId });
  }
  names.delete('');
  names.delete(name);
  await steps.edit('agents', keepId, {
    name,
    url,
    alternateNames: [...names],
    ...(keep.mergedInto && others.includes(keep.mergedInto) ? { mergedInto: undefined } : {}),
  });
}

async function nameInstead(from: string, to: string, steps: Steps): Promise<void> {
  const { db } = steps;
  for (const { id } of await db.claims.where('claimant').equals(from).toArray())
    await steps.edit('claims', id, { claimant: to });
  for (const { id } of await db.claims.where('assignee').equals(from).toArray())
    await steps.edit('claims', id, { assignee: to });
  for (const { id } of await db.claimReviews.where('reviewer').equals(from).toArray())
    await steps.edit('claimReviews', id, { reviewer: to });
  for (const { id } of await db.contacts.filter(({ agent }) => agent === from).toArray())
    await steps.edit('contacts', id, { agent: to });
}
