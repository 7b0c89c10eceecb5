import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '@/entrypoints/background/handlers';
import type { PageReview } from '@/lib/annotation';
import { readPreferences } from '@/lib/messaging/preferences';
import { database, newId } from '@/lib/store';
import { locks } from '../messaging/locks';
import { emptyDatabase } from '../store/people';
import { facts, from, passage } from './desk';

const url = 'https://news.example/river';
const source = 'https://gauge.example/2026';

beforeEach(async () => {
  locks();
  fakeBrowser.reset();
  await emptyDatabase();
});

const makeClaim = (words: string, claimantName?: string) =>
  handlers.makeClaim(
    {
      claim: { id: newId(), ...(claimantName ? { claimantName } : {}) },
      passage: { id: newId(), page: facts(url), target: passage(words), colour: 'amber' },
    },
    from(url),
  );

test('a claim on a passage begins with the quoted words, and names who said it', async () => {
  const { claim, annotationId } = await makeClaim('It rose by forty centimetres', 'Ada Brook');
  expect(claim).toMatchObject({
    claimReviewed: 'It rose by forty centimetres',
    quotation: 'It rose by forty centimetres',
  });
  expect((await database.agents.get(claim.claimant ?? ''))?.name).toBe('Ada Brook');
  expect((await database.appearances.toArray()).map((link) => link.annotationId)).toEqual([annotationId]);
});

test('two claims of one person have one person', async () => {
  const first = await makeClaim('One', 'Ada Brook');
  const second = await makeClaim('Two', 'ada brook');
  expect(second.claim.claimant).toBe(first.claim.claimant);
});

test('a claim without a passage and without an annotation is refused', async () => {
  await expect(handlers.makeClaim({ claim: { id: newId() } }, from(url))).rejects.toThrow();
});

test('a passage is a source for two claims, marked once, and the first claim is pinned', async () => {
  const one = await makeClaim('One');
  const two = await makeClaim('Two');
  const id = newId();
  const claimIds = [one.claim.id, two.claim.id];
  const { sources, annotationId } = await handlers.addSources(
    { claimIds, stance: 'supports', page: facts(source), id, target: passage('41 cm'), colour: 'blue' },
    from(source),
  );
  expect(annotationId).toBe(id);
  expect(sources.map(({ claimId, stance, quotation }) => [claimId, stance, quotation])).toEqual(
    claimIds.map((claimId) => [claimId, 'supports', '41 cm']),
  );
  expect(
    await database.annotations
      .where('workId')
      .equals(sources[0]?.workId ?? '')
      .count(),
  ).toBe(1);
  expect((await readPreferences()).pinnedClaim).toBe(one.claim.id);
});

test('a page as a whole is a source without a mark', async () => {
  const { claim } = await makeClaim('One');
  const use = {
    claimIds: [claim.id],
    stance: 'context' as const,
    page: facts(source),
    id: newId(),
    colour: 'blue' as const,
  };
  const made = await handlers.addSources(use, from(source));
  // The message came twice: the worker was stopped before it answered.
  await handlers.addSources(use, from(source));
  expect(await database.sources.count()).toBe(1);
  expect(made.annotationId).toBeUndefined();
  expect((await database.works.get(made.sources[0]?.workId ?? ''))?.url).toBe(source);
});

test('a review that the page publishes goes with the source: its rating, and what the page itself does not say', async () => {
  const { claim } = await makeClaim('One');
  const use = {
    claimIds: [claim.id],
    stance: 'refutes' as const,
    page: facts(source, { datePublished: '2026-01-02' }),
    id: newId(),
    colour: 'blue' as const,
  };
  const reviewRating = { alternateName: 'False', author: 'River Check', claimReviewed: 'The river fell' };
  const noted = async (review?: PageReview) => {
    const { sources } = await handlers.addSources({ ...use, ...(review ? { review } : {}) }, from(source));
    return sources[0];
  };
  await noted();
  // The same step with a review: what is said of the source now counts.
  const again = await noted({ reviewRating, datePublished: '2026-03-04' });
  expect(await database.sources.count()).toBe(1);
  expect(again).toMatchObject({ stance: 'refutes', reviewRating });
  expect(await noted()).toMatchObject({ reviewRating });
  expect(await database.works.get(again?.workId ?? '')).toMatchObject({
    author: ['River Check'],
    datePublished: '2026-01-02',
    provenance: { headline: 'json-ld', author: 'json-ld' },
  });
  // One that stands elsewhere says nothing of who wrote this page.
  const url = 'https://other.example/check';
  const elsewhere = { reviewRating: { ...reviewRating, author: 'Other', url }, datePublished: '2020' };
  const page = facts('https://list.example/all');
  const { sources } = await handlers.addSources(
    { ...use, id: newId(), page, review: elsewhere },
    from('https://list.example/all'),
  );
  expect(sources[0]?.reviewRating?.url).toBe(url);
  const list = await database.works.get(sources[0]?.workId ?? '');
  expect([list?.author, list?.datePublished]).toEqual([undefined, undefined]);
});

test('claims are offered with the pinned one first, and by the words of the search', async () => {
  const one = await makeClaim('The river rose');
  await makeClaim('The bridge held', 'Ada Brook');
  const offered = async (search: string) =>
    (await handlers.claimChoices({ search, limit: 10 }, from(url))).map(({ claimReviewed }) => claimReviewed);
  expect(await offered('')).toEqual(['The bridge held', 'The river rose']);
  await handlers.addSources(
    { claimIds: [one.claim.id], stance: 'supports', page: facts(source), id: newId(), colour: 'blue' },
    from(source),
  );
  expect(await offered('')).toEqual(['The river rose', 'The bridge held']);
  expect(await offered('bridge THE')).toEqual(['The bridge held']);
});
