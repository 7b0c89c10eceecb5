import type { CardItem } from '@/components/annotation/card-item';

/** The cards with what is known in this visit: of a mark that is not on a page that is not fully shown, only that it was not seen. */
export function asSeen(items: CardItem[], unseen: ReadonlySet<string>): CardItem[] {
  if (unseen.size === 0) return items;
  return items.map((item) => {
    if (!unseen.has(item.annotation.id)) return item;
    const { state } = item.anchor ?? {};
    const isOdd = state === 'orphaned' || state === 'uncertain';
    return { ...item, unseen: true, ...(isOdd ? { anchor: undefined } : {}) };
  });
}
