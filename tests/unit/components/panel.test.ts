import { beforeEach, describe, expect, test } from 'vitest';
import 'fake-indexeddb/auto';
import { cardItems } from '@/components/annotation/card-item';
import { filtered, noFilter, type PanelFilter, tally } from '@/components/panel/filter';
import { panelKey } from '@/components/panel/panel-keys';
import {
  addSources,
  anchorsOf,
  annotate,
  claimOn,
  ensureAgent,
  newId,
  notesOfPage,
  recordAnchors,
} from '@/lib/store';
import { article, emptyDatabase, passage } from '../store/people';

async function cards() {
  const notes = await notesOfPage(['news.example/a']);
  return cardItems(notes, await anchorsOf(notes.annotations.map(({ id }) => id)));
}
const words = (items: Awaited<ReturnType<typeof cards>>) =>
  items.map(({ annotation }) => annotation.target?.exact ?? annotation.note);

describe('the cards of a page', () => {
  beforeEach(async () => {
    await emptyDatabase();
    const flood = await annotate({ ...passage('the river rose', 'a', { tags: ['flood'] }), colour: 'green' });
    const claimId = newId();
    await claimOn(flood.id, { id: claimId, claimant: (await ensureAgent('Zoë Müller')).id });
    await addSources({
      claimIds: [claimId],
      stance: 'refutes',
      work: article('gauge', { headline: 'Gauge records' }),
    });
    await addSources({ claimIds: [claimId], stance: 'supports', details: { quotation: 'two metres' } });
    const sentence = { was: 'Perhaps the river rose.', is: 'The river rose.' };
    await recordAnchors(flood.workId, [{ annotationId: flood.id, state: 'anchored', sentence }]);
    const lost = await annotate({ ...passage('nobody was told'), colour: 'rose' });
    await recordAnchors(lost.workId, [{ annotationId: lost.id, state: 'orphaned' }]);
    await annotate({ id: newId(), work: article('a'), colour: 'amber', note: 'No numbers at all' });
  });

  test.each<[string, Partial<PanelFilter>, string[]]>([
    ['claims', { kind: 'claims' }, ['the river rose']],
    ['notes', { kind: 'notes' }, ['No numbers at all']],
    ['what has sources', { kind: 'sources' }, ['the river rose']],
    ['what is not found', { state: 'orphaned' }, ['nobody was told']],
    ['what was edited, be it around the marked words', { state: 'changed' }, ['the river rose']],
    ['a colour, which a note about the whole has not', { colour: 'amber' }, []],
    ['a tag', { tag: 'flood' }, ['the river rose']],
    ['words of the quotation, in any order', { text: 'rose RIVER' }, ['the river rose']],
    ['who said it, without accents', { text: 'zoe muller' }, ['the river rose']],
    ['the title of a source', { text: 'gauge' }, ['the river rose']],
    ['words of a note', { text: 'numbers' }, ['No numbers at all']],
    ['two filters at once', { kind: 'claims', text: 'told' }, []],
  ])('are filtered by %s', async (_by, filter, found) => {
    expect(words(filtered(await cards(), { ...noFilter, ...filter }))).toEqual(found);
  });

  test('are counted by kind and state', async () => {
    expect(tally(await cards())).toMatchObject({
      kinds: { all: 3, claims: 1, notes: 1, sources: 1 },
      states: { changed: 1, orphaned: 1, uncertain: 0 },
      tags: ['flood'],
    });
  });

  test('name the sources of a claim by stance: support first', async () => {
    const [claim] = (await cards()).flatMap(({ claims }) => claims);
    expect(claim?.sources.map(({ source }) => source.stance)).toEqual(['supports', 'refutes']);
  });
});

describe('keys of the panel', () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  test.each([
    ['j', 'KeyJ', {}, true, 'next'],
    ['ن', 'KeyJ', {}, true, undefined, 'next'],
    ['j', 'KeyJ', {}, false, undefined],
    ['ArrowUp', 'ArrowUp', {}, false, 'previous'],
    ['/', 'Slash', {}, true, 'search'],
    ['/', 'Digit7', { shiftKey: true }, true, 'search'],
    ['/', 'Slash', {}, false, undefined],
    ['Delete', 'Delete', {}, false, 'remove'],
    ['e', 'KeyE', { ctrlKey: true }, true, undefined],
  ] as const)('%s (%s) with %o, single keys %s', (key, code, held, singleKeys, ...meant) => {
    expect(panelKey({ key, code, ...none, ...held }, singleKeys)).toBe(meant.at(-1));
  });
});
