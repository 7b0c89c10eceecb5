import { Icon } from '@/components/icon';
import { word } from '@/lib/messaging/words';

/** The upper edge of what floats: what it is, and the way out. */
export function Heading({ title, onClose }: { title: string; onClose: () => void }) {
  return (
    <div class="heading">
      <h2>{title}</h2>
      <button
        type="button"
        class="button quiet shape"
        aria-label={word('toolbarClose')}
        title={word('toolbarClose')}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** The marked words, in the page's own; long ones are cut short by their third line. */
export function Quote({ text }: { text: string }) {
  return (
    <blockquote class="quote short" dir="auto">
      {text}
    </blockquote>
  );
}
