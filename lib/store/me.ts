import * as v from 'valibot';
import { type Agent, CREATED, Id } from '@/lib/annotation';
import { type Database, database } from './database';
import { fold } from './fold';
import { newId, now } from './identity';

/** The id of the agent who writes on this device; made at the first write, before anybody gave a name. */
export async function me(db: Database = database): Promise<string> {
  const fact = await db.settings.get('me');
  const known = v.safeParse(Id, fact?.value);
  if (known.success) return known.output;
  const id = newId();
  const entry = {
    id: newId(),
    table: 'agents',
    recordId: id,
    field: CREATED,
    agent: id,
    at: now(),
    after: { type: 'Person', name: '', alternateNames: [] },
    parents: [],
  } as const;
  const history = { ...entry, parents: [] };
  await db.history.add(history);
  const folded = fold('agents', id, [history]);
  if (folded) await db.agents.add(folded.record as Agent);
  await db.settings.put({ key: 'me', value: id });
  return id;
}
