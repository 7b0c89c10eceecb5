import { readPageReviews } from '@/lib/article/page-reviews';
import { readingMinutes } from '@/lib/article/reading-time';
import type { In, Out, PageCalls } from '@/lib/messaging/calls';
import { word } from '@/lib/messaging/words';
import { goTo } from '@/lib/page/go-to';
import { markSteps } from '@/lib/page/mark-steps';
import type { Page } from '@/lib/page/page';
import { blockAround, type Passage, passageOf } from '@/lib/page/passage';
import { passageNow } from '@/lib/page/passage-now';
import { reader } from '@/lib/page/reader-slot';
import { showAttach } from '@/lib/page/scene-attach';
import { showClaim, showNote } from '@/lib/page/scene-editors';
import { pickForSource } from '@/lib/page/scene-picker';
import { showWalk } from '@/lib/page/scene-walk';
import { selectQuietly } from '@/lib/page/select-quietly';
import { collapseSelection, selectedRange } from '@/lib/page/selected';

/** How long it is said that nothing is selected. */
const NOTICE_MS = 5_000;

type Answers = { [N in keyof PageCalls]: (input: In<PageCalls, N>) => Promise<Out<PageCalls, N>> };

/** What the background, the panel and the popup may ask of a page. */
export function answersOf(page: Page): Answers {
  const { document, marks, reading, verbs, facts, background, preferences } = page;
  const walking = () => {
    const content = page.shown()?.content;
    return content?.kind === 'walk' ? content : undefined;
  };
  const selected = (): Passage | undefined => {
    const walk = walking();
    if (walk) return walk.passage();
    const range = selectedRange(document);
    return range && passageOf(range, document);
  };

  const goToMark = markSteps(page);

  return {
    async readPage() {
      const passage = selected();
      const blockText = passage && blockAround(passage.range);
      const selection = passage && { target: passage.target, ...(blockText ? { blockText } : {}) };
      return { page: facts(), ...(selection ? { selection } : {}) };
    },
    async readArticle() {
      const read = await reader(() => background.bringReader({}));
      const text = read(document, document.location.href)?.text;
      return { page: facts(), ...(text ? { readingMinutes: readingMinutes(text) } : {}) };
    },
    async readReviews() {
      return { reviews: readPageReviews(document, document.location.href) };
    },
    async act(input) {
      const { action } = input;
      const colour = input.action === 'highlight' ? input.colour : undefined;
      if (action === 'walk') {
        showWalk(page);
        return {};
      }
      if (action === 'nextMark' || action === 'previousMark') {
        await goToMark(action === 'nextMark' ? 1 : -1);
        return {};
      }
      if (walking()?.isAsShown() === false) return {};
      const passage = selected();
      // A walk goes on after what is done on the way.
      if (!walking()) {
        if (passage) collapseSelection(document);
        page.show(undefined);
      }
      if (action === 'pickClaims') {
        pickForSource(page, passage);
        return {};
      }
      if (action === 'source') {
        const annotationId = await verbs.source(passage, input, preferences().colour);
        return passage ? { annotationId } : {};
      }
      const made =
        action === 'claim'
          ? showClaim(page, passage)
          : action === 'note'
            ? showNote(page, passage)
            : passage && verbs.highlight(passage, colour ?? preferences().colour);
      if (!made && action === 'highlight') page.notice({ text: word('toolbarNothing') }, NOTICE_MS);
      if (!made) return {};
      const { done, ...ids } = made;
      await done;
      return ids;
    },
    async goTo({ annotationId }) {
      const placed = await reading.find(annotationId);
      if (!placed?.range) return { found: false };
      page.show(undefined);
      const seen = goTo(placed.range, page.window);
      if (placed.state === 'uncertain') selectQuietly(placed.range);
      else page.painter.flash(annotationId);
      if (page.ports.open) page.painter.inView(annotationId);
      return { found: true, ...(seen ? {} : { hidden: true }) };
    },
    async takeEndsFromSelection({ annotationId }) {
      const passage = selected();
      await reading.find(annotationId);
      if (!passage || !marks.get(annotationId)) return { changed: false };
      collapseSelection(document);
      await verbs.moveEnds(annotationId, passage);
      return { changed: true };
    },
    passageNow: (input) => passageNow(reading, document, input),
    async attachByHand({ annotationId }) {
      await reading.find(annotationId);
      return { started: showAttach(page, annotationId) };
    },
    async cancelAttach() {
      // What waits for words may be below a walk to them, and that below a card.
      for (let most = 3; page.attaching() !== undefined && most > 0; most--) page.shown()?.onClose();
    },
    takeAsWhole: async () => ({ kept: await reading.takeAsWhole() }),
    async notesChanged() {
      await reading.read();
    },
  };
}
