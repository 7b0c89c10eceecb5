import { keysOfPage } from '@/lib/article/work-draft';
import { withAnnotator } from '@/lib/messaging/annotator';
import { standingOf } from '@/lib/messaging/page-standing';
import { countOfPage, marksOf, notesOfPage, recordAnchors } from '@/lib/store';
import { badge, light } from './action';
import type { BackgroundHandlers } from './handlers';
import { believed, tabOf } from './sender';

/** What a page asks and tells about itself. */
export const pageCalls: Pick<
  BackgroundHandlers,
  'pageOpened' | 'bringAnnotator' | 'marksOfPage' | 'reportAnchors'
> = {
  async pageOpened({ isArticle, url, doi }, sender) {
    const { id } = tabOf(sender);
    const host = URL.parse(url)?.hostname ?? '';
    const { silent, known } = await standingOf(host, keysOfPage({ url, doi }));
    if (silent) return;
    if (known) await withAnnotator(id);
    // The annotator asks for the marks, and then their number is known.
    else await Promise.all([light(id, isArticle), badge(id, 0)]);
  },

  async bringAnnotator(_, sender) {
    await withAnnotator(tabOf(sender).id);
  },

  async marksOfPage({ page }, sender) {
    const keys = keysOfPage(believed(page, sender).address);
    const [notes, count] = await Promise.all([notesOfPage(keys), countOfPage(keys)]);
    const { id } = tabOf(sender);
    await Promise.all([light(id, page.isArticle || count > 0), badge(id, count)]);
    const workId = notes.works[0]?.id;
    return { marks: marksOf(notes), count, ...(workId ? { workId } : {}) };
  },

  async reportAnchors({ workId, states }) {
    await recordAnchors(workId, states);
  },
};
