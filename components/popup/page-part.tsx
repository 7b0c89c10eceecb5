import { counted } from '@/components/counted';
import { Doors } from '@/components/popup/doors';
import { Facts } from '@/components/popup/facts';
import { SelectionActions } from '@/components/popup/selection-actions';
import { UseAsSource } from '@/components/popup/use-as-source';
import { useReadingTime } from '@/components/popup/use-reading-time';
import { useLiveQuery } from '@/components/use-live-query';
import type { PageFacts, PageSelection } from '@/lib/annotation';
import { keysOfPage } from '@/lib/article';
import type { TabRef } from '@/lib/messaging/active-tab';
import type { Page } from '@/lib/messaging/annotator';
import { word } from '@/lib/messaging/words';
import { notesOfPage } from '@/lib/store';

interface Props {
  tab: TabRef;
  page: PageFacts;
  selection?: PageSelection | undefined;
  annotator: Page;
  again: () => Promise<void>;
}

/** The page in the tab: what it is, what is noted about it, what can be done with it. */
export function PagePart({ tab, page, selection, annotator, again }: Props) {
  const keys = keysOfPage(page.address);
  const notes = useLiveQuery(() => notesOfPage(keys), keys.join(' '));
  const minutes = useReadingTime(annotator, page.isArticle);
  const work = notes?.works[0];
  const here = new Set(notes?.appearances.map((link) => link.claimId));
  return (
    <>
      <section class="part page-part" aria-label={word('popupPage')}>
        {!page.isArticle && <p class="soft">{word('popupNoArticle')}</p>}
        <Facts page={page} work={work} />
        <p class="counts soft">
          {minutes !== undefined && <span>{word('popupMinutes', minutes)}</span>}
          <span>
            {counted('countHighlights', notes?.annotations.filter(({ target }) => target).length ?? 0)}
          </span>
          <span>{counted('countClaims', here.size)}</span>
          <span>
            {counted('countSources', notes?.sources.filter(({ claimId }) => here.has(claimId)).length ?? 0)}
          </span>
        </p>
      </section>
      <SelectionActions annotator={annotator} selection={selection} again={again} />
      <UseAsSource annotator={annotator} selected={selection !== undefined} again={again} />
      <Doors tab={tab} workId={work?.id} />
    </>
  );
}
