// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { useShortcuts } from '@/components/library/use-shortcuts';
import { press, show } from '@/tests/unit/components/screen';

async function page(removed: () => void) {
  const Page = () => {
    useShortcuts({ remove: removed }, true);
    return (
      <>
        <a href="#row">A row</a>
        <form>
          <button type="button">Done</button>
          <input />
        </form>
      </>
    );
  };
  let screen: ReturnType<typeof show> | undefined;
  await act(() => {
    screen = show(<Page />);
  });
  if (!screen) throw new Error('nothing is shown');
  return screen;
}

test.each([
  ['on a row of the list deletes', 'a', 1],
  ['in a field is the field’s', 'input', 0],
  ['on a button of what is being edited deletes nothing', 'button', 0],
])('Delete %s', async (_title, at, times) => {
  let count = 0;
  const screen = await page(() => count++);
  press(screen.one(at), 'Delete', { code: 'Delete' });
  expect(count).toBe(times);
});
