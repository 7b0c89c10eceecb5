import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSurface } from '@/components/toolbar/surface';
import { toPage } from '@/lib/messaging/calls';
import { serve } from '@/lib/messaging/rpc';
import { answersOf } from '@/lib/page/answers';
import { startSession } from '@/lib/page/session';
import { takeOver } from '@/lib/page/take-over';

export default defineUnlistedScript(() => {
  const controller = takeOver();
  if (!controller) return;
  const page = startSession(createSurface(document), controller, document);
  const silence = serve(toPage, 'page', answersOf(page));
  controller.signal.addEventListener('abort', () => {
    try {
      silence();
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
});
