import { forget, hasNewTrees, treesIn } from '@/lib/anchoring';
import { createWalkPainter } from '@/lib/highlighting/paint-walked';
import { createPainters } from '@/lib/highlighting/painters';
import { isAlive } from '@/lib/messaging/alive';
import { background } from '@/lib/messaging/clients';
import { defaultPreferences, watchPreferences } from '@/lib/messaging/preferences';
import { listenToPanels } from '@/lib/messaging/view-ports';
import { word } from '@/lib/messaging/words';
import { type Left, leave, readFacts } from '@/lib/page/facts';
import { eachDocument } from '@/lib/page/frames';
import { watchView } from '@/lib/page/in-view';
import { createMarks } from '@/lib/page/marks';
import { createNotices } from '@/lib/page/notices';
import type { Page } from '@/lib/page/page';
import { watchPointer } from '@/lib/page/pointing';
import { createReading } from '@/lib/page/reading';
import type { View } from '@/lib/page/scene';
import { createSeeing } from '@/lib/page/seen';
import { watchSelection } from '@/lib/page/selecting';
import { createShowing } from '@/lib/page/showing';
import { createSnapshots } from '@/lib/page/snapshot';
import { createVerbs } from '@/lib/page/verbs';
import { createWants } from '@/lib/page/wants';
import { watchAddress } from '@/lib/page/watch-address';
import { watchText } from '@/lib/page/watch-text';
import { createWrites } from '@/lib/page/writes';

/** How often a page with marks is looked at for what tells no event: highlights wiped by the page, an extension that is gone. Milliseconds. */
const LOOK = 2_000;

/** Annotates one page until its controller aborts. */
export function startSession(view: View, controller: AbortController, document: Document): Page {
  const window = document.defaultView ?? globalThis.window;
  const { signal } = controller;
  const painter = createPainters(document);
  const walkPainter = createWalkPainter();
  const showing = createShowing(view, walkPainter, () => tellAttaching());
  const marks = createMarks(painter);
  let left: Left | undefined;
  let here: Left | undefined;
  let preferences = defaultPreferences;
  // Asked for while there is an extension to ask; the button beside it as well.
  const [farewell] = [word('pageGone'), word('undoDismiss')];

  const facts = () => {
    here = leave(document, window.location.href);
    return readFacts(document, window.location.href, left);
  };
  const isGone = () => {
    if (!isAlive()) controller.abort();
    return signal.aborted;
  };
  const { notice, failing } = createNotices(view, window);
  const writes = createWrites((error) => {
    if (isGone()) return;
    failing(error, writes.retry);
  });
  const seeing = createSeeing({ document, marks, background, signal });
  const snapshots = createSnapshots({ document, window, background, seeing, marks, signal });
  const wants = createWants(marks, snapshots.want);
  const verbs = createVerbs({
    marks,
    writes,
    background,
    facts,
    onShown: () => text.watch(true, treesIn(document)),
    onKept: (id, workId = reading.workId) => wants.now(id, workId),
  });
  const reading = createReading({
    document,
    window,
    marks,
    background,
    facts,
    seeing,
    signal,
    onEdited: snapshots.keepVersion,
    onTold: wants.found,
    onChange() {
      if (signal.aborted) return;
      text.watch(marks.all().length > 0, treesIn(document));
      tellView();
      const { workId } = reading;
      if (workId) wants.known(workId);
      if (showing.shown()?.content.kind === 'card') view.show(showing.shown());
    },
  });
  const tellAttaching = () => {
    const annotationId = showing.attaching();
    if (ports.open) ports.send({ view: 'attaching', ...(annotationId ? { annotationId } : {}) });
  };
  const ports = listenToPanels(() => {
    if (!ports.open) painter.inView(undefined);
    tellView();
    tellAttaching();
  }, signal);
  const page: Page = {
    document,
    window,
    signal,
    background,
    marks,
    painter,
    reading,
    verbs,
    view,
    ports,
    facts,
    preferences: () => preferences,
    walkPainter,
    ...showing,
    notice,
  };

  const look = async (grown: boolean) => {
    if (isGone()) return;
    checkAddress();
    painter.repair();
    if (marks.clearLeft()) marks.paint();
    const missing = marks.missing();
    const mayBeThere = missing.length > 0 && (grown || hasNewTrees(document));
    if (missing.some((one) => one.range) || mayBeThere) await reading.place();
  };
  const text = watchText(document, window, marks.lift, look, signal);
  const checkAddress = watchAddress(
    window,
    (_, url) => {
      snapshots.flush();
      left = here;
      page.show(undefined);
      reading.leave();
      ports.send({ view: 'page', url });
      reading.read().catch(isGone);
    },
    signal,
  );
  eachDocument(document, (one) => one !== document && text.look(), signal);
  const tellView = watchView(page);
  watchPointer(page);
  watchSelection(page);
  const unwatch = watchPreferences((now) => {
    preferences = now;
    view.dress(now);
  });
  const timer = window.setInterval(() => {
    if (marks.all().length > 0 || showing.shown() || ports.open)
      void (isGone() || look(false).catch(() => {}));
  }, LOOK);
  // A page that comes back from the browser's cache was not told what happened meanwhile.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      writes.unhurried();
      reading.read().catch(isGone);
    },
    { signal },
  );
  window.addEventListener('visibilitychange', isGone, { signal, capture: true });
  window.addEventListener('pagehide', writes.hurry, { signal });
  window.addEventListener('beforeunload', (event) => writes.failing && !isGone() && event.preventDefault(), {
    signal,
  });
  signal.addEventListener('abort', () => {
    window.clearInterval(timer);
    forget(document);
    painter.dispose();
    walkPainter.show(undefined);
    view.dispose(farewell);
    try {
      unwatch();
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
  reading.read().catch(isGone);
  return page;
}
