// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test } from 'vitest';
import { AnnotationCard } from '@/components/annotation/annotation-card';
import type { CardEdit } from '@/components/annotation/card-edit';
import { useNotes } from '@/components/panel/use-notes';
import { UndoProvider } from '@/components/undo/undo-provider';
import {
  annotate,
  answer,
  claimOn,
  database,
  editAnnotation,
  historyOf,
  keepSnapshot,
  newId,
  recordAnchors,
} from '@/lib/store';
import { emptyDatabase, passage } from '../store/people';
import { press, show, soon, type } from './screen';

function Cards() {
  const found = useNotes(['news.example/a']);
  const [editing, setEditing] = useState<CardEdit>();
  return (
    <UndoProvider>
      {found?.items.map((item) => (
        <AnnotationCard
          key={item.annotation.id}
          item={item}
          colourNames={{ amber: 'Important' }}
          open={false}
          editing={editing}
          onEdit={setEditing}
          onGo={() => {}}
        />
      ))}
    </UndoProvider>
  );
}
const shown = async (text: string) => {
  const screen = show(<Cards />);
  await soon(() => expect(screen.text()).toContain(text));
  return { ...screen, button: (label: string) => screen.one(`button[aria-label="${label}"]`) };
};

beforeEach(async () => {
  localStorage.clear();
  await emptyDatabase();
});

describe('the card of an annotation', () => {
  test('shows the words, the colour by its name, note and tags', async () => {
    await annotate(passage('the river rose', 'a', { note: 'By how much?', tags: ['flood'] }));
    const screen = await shown('the river rose');
    expect(screen.text()).toContain('Important');
    expect(screen.text()).toContain('By how much?');
    expect(screen.all('.tag').map(({ textContent }) => textContent)).toEqual(['flood']);
  });

  test.each([
    ['orphaned', 'Not found on the page: what was marked is shown.'],
    ['uncertain', 'Is this it?'],
  ] as const)('says that a passage is %s, and still shows what was marked', async (state, told) => {
    const { id, workId } = await annotate(passage('the river rose'));
    await recordAnchors(workId, [{ annotationId: id, state }]);
    const screen = await shown(told);
    expect(screen.one('.quotation').textContent).toBe('the river rose');
  });

  test('shows a changed passage as it was and as it is, word by word', async () => {
    const { id, workId } = await annotate(passage('the river rose by forty'));
    await recordAnchors(workId, [{ annotationId: id, state: 'changed', is: 'the river rose by fifty' }]);
    const screen = await shown('The words changed; first seen on');
    expect(screen.one('.quotation').textContent).toBe('the river rose by forty');
    expect(screen.one('del').textContent).toContain('forty');
    expect(screen.one('ins').textContent).toContain('fifty');
  });

  test('shows what came or went in the sentence of a passage that stayed as it was', async () => {
    const { id, workId } = await annotate(passage('the river rose'));
    const sentence = { was: 'Perhaps the river rose.', is: 'The river rose.' };
    await recordAnchors(workId, [{ annotationId: id, state: 'anchored', sentence }]);
    const screen = await shown('Its sentence was edited; first seen on');
    expect(screen.text()).not.toContain('The words changed');
    expect(screen.one('del').textContent).toContain('Perhaps');
  });

  test('of a passage not opened here says when it was last seen, and how it was then', async () => {
    const { id, workId } = await annotate(passage('the river rose by forty'));
    await database.anchors.clear();
    const screen = await shown('Not opened on this device yet.');
    await recordAnchors(workId, [{ annotationId: id, state: 'changed', is: 'the river rose by fifty' }]);
    await database.anchors.clear();
    await soon(() => expect(screen.text()).toContain('Not opened on this device yet; last seen on'));
    expect(screen.one('ins').textContent).toContain('fifty');
    expect(screen.all('.answers button')).toEqual([]);
  });

  test('of a passage that is kept as it was marked says so, and what changed only when asked', async () => {
    const { id, workId } = await annotate(passage('the river rose by forty'));
    const seen = { state: 'changed' as const, is: 'the river rose by fifty' };
    await recordAnchors(workId, [{ annotationId: id, ...seen }]);
    const undo = await answer({ annotationId: id, answer: 'keep', seen });
    const screen = await shown('Kept as it was marked');
    expect(screen.one('details.kept').hasAttribute('open')).toBe(false);
    await undo();
    await soon(() => expect(screen.all('details.kept')).toEqual([]));
    expect(screen.text()).toContain('The words changed; first seen on');
  });

  test('of a passage that may be elsewhere shows that place in its context', async () => {
    const { id, workId } = await annotate(passage('the river rose'));
    const around = { before: 'In May ', after: ' again.' };
    await recordAnchors(workId, [{ annotationId: id, state: 'uncertain', is: 'the river rose', around }]);
    const screen = await shown('Is this it?');
    expect(screen.one('.in-context mark').textContent).toContain('the river rose');
    expect(screen.one('.in-context').textContent).toMatch(/^In May .* again\.$/);
  });

  test.each([
    [
      'the snapshot, up to the ends of its paragraph',
      true,
      /^It rained\. .*the river rose.*, nobody knows why\.$/,
    ],
    ['the selectors, without a snapshot', false, /^rained\. .*the river rose.*, nobody$/],
  ])('of a passage that is gone shows its context from %s', async (_from, isKept, expected) => {
    const text = 'Before.\nIt rained. the river rose, nobody knows why.\nAfter.';
    const quote = {
      type: 'TextQuoteSelector' as const,
      exact: 'the river rose',
      prefix: 'rained. ',
      suffix: ', nobody',
    };
    const target = { exact: quote.exact, selectors: [quote] };
    const { id, workId } = await annotate({ ...passage('the river rose'), target });
    const { id: snapshotId } = await keepSnapshot(workId, { text, blocks: [0, 8, 53] });
    if (isKept)
      await editAnnotation(id, { target: { ...target, snapshotId, position: text.indexOf('the') } });
    await recordAnchors(workId, [{ annotationId: id, state: 'orphaned' }]);
    const screen = await shown('Not found on the page');
    await soon(() => expect(screen.one('.in-context').textContent).toMatch(expected));
  });

  test('saves a note as it is typed: many saves, one entry in its history', async () => {
    const { id } = await annotate(passage('the river rose'));
    const screen = await shown('the river rose');
    screen.button('Edit note, colour and tags').click();
    await soon(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    const note = async () => (await database.annotations.get(id))?.note;
    type(screen.one('textarea'), 'Check');
    await soon(async () => expect(await note()).toBe('Check'));
    type(screen.one('textarea'), 'Check the survey ');
    await soon(async () => expect(await note()).toBe('Check the survey '));
    const entries = (await historyOf('annotations', id)).filter(({ field }) => field === 'note');
    expect(entries).toHaveLength(1);
  });

  test('adds tags with Enter or a comma and takes the last away with Backspace', async () => {
    const { id } = await annotate(passage('the river rose'));
    const screen = await shown('the river rose');
    screen.button('Edit note, colour and tags').click();
    await soon(() => screen.one('.tags input'));
    type(screen.one('.tags input'), 'flood,');
    type(screen.one('.tags input'), 'river');
    press(screen.one('.tags input'), 'Enter');
    await soon(async () =>
      expect(new Set((await database.annotations.get(id))?.tags)).toEqual(new Set(['flood', 'river'])),
    );
    await soon(() => expect(screen.all('.tag')).toHaveLength(2));
    press(screen.one('.tags input'), 'Backspace');
    await soon(async () => expect((await database.annotations.get(id))?.tags).toHaveLength(1));
  });

  test('is deleted with an undo: by the bar, and by Ctrl+Z', async () => {
    const { id } = await annotate(passage('the river rose'));
    await claimOn(id, { id: newId() });
    const screen = await shown('the river rose');
    for (const undo of [
      () => screen.one('.undo-bar button').click(),
      () => press(document.body, 'z', { ctrlKey: true }),
    ]) {
      screen.button('Delete').click();
      await soon(() => expect(screen.all('.card')).toHaveLength(0));
      expect((await database.claims.toArray()).map(({ deleted }) => deleted)).toEqual([0]);
      await soon(() => screen.one('.undo-bar'));
      undo();
      await soon(() => expect(screen.all('.card')).toHaveLength(1));
    }
  });

  test('becomes a claim with the quoted words as its wording, said by somebody of that name', async () => {
    await annotate(passage('the river rose'));
    const screen = await shown('the river rose');
    screen.button('Note a claim').click();
    await soon(() => screen.one('.claim form'));
    expect(screen.one<HTMLTextAreaElement>('.claim textarea').value).toBe('the river rose');
    type(screen.all('.claim input')[0] ?? document.body, 'Ana Ruiz');
    press(screen.all('.claim input')[0] ?? document.body, 'Enter');
    await soon(async () => {
      const [claim] = await database.claims.toArray();
      expect((await database.agents.get(claim?.claimant ?? ''))?.name).toBe('Ana Ruiz');
    });
  });

  test('notes a source on a plain highlight by making it a claim; a document typed twice is one', async () => {
    await annotate(passage('the river rose'));
    const screen = await shown('the river rose');
    for (const address of ['https://report.example/2024?utm_source=x', 'http://www.report.example/2024']) {
      screen.button('Note a source').click();
      await soon(() => screen.one('.new-source input.field'));
      type(screen.one('.new-source input.field'), address);
      const submit = screen.one<HTMLButtonElement>('.new-source [type=submit]');
      await soon(() => expect(submit.disabled).toBe(false));
      submit.click();
      await soon(() => expect(screen.all('.new-source')).toHaveLength(0));
    }
    expect(await database.claims.count()).toBe(1);
    const sources = await database.sources.toArray();
    expect(sources).toHaveLength(2);
    expect(new Set(sources.map(({ workId }) => workId)).size).toBe(1);
  });
});
