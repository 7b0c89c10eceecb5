// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { AnnotationCard } from '@/components/annotation/annotation-card';
import type { CardItem } from '@/components/annotation/card-item';
import { asSeen } from '@/components/panel/as-seen';
import { UndoProvider } from '@/components/undo/undo-provider';
import { show } from './screen';

const id = '0198c0de-0000-7000-8000-000000000001';
const at = '2026-11-01T00:00:00.000Z';
const item = (state: 'anchored' | 'orphaned'): CardItem => ({
  annotation: {
    id,
    workId: id,
    colour: 'amber',
    target: { selectors: [], exact: 'the river rose' },
    tags: [],
    created: at,
    modified: at,
    deleted: 0,
    v: 1,
    creator: id,
  },
  work: undefined,
  claims: [],
  serves: [],
  sightings: [],
  anchor: { annotationId: id, workId: id, state, at },
});

test.each(['anchored', 'orphaned'] as const)(
  'a passage that was %s and is not on a page that is not fully shown can be attached by hand',
  (state) => {
    const asked: string[] = [];
    const answers = { onAnswer: () => {}, onAttach: () => asked.push('attach') };
    const [unseen] = asSeen([item(state)], new Set([id]));
    const screen = show(
      <UndoProvider>
        {unseen && (
          <AnnotationCard item={unseen} colourNames={{}} open={false} onEdit={() => {}} answers={answers} />
        )}
      </UndoProvider>,
    );
    screen.one('.answers button').click();
    expect(asked).toEqual(['attach']);
  },
);
