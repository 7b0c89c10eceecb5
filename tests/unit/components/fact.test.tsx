// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Fact } from '@/components/popup/fact';
import { press, show, soon } from './screen';

test('Enter and Escape that belong to an input method stay in the field; others leave it', async () => {
  const screen = show(
    <Fact
      name="a"
      label="Title"
      text="a"
      shown="a"
      from={undefined}
      lang={undefined}
      save={async () => {}}
    />,
  );
  screen.one('button').click();
  await soon(() => screen.one('input'));
  press(screen.one('input'), 'Enter', { isComposing: true });
  press(screen.one('input'), 'Escape', { isComposing: true });
  await Promise.resolve();
  expect(screen.all('input')).toHaveLength(1);
  press(screen.one('input'), 'Enter');
  await soon(() => expect(screen.all('input')).toEqual([]));
});
