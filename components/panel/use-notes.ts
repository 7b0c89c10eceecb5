import { useMemo } from 'preact/hooks';
import { type CardItem, cardItems, pageServes, type Served } from '@/components/annotation/card-item';
import { useLiveQuery } from '@/components/use-live-query';
import type { PageNotes } from '@/lib/annotation';
import { anchorsOf, notesOfPage } from '@/lib/store';

export interface PanelNotes {
  notes: PageNotes;
  items: CardItem[];
  /** The claims that the page as a whole is a source for. */
  serves: Served[];
}

/** The notes of a page and how they anchored there, as they change; undefined while they are read. */
export function useNotes(keys: string[]): PanelNotes | undefined {
  const stored = useLiveQuery(async () => {
    const notes = await notesOfPage(keys);
    return { notes, anchors: await anchorsOf(notes.annotations.map(({ id }) => id)) };
  }, keys.join('\n'));
  return useMemo(
    () =>
      stored && {
        notes: stored.notes,
        items: cardItems(stored.notes, stored.anchors),
        serves: pageServes(stored.notes),
      },
    [stored],
  );
}
