import type { HistoryEntry } from '@/lib/annotation';
import { headsOf, type Known, said } from './heads';
import { canonical } from './same-value';

/** The members of a set field: in when a latest entry that changed the member put it in, so no addition is lost. */
export function foldSet(entries: readonly HistoryEntry[], field: string, all: Known): unknown[] {
  const members = new Map<string, unknown>();
  const edits = entries.map((entry) => {
    const after = membersOf(said(entry, field));
    for (const [name, member] of after) members.set(name, member);
    return { entry, after, before: membersOf(entry.before) };
  });
  return [...members]
    .filter(([name]) => {
      const changes = edits.filter(({ after, before }) => after.has(name) !== before.has(name));
      const puts = new Set(changes.flatMap(({ entry, after }) => (after.has(name) ? entry : [])));
      const latest = headsOf(
        changes.map(({ entry }) => entry),
        all,
      );
      return latest.some((entry) => puts.has(entry));
    })
    .map(([, member]) => member);
}

/** The members of a set by their texts. */
export const membersOf = (value: unknown): Map<string, unknown> =>
  new Map(Array.isArray(value) ? value.map((member: unknown) => [canonical(member), member]) : []);
