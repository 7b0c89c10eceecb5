import { type Stance, stances } from '@/lib/annotation';
import { foundFacts } from './claim-queue';
import { type Database, database } from './database';
import type { Count } from './library';
import type { QueueFact } from './queue-fact';
import type { QueueFlag, QueueQuery } from './queue-query';
import { valuesOf, visible } from './queue-tallies';

/** Claims that were found, taken together. */
export interface GlanceFacts {
  claims: number;
  sourced: number;
  reviewed: number;
  disputed: number;
  /** One vote of each standing review; `scaleId` says whose colour it has. */
  ratings: (Count & { scaleId: string })[];
  stances: Count<Stance>[];
  /** When the claims were noted, in days, months or years, none left out between the first and the last. */
  times: { step: TimeStep; counts: Count[] };
}
export type TimeStep = 'day' | 'month' | 'year';

/** How many letters of a time name its step. */
const LETTERS: Record<TimeStep, number> = { day: 10, month: 7, year: 4 };
/** A step is as small as may be with so few bars. */
const BARS = 36;

/** What the filters find, taken together. Inside `watch` it runs again when something is written. */
export async function queueGlance(query: QueueQuery, db: Database = database): Promise<GlanceFacts> {
  return glanceOf(await foundFacts(query, db), query.blind);
}

function glanceOf(found: readonly QueueFact[], blind: boolean): GlanceFacts {
  const standing = found.map((fact) => visible(fact, blind).filter((review) => review.standing));
  const ratings = new Map<string, Count & { scaleId: string }>();
  for (const { label: value, scaleId = '' } of standing.flat()) {
    if (value === undefined) continue;
    const known = ratings.get(`${scaleId}/${value}`);
    if (known) known.count++;
    else ratings.set(`${scaleId}/${value}`, { value, scaleId, count: 1 });
  }
  const has = (fact: QueueFact, flag: QueueFlag) => valuesOf.flags(fact, blind, false).includes(flag);
  return {
    claims: found.length,
    sourced: found.filter((fact) => !has(fact, 'noSource')).length,
    reviewed: standing.filter((reviews) => reviews.length > 0).length,
    disputed: found.filter((fact) => has(fact, 'disagree')).length,
    ratings: [...ratings.values()].sort((a, b) => b.count - a.count),
    stances: stances
      .map((value, at) => ({ value, count: found.reduce((sum, { sources }) => sum + (sources[at] ?? 0), 0) }))
      .filter(({ count }) => count > 0),
    times: overTime(found.map(({ created }) => created)),
  };
}

/** How many fall into each day, month or year from the first to the last. */
export function overTime(times: readonly string[]): GlanceFacts['times'] {
  const sorted = [...times].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return { step: 'day', counts: [] };
  for (const step of ['day', 'month', 'year'] as const) {
    const names = stepsBetween(first, last, step);
    if (names.length > BARS && step !== 'year') continue;
    const counts = new Map(names.map((name) => [name, 0]));
    for (const time of times) {
      const name = time.slice(0, LETTERS[step]);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return { step, counts: [...counts].map(([value, count]) => ({ value, count })) };
  }
  return { step: 'year', counts: [] };
}

function stepsBetween(first: string, last: string, step: TimeStep): string[] {
  const names: string[] = [];
  const at = new Date(`${first.slice(0, 10)}T00:00:00.000Z`);
  if (step !== 'day') at.setUTCDate(1);
  if (step === 'year') at.setUTCMonth(0);
  const end = last.slice(0, LETTERS[step]);
  // A clock that was wrong by centuries does not make a chart of thousands of bars.
  while (names.length <= 400) {
    const name = at.toISOString().slice(0, LETTERS[step]);
    names.push(name);
    if (name >= end) break;
    if (step === 'day') at.setUTCDate(at.getUTCDate() + 1);
    else if (step === 'month') at.setUTCMonth(at.getUTCMonth() + 1);
    else at.setUTCFullYear(at.getUTCFullYear() + 1);
  }
  return names;
}
