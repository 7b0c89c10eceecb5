import { useEffect, useState } from 'preact/hooks';
import type { PageFacts } from '@/lib/annotation';
import { urlKey } from '@/lib/article/url-key';
import { keysOfPage } from '@/lib/article/work-draft';
import { ClosedPageError, withAnnotator } from '@/lib/messaging/annotator';
import type { ActiveTab } from './use-active-tab';

/** The page beside the panel, as far as it is known. */
export interface PanelPage {
  /** Under which its notes are looked up; none where there can be no notes. */
  keys: string[];
  /** What the page says of itself; until it has answered, what the tab says. */
  facts: PageFacts;
  /** `closed` where extensions cannot run, `silent` when the page did not answer. */
  state: 'reading' | 'open' | 'closed' | 'silent';
  /** The words selected when the page was read. */
  selected?: string | undefined;
}
interface Answer {
  of: string;
  state: PanelPage['state'];
  facts?: PageFacts;
  selected?: string | undefined;
}

/** Reads the page in a tab, at once by its address and better when its script answers; undefined where nothing can be noted. */
export function usePage(tab: ActiveTab | undefined, bring = withAnnotator): PanelPage | undefined {
  const [answer, setAnswer] = useState<Answer>();
  const of = `${tab?.id} ${tab?.visit} ${urlKey(tab?.url ?? '')}`;
  const isWeb = !!tab?.url && keysOfPage({ url: tab.url }).length > 0;
  useEffect(() => {
    if (!tab || !isWeb) return;
    let left = false;
    const answered = (answer: Omit<Answer, 'of'>) => !left && setAnswer({ of, ...answer });
    bring(tab.id)
      .then((page) => page.readPage({}))
      .then(
        ({ page, selection }) => answered({ state: 'open', facts: page, selected: selection?.target.exact }),
        (error) => answered({ state: error instanceof ClosedPageError ? 'closed' : 'silent' }),
      );
    return () => {
      left = true;
    };
  }, [of, isWeb]);

  if (!tab?.url || !isWeb) return undefined;
  const provisional: PageFacts = {
    address: { url: tab.url },
    isArticle: false,
    ...(tab.title ? { headline: tab.title } : {}),
    provenance: {},
  };
  // The answer of the page before is of another page.
  const current = answer?.of === of ? answer : undefined;
  const facts = current?.facts ?? provisional;
  return {
    keys: keysOfPage(facts.address),
    facts,
    state: current?.state ?? 'reading',
    selected: current?.selected,
  };
}
