import type { Claim } from '@/lib/annotation';
import { database } from './database';
import { recentClaims } from './recent';

/** A claim as a picker names it. */
export interface ClaimChoice {
  id: string;
  claimReviewed: string;
  claimant?: string;
  pinned: boolean;
}

/** Claims to choose from: the pinned one first, then those worked on last; with a search, those that hold its words. */
export async function claimChoices(limit: number, search = '', pinned?: string): Promise<ClaimChoice[]> {
  const recent = await recentClaims(limit, search);
  const first = pinned && !search.trim() ? await database.claims.get(pinned) : undefined;
  const claims = first?.deleted === 0 ? [first, ...recent.filter(({ id }) => id !== first.id)] : recent;
  const names = await claimantNames(claims);
  return claims.slice(0, limit).map(({ id, claimReviewed, claimant }) => {
    const name = claimant && names.get(claimant);
    return { id, claimReviewed, pinned: id === pinned, ...(name ? { claimant: name } : {}) };
  });
}

async function claimantNames(claims: Claim[]): Promise<Map<string, string>> {
  const ids = claims.flatMap(({ claimant }) => (claimant ? [claimant] : []));
  const agents = await database.agents.bulkGet([...new Set(ids)]);
  return new Map(agents.flatMap((agent) => (agent ? [[agent.id, agent.name] as const] : [])));
}
