// @vitest-environment jsdom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { trusted } from '@/components/toolbar/trusted';
import { useEscape } from '@/components/toolbar/use-escape';
import { takeAway } from './screen';

const onEscape = vi.fn();
const leaving = new AbortController();
afterEach(() => onEscape.mockClear());

function Closing() {
  const element = useRef<HTMLDivElement>(null);
  useEscape(element, onEscape);
  return (
    <div ref={element}>
      <input />
    </div>
  );
}

/** A float in a closed root that takes the keys made here for the reader’s. */
function drawn(): { field: HTMLElement } {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  trusted(root, () => true);
  render(<Closing />, root);
  onTestFinished(() => void takeAway(root));
  const field = root.querySelector('input');
  if (!field) throw new Error('no field');
  return { field };
}
const pressEscape = (field: HTMLElement) =>
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
  );

test('Escape closes a float, unless a part of it took the key', () => {
  const { field } = drawn();
  pressEscape(field);
  expect(onEscape).toHaveBeenCalledTimes(1);
  field.addEventListener('keydown', (event) => event.preventDefault());
  pressEscape(field);
  expect(onEscape).toHaveBeenCalledTimes(1);
});

test('a page that forbids Escape does not keep a float open', () => {
  const { field } = drawn();
  const { signal } = leaving;
  window.addEventListener('keydown', (event) => event.preventDefault(), { capture: true, signal });
  pressEscape(field);
  leaving.abort();
  expect(onEscape).toHaveBeenCalledTimes(1);
});

test.each(['compositionstart', 'compositionupdate', 'compositionend', 'touchstart', 'drop', 'mousemove'])(
  '%s in a float does not reach the page',
  (type) => {
    const { field } = drawn();
    const heard = vi.fn();
    document.addEventListener(type, heard, { once: true });
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
  },
);
