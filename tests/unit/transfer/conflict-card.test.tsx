// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { ClaimHistory } from '@/components/desk/claim-history';
import { ConflictCard } from '@/components/transfer/conflict-card';
import { Database, database, openConflicts, setClaims } from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { show, soon } from '../components/screen';
import { importText, textOf } from '../interchange/people';
import { newClaim } from '../store/colleagues';
import { emptyDatabase } from '../store/people';

const ben = new Database('ben');
afterEach(async () => {
  await Promise.all([emptyDatabase(), ben.delete()]);
});

test('what somebody did to a list is told by what they added and took out, where it is decided and in the history', async () => {
  const id = await newClaim();
  await setClaims([id], { addTags: ['river', 'rain'] });
  await importText(ben, await textOf(database));
  await write(() => edit('claims', id, { deleted: 1 }, {}, ben), ben);
  await write(() => edit('claims', id, { tags: ['river', 'fish', 'eel'] }));
  await importText(database, await textOf(ben));
  const [conflict] = await openConflicts(id);
  if (!conflict) throw new Error('nothing is to be decided');
  const card = show(<ConflictCard conflict={conflict} names={new Map()} />);
  expect(card.text()).toContain('Added: fish, eelRemoved: rain');
  const claim = await database.claims.get(id);
  if (!claim) throw new Error('no claim');
  const history = show(<ClaimHistory claim={claim} blind={false} />);
  history.one('button').click();
  await soon(() => expect(history.text()).toContain('Added: fish, eelRemoved: rain'));
  expect(history.text()).toContain('Added: river, rain');
});
