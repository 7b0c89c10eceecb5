import 'fake-indexeddb/auto';
import { beforeAll, expect, test } from 'vitest';
import { allFormats, exportAs } from '@/lib/interchange';
import type { formats } from '@/lib/interchange/formats';
import { annotateClaim, newId } from '@/lib/store';
import { emptyDatabase, passage } from '../../store/people';
import { sampleNotes } from '../sample';

/** What stands in the notes, and what a format says that does not hold it. */
const told: Record<string, string[]> = {
  'No comment.': ['lacksContacts', 'lacksClaims'],
  'A passage with other words': ['lacksSightings'],
  enough: ['lacksRationale', 'lacksReviews', 'lacksClaims'],
  'Nobody looked into this': ['lacksUnchecked', 'lacksUnsourced', 'lacksClaims'],
  'p. 9': ['lacksEvidence', 'lacksClaims'],
};

beforeAll(async () => {
  await emptyDatabase();
  await sampleNotes();
  await annotateClaim(passage('Nobody looked into this', 'a'), {
    id: newId(),
    claimReviewed: 'Nobody looked into this',
  });
});

test('every format says what it does not hold of what is known of a claim', async () => {
  for (const { id, out, cannotHold } of await allFormats()) {
    if (!out) continue;
    let text = '';
    for await (const piece of exportAs(id as keyof typeof formats, { type: 'everything' })) text += piece;
    for (const [words, keys] of Object.entries(told)) {
      const isTold = cannotHold.some((key) => keys.includes(key) || key === 'lacksAllButDocuments');
      expect([id, words, isTold || text.includes(words)]).toEqual([id, words, true]);
    }
  }
});
