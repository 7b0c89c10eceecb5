import { idle } from '@/lib/page/had-time';
import type { PageText, Seeing } from '@/lib/page/seen';

export interface WholenessOptions {
  window: Window;
  seeing: Pick<Seeing, 'read' | 'judge'>;
  /** Whether there is a mark that the page does not show. */
  isLacking: () => boolean;
  /** The page shows the article whole, and it was edited since its text was kept. */
  onEdited: (workId: string, page: PageText) => Promise<void>;
  /** It is told otherwise than before. */
  onChange: () => void;
}

/** Whether a page shows the article that is known of it whole. */
export interface Wholeness {
  /** False when the page shows much less than what is known of its article: nothing on it is called lost. */
  readonly whole: boolean;
  /** Looks at the page when it is idle: once when it had its time, and again while something is missing. Undefined when another look was begun meanwhile; rejects when aborted. */
  compare(workId: string, signal: AbortSignal): Promise<boolean | undefined>;
  /** The reader says that it does: what it shows is kept as a version of the article. False when it shows no text of one. */
  take(workId: string, signal: AbortSignal): Promise<boolean>;
  /** The page is another article now. */
  forget(): void;
}

export function createWholeness(options: WholenessOptions): Wholeness {
  const { window, seeing, isLacking, onEdited, onChange } = options;
  let whole = true;
  let compared = false;
  let latest = 0;
  const say = (now: boolean) => {
    const isNews = whole !== now;
    whole = now;
    if (isNews) onChange();
  };

  return {
    get whole() {
      return whole;
    },
    async compare(workId, signal) {
      if (compared && whole && !isLacking()) return true;
      const turn = ++latest;
      await idle(window, signal);
      const page = await seeing.read();
      const verdict = await seeing.judge(workId, page);
      signal.throwIfAborted();
      // What was begun later knows better: the reader may have said so meanwhile.
      if (turn !== latest) return undefined;
      say(verdict.whole);
      // What cannot be kept, too long or for want of room, keeps no passage from being told.
      if (verdict.isNew && !compared) await onEdited(workId, page).catch(() => {});
      compared ||= whole;
      return whole;
    },
    async take(workId, signal) {
      const page = await seeing.read();
      if (page.paragraphs.length === 0) return false;
      await onEdited(workId, page);
      signal.throwIfAborted();
      latest++;
      say(true);
      return true;
    },
    forget() {
      latest++;
      whole = true;
      compared = false;
    },
  };
}
