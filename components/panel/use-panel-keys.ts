import { useEffect, useRef } from 'preact/hooks';
import type { CardItem } from '@/components/annotation/card-item';
import type { Attempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { word } from '@/lib/messaging/words';
import { remove } from '@/lib/store';
import { isOwnKey, type PanelKey, panelKey } from './panel-keys';
import type { Editing } from './panel-list';

interface Options {
  items: CardItem[];
  active: string | undefined;
  singleKeys: boolean;
  onActive: (id: string) => void;
  onGo: (id: string) => void;
  onEdit: (editing?: Editing) => void;
  onSearch: () => void;
  onLeave: () => void;
  /** Runs what may fail and shows it. */
  attempt: Attempt;
}

/** Walks and works the list from the keyboard, wherever in the panel the focus is. */
export function usePanelKeys(options: Options): void {
  const latest = useRef(options);
  latest.current = options;
  const offerUndo = useOfferUndo();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const meant = panelKey(event, latest.current.singleKeys);
      if (!meant || isOwnKey(event.target, meant)) return;
      if (act(meant, latest.current, offerUndo)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Whether the key did something here. */
function act(meant: PanelKey, options: Options, offerUndo: ReturnType<typeof useOfferUndo>): boolean {
  const { items, active, onActive, onGo, onEdit, onSearch, onLeave } = options;
  const ids = items.map(({ annotation }) => annotation.id);
  const at = active === undefined ? -1 : ids.indexOf(active);
  const id = ids[at];
  const walk = (to: number) => {
    const next = ids[Math.max(0, Math.min(to, ids.length - 1))];
    if (next !== undefined) onActive(next);
    return next !== undefined;
  };
  switch (meant) {
    case 'next':
      return walk(at + 1);
    case 'previous':
      return walk(at - 1);
    case 'first':
      return walk(0);
    case 'last':
      return walk(ids.length - 1);
    case 'search':
      onSearch();
      return true;
    case 'leave':
      onEdit();
      onLeave();
      return true;
  }
  if (id === undefined) return false;
  if (meant === 'remove') void removeAt(at, ids, options, offerUndo);
  else if (meant === 'go' && items[at]?.annotation.target) onGo(id);
  else onEdit({ id, edit: { what: 'annotation' } });
  return true;
}

/** The card after the deleted one is next, so that the keyboard stays where it was. */
async function removeAt(
  at: number,
  ids: string[],
  { onActive, attempt }: Options,
  offerUndo: ReturnType<typeof useOfferUndo>,
): Promise<void> {
  const id = ids[at];
  if (id === undefined) return;
  const removed = await attempt(async () =>
    offerUndo(word('cardDeleted'), await remove([{ table: 'annotations', id }])),
  );
  if (!removed) return;
  const next = ids[at + 1] ?? ids[at - 1];
  if (next !== undefined) onActive(next);
}
