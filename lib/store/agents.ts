import type { Agent } from '@/lib/annotation';
import { database } from './database';
import { type Changes, create, type Editing, edit } from './edit';
import { newId } from './identity';
import { me } from './me';
import { outside } from './outside';
import { persons } from './person';
import { write } from './write';

/** The agent with this name or alternate name, letter for letter but for case, or a new one. Throws RangeError for an empty name. */
export async function ensureAgent(name: string, type: Agent['type'] = 'Person'): Promise<Agent> {
  const wanted = name.trim();
  if (!wanted) throw new RangeError('agents: a person needs a name');
  const agent = await write(async () => {
    const [there] = await database.agents
      .where('name')
      .equalsIgnoreCase(wanted)
      .or('alternateNames')
      .equalsIgnoreCase(wanted)
      .filter((one) => one.deleted === 0)
      .toArray();
    const known = there && (await database.agents.get((await persons())(there.id)));
    return known ?? there ?? create('agents', newId(), { type, name: wanted, alternateNames: [] });
  });
  outside.written({ tables: ['agents'], workIds: [] });
  return agent;
}

export async function editAgent(id: string, changes: Changes<'agents'>, editing?: Editing): Promise<Agent> {
  const agent = await write(() => edit('agents', id, changes, editing));
  outside.written({ tables: ['agents'], workIds: [] });
  return agent;
}

/** The reader of this device as an agent; undefined before the first write. Reads only, so it can be watched. */
export async function myself(): Promise<Agent | undefined> {
  const fact = await database.settings.get('me');
  return typeof fact?.value === 'string' ? database.agents.get(fact.value) : undefined;
}

/** The reader of this device as an agent; made on the first call. */
export async function meAsAgent(): Promise<Agent> {
  const known = await myself();
  if (known) return known;
  const made = await database.agents.get(await write(() => me()));
  if (!made) throw new Error('agents: who writes on this device could not be read back');
  return made;
}
