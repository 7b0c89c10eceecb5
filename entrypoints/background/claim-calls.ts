import { draftOf } from '@/lib/article/work-draft';
import { readPreferences, setPreferences } from '@/lib/messaging/preferences';
import {
  addAppearance,
  addSources,
  annotateClaim,
  claimChoices,
  claimOn,
  ensureAgent,
  now,
} from '@/lib/store';
import type { BackgroundHandlers } from './handlers';
import { believed } from './sender';

/** Claims and their sources, noted in a page. */
export const claimCalls: Pick<
  BackgroundHandlers,
  'makeClaim' | 'addAppearance' | 'addSources' | 'claimChoices'
> = {
  async makeClaim({ claim: { claimantName, ...fields }, annotationId, passage }, sender) {
    const claimant = claimantName?.trim() ? (await ensureAgent(claimantName)).id : undefined;
    const draft = { ...fields, ...(claimant ? { claimant } : {}) };
    if (passage) {
      const { page, ...rest } = passage;
      const made = await annotateClaim({ ...rest, work: draftOf(believed(page, sender)) }, draft);
      return { claim: made.claim, annotationId: made.annotation.id };
    }
    if (!annotationId) throw new Error('A claim is noted on an annotation or on a passage');
    return { claim: await claimOn(annotationId, draft), annotationId };
  },

  async addAppearance({ claimId, annotationId }) {
    await addAppearance(claimId, annotationId);
  },

  async addSources({ claimIds, stance, page, id, target, colour, review }, sender) {
    const work = draftOf(believed(page, sender), review);
    const sources = await addSources({
      id,
      claimIds,
      stance,
      details: { accessed: now(), ...(review ? { reviewRating: review.reviewRating } : {}) },
      ...(target ? { passage: { id, work, target, colour } } : { work }),
    });
    await setPreferences({ pinnedClaim: claimIds[0] });
    return { sources, ...(target ? { annotationId: id } : {}) };
  },

  claimChoices: async ({ search, limit }) =>
    claimChoices(limit, search, (await readPreferences()).pinnedClaim),
};
