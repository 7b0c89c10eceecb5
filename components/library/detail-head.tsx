import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/icon';
import { word } from '@/lib/messaging/words';

interface Props {
  title: string;
  onClose: () => void;
  children?: ComponentChildren;
}

/** The first line of the last column: back to the list, and what can be done with what is open. */
export function DetailHead({ title, onClose, children }: Props) {
  return (
    <header class="detail-head">
      <button type="button" class="button quiet" aria-label={word('libraryBack')} onClick={onClose}>
        <span class="detail-back">
          <Icon name="back" />
        </span>
        <span class="detail-close">
          <Icon name="close" />
        </span>
      </button>
      <h2>{title}</h2>
      <span class="gap" />
      {children}
    </header>
  );
}
