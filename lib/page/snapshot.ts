import { readText } from '@/lib/anchoring';
import type { background } from '@/lib/messaging/clients';
import { reader } from '@/lib/page/reader-slot';

type Background = Pick<typeof background, 'keepSnapshot' | 'keepReading' | 'bringReader'>;

/** Keeps the page's text that positions refer to, and Readability's reading of it, when idle. Nothing that fails here fails a highlight. */
export function createSnapshots(
  document: Document,
  window: Window,
  to: Background,
  /** Whether a passage stands where it was marked: a page that has moved on shows another article's text. */
  isThere: (annotationId: string) => boolean,
  signal: AbortSignal,
) {
  let wanted = new Map<string, string[]>();
  let timer: number | undefined;
  const read = new Set<string>();
  const idle = (work: () => Promise<void>, after: number) => {
    return window.setTimeout(
      () =>
        window.requestIdleCallback(() => void (signal.aborted || work().catch(() => {})), { timeout: 5_000 }),
      after,
    );
  };

  const keepReading = async (snapshotId: string) => {
    if (read.has(snapshotId)) return;
    read.add(snapshotId);
    const readArticle = await reader(() => to.bringReader({}));
    const article = readArticle(document, window.location.href);
    if (article) await to.keepReading({ snapshotId, reading: article.text });
  };
  const keep = async () => {
    const now = wanted;
    wanted = new Map();
    timer = undefined;
    const { text, blocks } = readText(document);
    // Asked at once: the page moves on while this is written.
    const there = [...now].map(([workId, ids]) => [workId, ids.filter(isThere)] as const);
    for (const [workId, annotationIds] of there) {
      if (annotationIds.length === 0) continue;
      const { snapshotId } = await to.keepSnapshot({ workId, text, blocks, annotationIds });
      idle(async () => {
        if (annotationIds.some(isThere)) await keepReading(snapshotId);
      }, 2_000);
    }
  };

  return {
    /** These annotations were made on the page as it is now. */
    want(workId: string, annotationId: string): void {
      wanted.set(workId, [...(wanted.get(workId) ?? []), annotationId]);
      timer ??= idle(keep, 400);
    },
    /** The page moves on: its text is kept now or never. */
    flush(): void {
      window.clearTimeout(timer);
      if (timer !== undefined) void keep().catch(() => {});
    },
  };
}
