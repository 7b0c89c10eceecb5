import { keptIndex } from '@/lib/anchoring/cache';
import { startPace } from '@/lib/anchoring/pace';
import { readPaced } from '@/lib/anchoring/read-paced';
import type { TextIndex } from '@/lib/anchoring/text';
import { isArticle } from '@/lib/article/detect';
import type { background } from '@/lib/messaging/clients';
import type { Marks } from '@/lib/page/marks';
import { fullnessOf } from '@/lib/revision/fullness';
import { ownParagraphs } from '@/lib/revision/own-paragraphs';
import { isSamePrint, type Print, printPaced } from '@/lib/revision/print';

/** A page's text as it was read at one moment. */
export interface PageText {
  text: string;
  /** Where the article's own paragraphs begin in it, in UTF-16 units. */
  paragraphs: number[];
  print: Print;
  /** How many marks there were, and how many stood in it. */
  marks: { all: number; found: number };
}
/** What a page's text is to the article as it was kept last. */
export interface Verdict {
  whole: boolean;
  /** It is whole, and to be kept: another one than the last, or the first. */
  isNew: boolean;
}
export interface SeeingOptions {
  document: Document;
  marks: Pick<Marks, 'all'>;
  background: Pick<typeof background, 'lastVersion'>;
  signal: AbortSignal;
}

export interface Seeing {
  /** Reads the page in slices; rejects with the signal's reason when aborted. */
  read(): Promise<PageText>;
  /** Compares what was read with what was kept of the article. */
  judge(workId: string, page: PageText): Promise<Verdict>;
  /** Something was kept, or the page shows another article. */
  forget(): void;
}

/** Looks at how much of an article that is known its page shows, and whether it was edited. */
export function createSeeing({ document, marks, background, signal }: SeeingOptions): Seeing {
  const kept = new Map<string, Promise<Print | undefined>>();
  let last: { index: TextIndex; paragraphs: number[]; print: Print } | undefined;

  const lastKept = (workId: string) => {
    const asked = kept.get(workId) ?? background.lastVersion({ workId }).then(({ print }) => print);
    kept.set(workId, asked);
    asked.catch(() => kept.delete(workId));
    return asked;
  };

  return {
    async read() {
      const pace = startPace(signal);
      const index = keptIndex(document) ?? (await readPaced(document, pace));
      const all = marks.all().filter(({ unsaved, staying }) => !unsaved && !staying);
      const found = all.filter(({ state }) => state === 'anchored' || state === 'changed');
      if (last?.index !== index) {
        const paragraphs = await ownParagraphs(index, document, pace, found[0]?.range?.startContainer);
        const print = await printPaced(index.text, paragraphs, pace);
        last = { index, paragraphs, print };
      }
      const { paragraphs, print } = last;
      return { text: index.text, paragraphs, print, marks: { all: all.length, found: found.length } };
    },
    async judge(workId, { print, marks }) {
      const before = await lastKept(workId);
      const article = isArticle(document, document.location.href);
      const whole = fullnessOf({ before, now: print, marks, isArticle: article }) === 'whole';
      const isOther = before ? !isSamePrint(before, print) : marks.found === marks.all;
      return { whole, isNew: whole && isOther && !isTranslated(document) };
    },
    forget() {
      kept.clear();
      last = undefined;
    },
  };
}

/** The classes by which Chromium marks a page that it shows in another language. */
const isTranslated = ({ documentElement }: Document): boolean =>
  /\btranslated-(?:ltr|rtl)\b/.test(documentElement.className);
