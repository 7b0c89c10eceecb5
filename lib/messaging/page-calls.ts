import * as v from 'valibot';
import { Id, PageFacts, PageReview, PageSelection, Seen, Target } from '@/lib/annotation';
import type { Calls } from './calls';
import { Gone, PageAction } from './shapes';

const nothing = v.object({});
const done = v.optional(v.undefined());

/** From the background, the panel or the popup to the annotator of a tab. */
export const toPage = {
  /** The page's facts and what is selected in it. */
  readPage: { in: nothing, out: v.object({ page: PageFacts, selection: v.exactOptional(PageSelection) }) },
  /** What Readability makes of the page: minutes to read; on demand only. */
  readArticle: {
    in: nothing,
    out: v.object({ page: PageFacts, readingMinutes: v.exactOptional(v.number()) }),
  },
  /** The reviews of claims that the page's markup publishes, each with its rating; on demand only. */
  readReviews: { in: nothing, out: v.object({ reviews: v.array(PageReview) }) },
  /** Do with the selection (or, for claim and note, with the whole work) what the toolbar would, or let the reader walk over the text; answers with what was made. */
  act: {
    in: PageAction,
    out: v.object({ annotationId: v.exactOptional(Id), claimId: v.exactOptional(Id) }),
  },
  /** Scroll to a passage, flash it and set the selection's caret there; `hidden` when the page does not show it there, `found` is false when it is not on the page now. */
  goTo: { in: v.object({ annotationId: Id }), out: Gone },
  /** Give the passage new ends: those of the page's selection now. */
  takeEndsFromSelection: { in: v.object({ annotationId: Id }), out: v.object({ changed: v.boolean() }) },
  /** The ends that a passage has, or may have, on the page now; none when it is not there. */
  passageNow: {
    in: v.object({ annotationId: Id, seen: Seen }),
    out: v.object({ target: v.exactOptional(Target), isOther: v.exactOptional(v.literal(true)) }),
  },
  /** Let the reader select where a passage stands now; the panels are told until that ends. */
  attachByHand: { in: v.object({ annotationId: Id }), out: v.object({ started: v.boolean() }) },
  /** Wait no more for the reader to select such a place; nothing is changed. */
  cancelAttach: { in: nothing, out: done },
  /** The reader says that the page, though it shows much less than before, shows the whole article: keep what it shows as a version. False when no text of an article is there. */
  takeAsWhole: { in: nothing, out: v.object({ kept: v.boolean() }) },
  /** Something noted about this page was changed elsewhere: read again. */
  notesChanged: { in: nothing, out: done },
} satisfies Calls;
