import type { ComponentChildren } from 'preact';
import { word } from '@/lib/messaging/words';
import { PlaceLink } from './place-link';
import type { Row } from './rows';

/** What each line of the list has, whatever it shows. */
export interface RowProps {
  position: number;
  total: number;
  isActive: boolean;
  isCurrent: boolean;
  isSelected: boolean;
  onActive: (key: string) => void;
  onSelect: (row: Row, withRange: boolean) => void;
}

interface Props extends RowProps {
  row: Row;
  /** What the check box chooses, in words. */
  name: string;
  /** What the link is read as. */
  link: ComponentChildren;
  /** The id of what in the line is read after the link. */
  describedBy?: string | undefined;
  children: ComponentChildren;
}

/** A line: a check box, a link over the whole line, and what the line shows. */
export function RowFrame({ row, name, link, describedBy, children, ...frame }: Props) {
  const { position, total, isActive, isCurrent, isSelected, onActive, onSelect } = frame;
  const { kind, key } = row;
  const tabIndex = isActive ? 0 : -1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: as in the list, for the same reason.
    <div
      role="listitem"
      aria-setsize={total}
      aria-posinset={position}
      class={`row row-${kind}`}
      data-selected={isSelected || undefined}
      data-current={isCurrent || undefined}
    >
      <input
        type="checkbox"
        class="row-check"
        tabIndex={tabIndex}
        checked={isSelected}
        aria-label={word('librarySelect', name)}
        onClick={(event) => onSelect(row, event.shiftKey)}
      />
      <div class="row-body">
        <PlaceLink
          class="row-link"
          to={(place) =>
            kind === 'work' ? { ...without(place), work: key } : { ...without(place), entry: key }
          }
          tabIndex={tabIndex}
          data-row={key}
          aria-current={isCurrent ? 'true' : undefined}
          aria-describedby={describedBy}
          onFocus={() => onActive(key)}
        >
          {link}
        </PlaceLink>
        {children}
      </div>
    </div>
  );
}

function without<P extends { work?: string; entry?: string }>({ work: _work, entry: _entry, ...place }: P) {
  return place;
}
