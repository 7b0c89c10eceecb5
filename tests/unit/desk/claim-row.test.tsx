// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ClaimRow } from '@/components/desk/claim-row';
import { newId, type QueueRow } from '@/lib/store';
import { show } from '../components/screen';

const at = '2026-03-01T00:00:00.000Z';

test.each([
  [3, 3, []],
  [200, 12, ['+188']],
])('a line of the queue with %i tags is as high as another', (count, shown, more) => {
  const tags = Array.from({ length: count }, (_, i) => `tag ${i}`);
  const id = newId();
  const claim = {
    id,
    v: 1,
    created: at,
    modified: at,
    creator: id,
    deleted: 0,
    status: 'noted',
    tags,
  } as const;
  const row: QueueRow = {
    claim: { ...claim, tags, claimReviewed: 'w' },
    reviews: [],
    sources: { supports: 0, refutes: 0, context: 0 },
    flags: [],
    passages: 1,
  };
  const screen = show(
    <ClaimRow
      id={id}
      row={row}
      position={1}
      total={1}
      isActive
      isCurrent={false}
      isSelected={false}
      onActive={() => {}}
      onSelect={() => {}}
    />,
  );
  expect(screen.all('.tag')).toHaveLength(shown);
  expect(screen.all('.queued-facts > .soft').map((one) => one.textContent)).toEqual(more);
});
