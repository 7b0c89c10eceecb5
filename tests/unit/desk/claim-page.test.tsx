// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { ClaimPage } from '@/components/desk/claim-page';
import { UndoProvider } from '@/components/undo/undo-provider';
import { Database, database, draftReview, mergeClaims, remove } from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { mergeWithin } from '@/lib/store/merge-claims';
import { Steps } from '@/lib/store/undoable';
import { show, soon, type } from '../components/screen';
import { givenIn, newClaim, writeAs } from '../store/colleagues';

/** Another tab: what it writes is not written through this page. */
async function elsewhere(change: (db: Database) => Promise<unknown>): Promise<void> {
  const db = new Database(database.name);
  await db.transaction('rw', db.tables, async () => void (await change(db)));
  db.close();
}
async function opened(id: string) {
  const onDeleted = vi.fn();
  const page = (
    <UndoProvider>
      <ClaimPage
        id={id}
        blind
        singleKeys={false}
        whole={false}
        onClose={() => {}}
        onDeleted={onDeleted}
        onOpenPassage={() => {}}
      />
    </UndoProvider>
  );
  const screen = show(page);
  await soon(() => expect(screen.text()).toContain('Delete the claim'));
  const button = (name: string) =>
    screen
      .all('button, a')
      .find(({ textContent }) => textContent === name)
      ?.click();
  return { screen, onDeleted, button };
}

test('a claim that is deleted in another tab says so, keeps the half-typed review, and is put back', async () => {
  const id = await newClaim();
  const { id: review } = await draftReview(id);
  const { screen, onDeleted, button } = await opened(id);
  const rationale = screen.one('.rationale textarea');
  type(rationale, 'half a sent');
  await elsewhere((db) => edit('claims', id, { deleted: 1 }, {}, db));
  await soon(() => expect(screen.text()).toContain('This claim was deleted elsewhere'));
  expect(screen.text()).not.toContain('Delete the claim');
  expect(screen.one('.rationale textarea')).toBe(rationale);
  type(rationale, 'half a sentence');
  await soon(async () =>
    expect((await database.claimReviews.get(review))?.reviewBody).toBe('half a sentence'),
  );
  button('Restore');
  await soon(() => expect(screen.text()).not.toContain('deleted elsewhere'));
  expect((await database.claims.get(id))?.deleted).toBe(0);
  expect(screen.one<HTMLTextAreaElement>('.rationale textarea').value).toBe('half a sentence');
  expect(onDeleted).not.toHaveBeenCalled();
});

test('one that is made one with another elsewhere leads there', async () => {
  const [id, other] = [await newClaim('one', 'a'), await newClaim('two', 'b')];
  const { screen, onDeleted } = await opened(id);
  await elsewhere((db) => mergeWithin(other, [id], new Steps(db)));
  await soon(() => expect(screen.text()).toContain('Open that claim'));
  expect(screen.all('.notice a').map((link) => link.getAttribute('href'))).toEqual([
    expect.stringContaining(other),
  ]);
  expect(onDeleted).not.toHaveBeenCalled();
});

test.each<[what: string, act: (id: string) => Promise<unknown>]>([
  ['deleted', (id) => remove([{ table: 'claims', id }])],
  ['made one with another', async (id) => mergeClaims(await newClaim('two', 'b'), [id])],
])('one that is %s on this page is closed, since its undo is offered', async (_what, act) => {
  const id = await newClaim();
  const { onDeleted } = await opened(id);
  await act(id);
  await soon(() => expect(onDeleted).toHaveBeenCalled());
});

test('a review of one’s own that only a file brought says why the others’ are hidden, and opens them when it is said whose it is', async () => {
  const id = await newClaim();
  await givenIn('Ben', id, 'True');
  await givenIn('Ana', id, 'False');
  await database.settings.delete('givenIn');
  const { screen, button } = await opened(id);
  await soon(() => expect(screen.text()).toContain('Your review came in with a file'));
  expect(screen.all('.review-rating')).toHaveLength(1);
  button('I submitted it, on another device');
  await soon(() => expect(screen.all('.review-rating')).toHaveLength(2));
  expect(screen.text()).not.toContain('came in with a file');
});

test('one who has the reader’s name and wrote elsewhere may be said to be the reader', async () => {
  const id = await newClaim();
  await givenIn('Ben', id, 'True');
  await givenIn('Ana there', id, 'False');
  await database.settings.delete('givenIn');
  const ana = await writeAs('Ana');
  await elsewhere((db) => edit('agents', ana, { alternateNames: ['Ana there'] }, {}, db));
  const { screen, button } = await opened(id);
  await soon(() => expect(screen.text()).toContain('Somebody called Ana there'));
  expect(screen.all('.review-rating')).toHaveLength(0);
  button('That is me');
  await soon(() => expect(screen.all('.review-rating')).toHaveLength(2));
});
