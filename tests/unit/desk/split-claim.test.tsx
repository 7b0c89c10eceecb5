// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { SplitClaim } from '@/components/desk/split-claim';
import { UndoProvider } from '@/components/undo/undo-provider';
import type { ClaimDetails } from '@/lib/store';
import { show, soon, type } from '../components/screen';

const at = '2026-03-01T09:00:00.000Z';
const id = '0195b2d0-0000-7000-8000-000000000001';
const claimReviewed = 'It rained and nobody was there.';
const details: ClaimDetails = {
  claim: {
    id,
    v: 1,
    created: at,
    modified: at,
    creator: id,
    deleted: 0,
    claimReviewed,
    status: 'noted',
    tags: [],
  },
  passages: [],
  sources: [],
  contacts: [],
  reviews: [],
  parent: undefined,
  parts: [],
  agents: new Map(),
  brought: [],
  isMe: () => true,
};
const form = () =>
  show(
    <UndoProvider>
      <SplitClaim details={details} onDone={() => {}} />
    </UndoProvider>,
  );
const buttons = (screen: ReturnType<typeof show>, name: string) =>
  screen.all('button').filter(({ textContent }) => textContent === name);
const wordings = (screen: ReturnType<typeof show>) =>
  screen.all('textarea').map((field) => field instanceof HTMLTextAreaElement && field.value);

test('what was typed into the split form is there when it is opened again, until it is discarded', async () => {
  let screen = form();
  expect(buttons(screen, 'Discard')).toEqual([]);
  type(screen.one('textarea'), 'It rained.');
  buttons(screen, 'One more part')[0]?.click();
  await soon(() => expect(wordings(screen)).toEqual(['It rained.', '', '']));
  screen.leave();
  screen = form();
  expect(wordings(screen)).toEqual(['It rained.', '', '']);
  buttons(screen, 'Discard')[0]?.click();
  await soon(() => expect(buttons(screen, 'Undo')).toHaveLength(1));
  const undo = buttons(screen, 'Undo')[0];
  expect(wordings(form())).toEqual(['', '']);
  undo?.click();
  await soon(() => expect(wordings(form())).toEqual(['It rained.', '', '']));
  localStorage.setItem(`draft:claims/${id}/split`, '[{"wording":1}]');
  expect(wordings(form())).toEqual(['', '']);
});
