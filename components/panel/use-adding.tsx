import { useEffect, useState } from 'preact/hooks';
import { whenPageIsSilent } from '@/components/failure/told';
import { useAttempt } from '@/components/failure/use-attempt';
import type { Colour, PageFacts, PageReview, Stance } from '@/lib/annotation';
import { draftOf } from '@/lib/article/work-draft';
import { withAnnotator } from '@/lib/messaging/annotator';
import { reviewsIn } from '@/lib/messaging/reviews-in';
import { addSources, annotateClaim, claimOn, newId } from '@/lib/store';
import type { Editing } from './panel-list';

interface Options {
  tabId: number;
  facts: PageFacts;
  selected: string | undefined;
  colour: Colour;
  /** Shows what was added, ready to be edited. */
  onAdded: (id: string, edit?: Editing['edit']) => void;
}
/** How long it is said that there is something to go on with in the page, in milliseconds. */
const TOLD_MS = 10_000;

type Sheet = 'note' | 'source' | undefined;

/** What the panel's own buttons add: marks are made by the page, which knows its selection; the rest goes to the store. */
export function useAdding({ tabId, facts, selected, colour, onAdded }: Options) {
  const [sheet, setSheet] = useState<Sheet>();
  const [reviews, setReviews] = useState<PageReview[]>([]);
  const [isWalking, setWalking] = useState(false);
  const { attempt, failure } = useAttempt();
  useEffect(() => {
    const timer = setTimeout(() => setWalking(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [isWalking]);

  const leave = () => setSheet(undefined);
  const mark = async () => {
    const { annotationId } = await (await withAnnotator(tabId)).act({ action: 'highlight' });
    return annotationId;
  };
  const highlight = () =>
    attempt(async () => {
      const id = await mark();
      if (id) onAdded(id);
    }, whenPageIsSilent);
  /** The page is asked: the panel hears of a selection a moment after it was made. */
  const isSelected = async () =>
    selected !== undefined ||
    (await withAnnotator(tabId)
      .then((page) => page.readPage({}))
      .then(
        ({ selection }) => selection !== undefined,
        () => false,
      ));
  const claim = () =>
    attempt(async () => {
      const claimId = newId();
      const marked = (await isSelected()) ? await mark() : undefined;
      if (selected && !marked) return;
      const id = marked ?? newId();
      if (marked) await claimOn(marked, { id: claimId });
      else await annotateClaim({ id, work: draftOf(facts), colour }, { id: claimId });
      onAdded(id, { what: 'claim', claimId });
    });
  const note = () => {
    if (!selected) return setSheet(sheet === 'note' ? undefined : 'note');
    return attempt(async () => {
      const id = await mark();
      if (id) onAdded(id, { what: 'annotation' });
    }, whenPageIsSilent);
  };
  /** Asks what the page publishes before the picker is shown, which then does not grow. */
  const pickSource = async () => {
    if (sheet === 'source') return leave();
    setReviews(await reviewsIn(withAnnotator(tabId)));
    setSheet('source');
  };
  const wholePage = async (claimIds: string[], stance: Stance, review?: PageReview) => {
    const rating = review ? { details: { reviewRating: review.reviewRating } } : {};
    await addSources({ claimIds, stance, work: draftOf(facts, review), ...rating });
  };
  const source = (claimIds: string[], stance: Stance, review?: PageReview) =>
    attempt(
      async () => {
        const use = { claimIds, stance, ...(review ? { review } : {}) };
        const made = selected
          ? await (await withAnnotator(tabId)).act({ action: 'source', ...use })
          : await wholePage(claimIds, stance, review);
        leave();
        if (made?.annotationId) onAdded(made.annotationId);
      },
      selected ? whenPageIsSilent : undefined,
    );

  const walk = () =>
    attempt(async () => {
      await (await withAnnotator(tabId)).act({ action: 'walk' });
      setWalking(true);
    }, whenPageIsSilent);

  return { sheet, leave, reviews, highlight, claim, note, pickSource, source, walk, isWalking, failure };
}
