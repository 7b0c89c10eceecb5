import type { Agent, Annotation, Claim, Work } from '@/lib/annotation';
import { searchable, searchWords } from '@/lib/search';
import { database } from './database';
import { notesOfWorks } from './page-notes';
import { joinedTo } from './works';

/** The claims worked on last, or those whose wording, quotation and claimant hold all words of the search. */
export async function recentClaims(limit: number, search = ''): Promise<Claim[]> {
  const words = searchWords(search);
  const agents = words.length > 0 ? await database.agents.toArray() : [];
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  const isFound = ({ claimReviewed, quotation = '', claimant = '' }: Claim) => {
    const text = searchable(`${claimReviewed}\n${quotation}\n${names.get(claimant) ?? ''}`);
    return words.every((word) => text.includes(word));
  };
  return database.claims
    .orderBy('modified')
    .reverse()
    .filter((claim) => claim.deleted === 0 && (words.length === 0 || isFound(claim)))
    .limit(limit)
    .toArray();
}

/** The articles annotated last, each with the time of its latest annotation; joined works count as the one that was kept. */
export async function recentWorks(limit: number): Promise<{ work: Work; at: string }[]> {
  const latest = new Map<string, string>();
  await database.annotations
    .orderBy('modified')
    .reverse()
    .filter((annotation: Annotation) => annotation.deleted === 0)
    // Some of these may turn out to be one work, so a few more are looked at.
    .until(() => latest.size >= limit * 2)
    .each((annotation) => {
      if (!latest.has(annotation.workId)) latest.set(annotation.workId, annotation.modified);
    });
  const found = new Map<string, { work: Work; at: string }>();
  for (const [id, at] of latest) {
    const named = await database.works.get(id);
    const work = named && (await joinedTo(named));
    if (work && !found.has(work.id)) found.set(work.id, { work, at });
  }
  return [...found.values()].slice(0, limit);
}

/** The people already noted in an article: its claimants first, then its authors (as names that may have no agent yet). */
export async function peopleOfWork(workId: string): Promise<{ agents: Agent[]; authors: string[] }> {
  const { agents, works } = await notesOfWorks([workId]);
  const named = new Set(agents.map((agent) => agent.name));
  return { agents, authors: works.flatMap((work) => work.author ?? []).filter((name) => !named.has(name)) };
}
