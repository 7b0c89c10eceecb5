import { useEffect, useRef } from 'preact/hooks';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { PassageAnswers } from '@/components/annotation/anchor-note';
import { AnnotationCard } from '@/components/annotation/annotation-card';
import type { CardEdit } from '@/components/annotation/card-edit';
import type { CardItem } from '@/components/annotation/card-item';
import type { Preferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';
import { rowName } from './row-name';

/** What of which card is being edited. */
export interface Editing {
  id: string;
  edit: CardEdit;
}
interface Props {
  items: CardItem[];
  colourNames: Preferences['colourNames'];
  /** The card that the keyboard is at and that is shown whole. */
  active: string | undefined;
  onActive: (id: string) => void;
  /** A new object asks for the active card to be shown, and focused if it says so. */
  show: { focus: boolean } | undefined;
  inView: ReadonlySet<string>;
  editing: Editing | undefined;
  onEdit: (editing?: Editing) => void;
  onGo: ((id: string) => void) | undefined;
  answersFor: ((item: CardItem) => PassageAnswers) | undefined;
}

/** The cards in the order of the text; only those in sight are drawn, and the one at work. */
export function PanelList(props: Props) {
  const { items, colourNames, active, onActive, show, inView, editing, onEdit, onGo, answersFor } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const indexOf = (id: string | undefined) => items.findIndex(({ annotation }) => annotation.id === id);
  const at = Math.max(0, indexOf(active));
  const kept = [...new Set([at, indexOf(editing?.id)])].filter((index) => index >= 0);

  useEffect(() => {
    if (!show || items.length === 0) return;
    list.current?.scrollToIndex(at, { align: 'nearest' });
    if (!show.focus) return;
    const focus = () =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-id="${items[at]?.annotation.id}"]`)
        ?.focus({ preventScroll: true });
    focus();
    // A card far away is drawn only after the list has scrolled to it.
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, [show]);

  return (
    <div class="panel-scroller" ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: only the cards in sight exist, so their number and places are said in words. */}
      <div role="list" aria-label={word('panelList')}>
        <Virtualizer ref={list} data={items} scrollRef={scroller} keepMounted={kept} bufferSize={400}>
          {(item: CardItem, index: number) => {
            const { id } = item.annotation;
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above.
              <div
                key={id}
                role="listitem"
                class={inView.has(id) ? 'panel-row in-view' : 'panel-row'}
                data-id={id}
                tabIndex={index === at ? 0 : -1}
                aria-label={rowName(item, colourNames)}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                aria-current={inView.has(id) ? 'location' : undefined}
                onFocusCapture={() => onActive(id)}
              >
                <AnnotationCard
                  item={item}
                  colourNames={colourNames}
                  open={id === active}
                  editing={editing?.id === id ? editing.edit : undefined}
                  onEdit={(edit) => onEdit(edit && { id, edit })}
                  onGo={item.annotation.target && onGo ? () => onGo(id) : undefined}
                  goLabel={word('panelGo')}
                  answers={answersFor?.(item)}
                />
              </div>
            );
          }}
        </Virtualizer>
      </div>
    </div>
  );
}
