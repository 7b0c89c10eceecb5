// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { type Chosen, useChosen } from '@/components/desk/use-chosen';
import { show } from '../components/screen';

let chosen: Chosen;
function Choosing({ listed }: { listed: string[] }) {
  chosen = useChosen(listed);
  return null;
}
const all = ['a', 'b', 'c', 'd'];

it('a range goes from the last one chosen to this, in the order of the list', () => {
  show(<Choosing listed={all} />);
  act(() => chosen.toggle('c', false));
  act(() => chosen.toggle('a', true));
  expect(chosen.ids).toEqual(['a', 'b', 'c']);
  act(() => chosen.toggle('b', false));
  expect(chosen.ids).toEqual(['a', 'c']);
});

it('what a filter hides is not chosen any more', () => {
  const screen = show(<Choosing listed={all} />);
  act(() => chosen.all());
  act(() => screen.again(<Choosing listed={['b', 'd']} />));
  expect(chosen.ids).toEqual(['b', 'd']);
});
