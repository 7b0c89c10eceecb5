import type { PageMark, PageReview, Stance } from '@/lib/annotation';
import { readPageReviews } from '@/lib/article/page-reviews';
import { boxesOf } from '@/lib/page/boxes';
import type { Page } from '@/lib/page/page';
import type { Passage } from '@/lib/page/passage';

const MOST = 50;

interface Picking {
  boxes: () => DOMRect[];
  quote?: string | undefined;
  withStance: boolean;
  reviews?: PageReview[];
  onChoose: (claimIds: string[], stance: Stance, review?: PageReview) => Promise<unknown>;
}

function pick(page: Page, { boxes, quote, withStance, reviews = [], onChoose }: Picking): void {
  const { background } = page;
  const close = () => page.show(undefined);
  page.show({
    key: 'picker',
    boxes,
    focus: true,
    onClose: close,
    content: {
      kind: 'picker',
      withStance,
      reviews,
      ...(quote ? { quote } : {}),
      search: (search) => background.claimChoices({ search, limit: MOST }),
      pin: (claimId) => background.pinClaim({ claimId }),
      onChoose(claimIds, stance, review) {
        close();
        onChoose(claimIds, stance, review).catch(() => {});
      },
    },
  });
}

/** Asks which claims a passage, a mark or the page as a whole is a source for. */
export function pickForSource(page: Page, from: Passage | PageMark | undefined, range?: StaticRange): void {
  const at = from && 'range' in from ? from.range : range;
  pick(page, {
    boxes: () => (at ? boxesOf(at) : []),
    quote: from?.target.exact,
    withStance: true,
    reviews: readPageReviews(page.document, page.window.location.href),
    onChoose: (claimIds, stance, review) =>
      page.verbs.source(from, { claimIds, stance, review }, page.preferences().colour),
  });
}

/** Asks which claims appear in a mark, too. */
export function pickAppearance(page: Page, mark: PageMark, range: StaticRange | undefined): void {
  pick(page, {
    boxes: () => (range ? boxesOf(range) : []),
    quote: mark.target.exact,
    withStance: false,
    onChoose: (claimIds) => page.verbs.addAppearances(mark.id, claimIds),
  });
}
