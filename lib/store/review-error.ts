/** Why a review cannot be changed as asked. */
export const reviewProblems = {
  frozen: 'was published and is not edited any more: a correction is',
  givenIn: 'was given in: it is withdrawn before it is edited',
  notMine: "is somebody else's",
  noRating: 'has no rating yet',
  noNote: 'has no note that says what was corrected or why',
  notHouse: "is not the house's",
  notPublished: 'is not published',
  badAddress: 'needs the http or https address where it was published',
} as const;
export type ReviewProblem = keyof typeof reviewProblems;

/** A review cannot be changed as asked; nothing was written. */
export class ReviewError extends Error {
  override name = 'ReviewError';
  constructor(
    readonly id: string,
    readonly problem: ReviewProblem,
  ) {
    super(`claimReviews ${id}: ${reviewProblems[problem]}`);
  }
}
