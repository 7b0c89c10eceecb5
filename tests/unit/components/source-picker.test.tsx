// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { SourcePicker } from '@/components/toolbar/source-picker';
import { show, soon } from './screen';

test('claims that could not be read are not passed off as none, and are asked for again', async () => {
  let broken = true;
  const screen = show(
    <SourcePicker
      kind="picker"
      withStance={true}
      reviews={[]}
      search={async () => {
        if (broken) throw new Error('The worker was stopped');
        return [{ id: 'a', claimReviewed: 'The river rose', pinned: false }];
      }}
      onChoose={() => {}}
      pin={async () => {}}
      onClose={() => {}}
    />,
  );
  await soon(() => expect(screen.text()).toContain('could not be read'));
  broken = false;
  screen.one('[role="alert"] button').click();
  await soon(() => expect(screen.text()).toContain('The river rose'));
  expect(screen.text()).not.toContain('could not be read');
});
