import { askPageAccess } from '@/lib/messaging/page-access';
import { word } from '@/lib/messaging/words';

/** Says why nothing can be done with this page, and what to do. */
export function NoPage({ reason }: { reason: 'closed' | 'forbidden' }) {
  return (
    <section class="part no-page">
      <p>
        <strong>{word(reason === 'closed' ? 'popupClosed' : 'accessNone')}</strong>
      </p>
      <p class="soft">{word(reason === 'closed' ? 'popupClosedTodo' : 'accessNoneTodo')}</p>
      {reason === 'forbidden' && (
        <button type="button" class="button primary" onClick={() => void askPageAccess()}>
          {word('accessAllow')}
        </button>
      )}
    </section>
  );
}
