import { anchor } from '@/lib/anchoring';
import type { PageFacts } from '@/lib/annotation';
import type { background } from '@/lib/messaging/clients';
import { candidateOf } from '@/lib/page/candidate';
import { hadTime } from '@/lib/page/had-time';
import type { Marks } from '@/lib/page/marks';
import type { PlacedMark } from '@/lib/page/placed-mark';
import { createReport } from '@/lib/page/report';
import type { PageText, Seeing } from '@/lib/page/seen';
import { createWholeness, type Wholeness } from '@/lib/page/wholeness';

export interface ReadingOptions {
  document: Document;
  window: Window;
  marks: Marks;
  background: Pick<typeof background, 'marksOfPage' | 'reportAnchors'>;
  facts: () => PageFacts;
  seeing: Seeing;
  /** After each reading and each placing. */
  onChange: () => void;
  /** The page shows the article whole, and it was edited since its text was kept. */
  onEdited: (workId: string, page: PageText) => Promise<void>;
  /** The page had its time, was compared with what is known of it, and its marks are told. */
  onTold: (workId: string, marks: PlacedMark[]) => void;
  signal: AbortSignal;
}

export interface Reading extends Pick<Wholeness, 'whole'> {
  /** Asks the store for the page's marks and finds their places. */
  read(): Promise<void>;
  /** Looks again for what has no place, or has lost it. */
  place(): Promise<void>;
  /** The page is another article now. */
  leave(): void;
  /** A mark with its place, waited for as long as the page may still draw it; undefined when it is not there. */
  find(id: string): Promise<PlacedMark | undefined>;
  /** Tells the store how a mark stands even if it was told before: another tab may have told something else since. */
  tellAgain(id: string): Promise<void>;
  readonly workId: string | undefined;
  /** What the page shows now is the whole article, the reader says: it is kept as a version, and what is not in it is told. False when there is no text of an article; rejects when it was not kept. */
  takeAsWhole(): Promise<boolean>;
  /** False when the page shows much less than what is known of its article: nothing on it is called lost. */
  readonly whole: boolean;
}

/** Reads a page's marks and keeps them at their words. */
export function createReading(options: ReadingOptions): Reading {
  const { document, window, marks, background, facts, seeing, onChange, onEdited, onTold, signal } = options;
  let visit = new AbortController();
  let workId: string | undefined;
  let settled = false;
  let [first, settling, placing]: (Promise<void> | undefined)[] = [];
  let again = false;
  let [asked, answered] = [0, 0];
  const waiting: (() => void)[] = [];
  const report = createReport(background);
  signal.addEventListener('abort', () => visit.abort(signal.reason));

  const own = () => marks.all().filter(({ staying }) => !staying);
  const wholeness = createWholeness({
    window,
    seeing,
    isLacking: () => marks.missing().length > 0,
    onEdited,
    onChange,
  });
  const tell = async (visit: AbortController) => {
    marks.paint();
    onChange();
    for (const resolve of waiting.splice(0)) resolve();
    const work = workId;
    if (!work || signal.aborted) return;
    await report.send(work, own(), false);
    if (!settled || own().length === 0) return;
    const isWhole = await wholeness.compare(work, visit.signal);
    if (isWhole) await report.send(work, own(), true);
    if (isWhole !== undefined) onTold(work, own());
  };

  const placeOnce = async ({ signal }: AbortController) => {
    const wanted = marks.missing();
    const targets = wanted.map(({ mark }) => mark.target.selectors);
    await anchor(targets, document, {
      signal,
      onResult: (anchoring, at) => {
        const one = wanted[at]?.mark;
        if (one && marks.get(one.id)?.mark.target === one.target)
          marks.place(one.id, candidateOf(one, anchoring, document));
      },
    });
  };
  const place = () => {
    again = true;
    placing ??= (async () => {
      const mine = visit;
      try {
        while (again && !mine.signal.aborted) {
          again = false;
          await placeOnce(mine);
        }
      } catch (error) {
        if (!mine.signal.aborted) throw error;
      } finally {
        if (mine === visit) placing = undefined;
      }
      if (!mine.signal.aborted) await tell(mine).catch((error) => whenAlive(mine, error));
    })();
    return placing;
  };
  const read = async (): Promise<void> => {
    const mine = visit;
    const { edition } = marks;
    const turn = ++asked;
    const reply = await background.marksOfPage({ page: facts() });
    if (mine !== visit || mine.signal.aborted) return;
    // What was asked before something was marked here does not know of it, and would take it off the page.
    if (edition !== marks.edition) return read();
    if (turn < answered) return;
    answered = turn;
    workId = reply.workId;
    marks.replace(reply.marks);
    await place();
    if (settled || own().length === 0) return;
    settling ??= hadTime(window, mine.signal)
      .then(() => {
        settled = true;
        return place();
      })
      // Nobody waits for it, and the page's console is not the place to say that the extension was loaded anew.
      .catch(() => {});
  };

  return {
    read: () => {
      const reading = read();
      first ??= reading.catch(() => {});
      return reading;
    },
    place,
    leave() {
      visit.abort();
      visit = new AbortController();
      workId = first = placing = settling = undefined;
      again = settled = false;
      wholeness.forget();
      seeing.forget();
      report.forget();
      marks.leave();
      marks.paint();
    },
    async takeAsWhole() {
      const kept = workId !== undefined && (await wholeness.take(workId, visit.signal));
      if (kept) await place();
      return kept;
    },
    async find(id) {
      await first;
      const isPlaced = () => Boolean(marks.get(id)?.range);
      // What was noted a moment ago elsewhere may not have been told yet.
      if (!marks.get(id)) await read();
      while (marks.get(id) && !isPlaced() && !settled && !signal.aborted)
        await new Promise<void>((resolve) => waiting.push(resolve));
      return isPlaced() ? marks.get(id) : undefined;
    },
    async tellAgain(id) {
      report.forget(id);
      if (workId) await report.send(workId, own(), settled && wholeness.whole);
    },
    get workId() {
      return workId;
    },
    get whole() {
      return wholeness.whole;
    },
  };
}

const whenAlive = ({ signal }: AbortController, error: unknown) => {
  if (!signal.aborted) throw error;
};
