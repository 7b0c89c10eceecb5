import { tell } from '@/components/failure/told';
import { Icon } from '@/components/icon';
import { useLater } from '@/components/toolbar/use-later';
import { word } from '@/lib/messaging/words';
import type { Notice } from '@/lib/page/scene';

/** A line at the lower edge of the page, with one thing to do about it. */
export function NoticeBar({ notice: { text, failure, action, onDismiss } }: { notice: Notice }) {
  // Drawn at once, so that the buttons beside it do not move when it is said.
  const said = useLater(text);
  const told = failure === undefined ? undefined : tell(failure);
  return (
    <div class={told ? 'notice loss' : 'notice'}>
      {told ? (
        <p role="alert">{[told.what, told.kept, told.todo].map((part) => word(part)).join(' ')}</p>
      ) : (
        <>
          <p aria-hidden="true">{text}</p>
          <span class="visually-hidden" role="status">
            {said}
          </span>
        </>
      )}
      {action && (
        <button type="button" class="button" onClick={action.run}>
          {action.label}
        </button>
      )}
      <button
        type="button"
        class="button quiet shape"
        aria-label={word('undoDismiss')}
        title={word('undoDismiss')}
        onClick={onDismiss}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
