import { readText } from '@/lib/anchoring';
import { printOfMark } from '@/lib/annotation';
import type { BackgroundCalls, In } from '@/lib/messaging/calls';
import type { background } from '@/lib/messaging/clients';
import type { Marks } from '@/lib/page/marks';
import { reader } from '@/lib/page/reader-slot';
import type { PageText, Seeing } from '@/lib/page/seen';
import { lineStarts } from '@/lib/revision/print';

type Passage = In<BackgroundCalls, 'keepSnapshot'>['passages'][number];
type Background = Pick<typeof background, 'keepSnapshot' | 'keepReading' | 'bringReader'>;

export interface SnapshotOptions {
  document: Document;
  window: Window;
  background: Background;
  seeing: Seeing;
  /** What does not stand where it was marked has its place in another text: the page moved on, or its ends are others. */
  marks: Pick<Marks, 'standing'>;
  signal: AbortSignal;
}

/** Keeps the page's text that positions refer to, and Readability's reading of it, when idle. Nothing that fails here fails a highlight. */
export function createSnapshots({ document, window, background, seeing, marks, signal }: SnapshotOptions) {
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
    const readArticle = await reader(() => background.bringReader({}));
    const article = readArticle(document, window.location.href);
    if (article) await background.keepReading({ snapshotId, reading: article.text });
  };
  const take = () => {
    const now = wanted;
    wanted = new Map();
    timer = undefined;
    return now;
  };
  const standing = (ids: string[]): Passage[] =>
    ids.flatMap((annotationId) => {
      const target = marks.standing(annotationId);
      return target ? { annotationId, of: printOfMark(target) } : [];
    });
  const write = async (workId: string, text: string, paragraphs: number[], passages: Passage[]) => {
    const page = { workId, text, blocks: lineStarts(text), paragraphs, passages };
    const { snapshotId } = await background.keepSnapshot(page);
    seeing.forget();
    return snapshotId;
  };
  const keep = async () => {
    const now = take();
    const page = await seeing.read();
    // Asked at once: the page moves on while this is written.
    const there = [...now].map(([workId, ids]) => [workId, ids, standing(ids)] as const);
    for (const [workId, ids, passages] of there) {
      if (passages.length === 0) continue;
      const { whole } = await seeing.judge(workId, page);
      const snapshotId = await write(workId, page.text, whole ? page.paragraphs : [], passages);
      idle(async () => {
        if (standing(ids).length > 0) await keepReading(snapshotId);
      }, 2_000);
    }
  };

  return {
    /** These annotations were made on the page as it is now. */
    want(workId: string, annotationId: string): void {
      wanted.set(workId, [...new Set(wanted.get(workId)).add(annotationId)]);
      timer ??= idle(keep, 400);
    },
    /** The article was edited: this is what it says now. */
    async keepVersion(workId: string, page: PageText): Promise<void> {
      const snapshotId = await write(workId, page.text, page.paragraphs, []);
      idle(() => keepReading(snapshotId), 2_000);
    },
    /** The page moves on: its text is kept now or never. */
    flush(): void {
      window.clearTimeout(timer);
      if (timer === undefined) return;
      const { text } = readText(document);
      // Whether it is the whole article nobody knows yet, so it counts for none of its versions.
      for (const [workId, ids] of take()) {
        const there = standing(ids);
        if (there.length > 0) void write(workId, text, [], there).catch(() => {});
      }
    },
  };
}
