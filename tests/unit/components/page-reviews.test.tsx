// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ClaimPicker } from '@/components/claim/claim-picker';
import type { PageReview } from '@/lib/annotation';
import { show } from './screen';

const review = (claimReviewed: string, more: Partial<PageReview['reviewRating']> = {}): PageReview => ({
  reviewRating: { alternateName: 'False', author: 'River Check', claimReviewed, ...more },
});
const here = review('It rose');
const other = review('It fell', { url: 'https://other.example/1' });

/** A picker for a page with these reviews, and the review that is taken when it is left. */
function picker(reviews: PageReview[]) {
  let taken: PageReview | undefined | 'nothing' = 'nothing';
  const screen = show(
    <ClaimPicker
      choices={[{ id: 'a', claimReviewed: 'The river rose', pinned: false }]}
      search=""
      reviews={reviews}
      onSearch={() => {}}
      onChoose={(_claims, _stance, chosen) => {
        taken = chosen;
      }}
      onPin={() => {}}
      onCancel={() => {}}
    />,
  );
  return {
    screen,
    pick: (at: number) => screen.one(`.page-review:nth-of-type(${at}) input`).click(),
    async use() {
      // Drawn again, the picker knows what was chosen.
      await new Promise((resolve) => setTimeout(resolve));
      screen.one('[type="submit"]').click();
      return taken;
    },
  };
}

test.each<[what: string, reviews: PageReview[], pick: number | undefined, taken: PageReview | undefined]>([
  ['the only one of a page is taken', [here], undefined, here],
  ['but not when the reader says so', [here], 2, undefined],
  ['one that stands elsewhere is taken only when chosen', [other], undefined, undefined],
  ['so it is then', [other], 1, other],
  ['of several none is taken', [here, other], undefined, undefined],
  ['but the one that is chosen', [here, other], 2, other],
  ['of none there is none', [], undefined, undefined],
])('%s', async (_what, reviews, pick, taken) => {
  const { pick: choose, use } = picker(reviews);
  if (pick) choose(pick);
  expect(await use()).toBe(taken);
});

test('what a page says is shown as text, with where it stands', () => {
  const { screen } = picker([review('<img src=x onerror=alert(1)>', { url: 'https://www.other.example/1' })]);
  expect(screen.text()).toContain('<img src=x onerror=alert(1)>');
  expect(screen.text()).toContain('other.example');
  expect(document.querySelector('img')).toBeNull();
});
