import type { Agent } from '@/lib/annotation';
import { type Database, database } from './database';
import { givenIn, keepGivenIn, noteGivenIn } from './given-in';
import { me } from './me';
import { knownMe } from './me-known';
import { joinAgents } from './merge-agents';
import { outside } from './outside';
import { persons } from './person';
import { Steps } from './undoable';
import { write } from './write';

/** Who may be the reader on another device, and what files brought in the reader's own name. */
export interface PerhapsMe {
  /** Who made files that were taken in here, and reviewers with the reader's name: those first. */
  others: { agent: Agent; hasMyName: boolean }[];
  /** The ids of reviews in the reader's name that were given in elsewhere, as files say. */
  brought: string[];
}

/** Who may be the reader as well, those who are known to be left out. Reads only, so it can be watched. */
export async function perhapsMe(db: Database = database): Promise<PerhapsMe> {
  const [mine, person] = [await knownMe(db), await persons(db)];
  const reviewers = (await db.claimReviews.orderBy('reviewer').uniqueKeys()).map(String);
  const makers = (await db.imports.toArray()).flatMap(({ exporter }) => (exporter ? person(exporter) : []));
  const self = mine ? await db.agents.get(mine) : undefined;
  const myNames = new Set(self ? namesOf(self) : []);
  const ids = [...new Set([...makers, ...reviewers.map(person)])].filter((id) => id !== person(mine));
  const others = (await db.agents.bulkGet(ids))
    .flatMap((agent) => (agent && !agent.deleted && agent.type === 'Person' ? agent : []))
    .map((agent) => ({ agent, hasMyName: namesOf(agent).some((name) => myNames.has(name)) }))
    // Who else reviewed is not told: it may be hidden yet.
    .filter(({ agent, hasMyName }) => hasMyName || makers.includes(agent.id))
    .sort((a, b) => Number(b.hasMyName) - Number(a.hasMyName) || (a.agent.name < b.agent.name ? -1 : 1));
  const own = reviewers.filter((id) => person(id) === person(mine));
  const given = await givenIn(db);
  return { others, brought: (await submittedBy(own, db)).filter((id) => !given.has(id)) };
}

/**
 * Says that somebody is the reader of this device, on another: their names, claims and reviews are the reader's, and what they gave
 * in counts as given in here. Resolves with the undo. Throws MissingRecordError.
 */
export function alsoMe(agentId: string, db: Database = database): Promise<() => Promise<void>> {
  return claiming(async (steps) => {
    const person = await persons(db);
    const theirs = (await db.claimReviews.orderBy('reviewer').uniqueKeys())
      .map(String)
      .filter((id) => person(id) === person(agentId));
    const reviews = await submittedBy(theirs, db);
    const mine = await me(db);
    if (person(agentId) !== person(mine)) await joinAgents(mine, [agentId], steps);
    return reviews;
  }, db);
}

/** Says that the reader gave these reviews in, on another device. Resolves with the undo. */
export const gaveIn = (reviewIds: readonly string[], db: Database = database): Promise<() => Promise<void>> =>
  claiming(async () => reviewIds, db);

/** Notes that reviews were given in by the reader, and shows what that opens. */
async function claiming(
  of: (steps: Steps) => Promise<readonly string[]>,
  db: Database,
): Promise<() => Promise<void>> {
  const steps = new Steps(db);
  const noted: string[] = [];
  const change = async (body: () => Promise<void>) => {
    await write(async () => {
      await body();
      // Said anew, so that whoever derived something from who reads here does so again.
      await db.settings.put({ key: 'me', value: await me(db) });
    }, db);
    outside.written({ tables: ['claimReviews', ...steps.tables], workIds: [] });
  };
  await change(async () => {
    const reviews = await of(steps);
    const before = await givenIn(db);
    noted.push(...reviews.filter((id) => !before.has(id)));
    await noteGivenIn(noted, db);
  });
  return () =>
    change(async () => {
      await steps.takeBack();
      await keepGivenIn((id) => !noted.includes(id), db);
    });
}

/** The reviews by these agents that are in no bin and no drafts. */
async function submittedBy(reviewers: readonly string[], db: Database): Promise<string[]> {
  const reviews = await db.claimReviews.where('reviewer').anyOf(reviewers).toArray();
  return reviews.flatMap(({ id, status, deleted }) => (status === 'draft' || deleted ? [] : id));
}

const namesOf = ({ name, alternateNames }: Agent): string[] =>
  [name, ...alternateNames].flatMap((one) => one.trim().toLowerCase() || []);
