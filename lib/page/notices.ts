import { word } from '@/lib/messaging/words';
import type { Page } from '@/lib/page/page';
import type { View } from '@/lib/page/scene';

/** Lines at the lower edge: one at a time, and that something is not saved before all others. */
export function createNotices(view: View, window: Window) {
  let timer: number | undefined;
  let unsaved: (() => void) | undefined;
  const notice: Page['notice'] = (wanted, milliseconds) => {
    window.clearTimeout(timer);
    const close = () => notice(undefined);
    if (!wanted) {
      if (unsaved) return unsaved();
      return view.notice(undefined);
    }
    view.notice({ ...wanted, onDismiss: close });
    if (milliseconds) timer = window.setTimeout(close, milliseconds);
  };
  return {
    notice,
    /** Says that a write failed and what was kept, until `retry` helped; undefined when all is on disk. */
    failing(error: unknown, retry: () => void) {
      const action = { label: word('failureRetry'), run: retry };
      unsaved =
        error === undefined
          ? undefined
          : () => view.notice({ failure: error, action, onDismiss: () => view.notice(undefined) });
      if (unsaved) unsaved();
      else view.notice(undefined);
    },
  };
}
