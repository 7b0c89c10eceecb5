import type { PageReview } from '@/lib/annotation';
import type { Page } from './annotator';

/** How long an answer is waited for, in milliseconds: a page that is asleep must not keep a picker from opening. */
const PATIENCE = 500;

/** The reviews of claims that a page publishes; none when it is closed to extensions or does not answer in time. */
export function reviewsIn(page: Page | Promise<Page>, patience = PATIENCE): Promise<PageReview[]> {
  const asked = Promise.resolve(page)
    .then((annotator) => annotator.readReviews({}))
    .then(
      ({ reviews }) => reviews,
      () => [],
    );
  const asleep = new Promise<PageReview[]>((resolve) => setTimeout(() => resolve([]), patience));
  return Promise.race([asked, asleep]);
}
