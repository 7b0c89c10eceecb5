import type { HistoryEntry } from '@/lib/annotation';
import { headsOf, type Known, said } from './heads';
import { canonical } from './same-value';

/** The members of a set field: in when a latest entry that changed the member put it in, so no addition is lost. */
export function foldSet(entries: readonly HistoryEntry[], field: string, all: Known): unknown[] {
  const members = new Map<string, unknown>();
  for (const entry of entries)
    for (const member of listOf(said(entry, field))) members.set(canonical(member), member);
  return [...members]
    .filter(([name]) => {
      const changes = entries.filter((entry) => has(said(entry, field), name) !== has(entry.before, name));
      return headsOf(changes, all).some((entry) => has(said(entry, field), name));
    })
    .map(([, member]) => member);
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const has = (value: unknown, name: string): boolean =>
  listOf(value).some((member) => canonical(member) === name);
