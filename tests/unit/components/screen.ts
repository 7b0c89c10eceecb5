import 'fake-indexeddb/auto';
import { type ComponentChild, type ContainerNode, options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';
import { browser } from 'wxt/browser';
import messages from '@/public/_locales/en/messages.json';

const texts: Record<string, { message: string } | undefined> = messages;

// The browser that stands in for a real one has no words of its own.
browser.i18n.getMessage = (key: string, values: string | string[] = []) =>
  [values]
    .flat()
    .reduce((text, value) => text.replace(/\$\w+\$|\$\d/, () => value), texts[key]?.message ?? '');

// Effects wait for a timer alone: one that waits for a frame as well asks for the document when it may be gone.
options.requestAnimationFrame = (flush) => void setTimeout(flush);

const leaving: (() => unknown)[] = [];
// What a test leaves on the screen would go on in the next one.
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});
/** Takes away what is drawn in `root`, and undoes its effects at once: a frame later there may be no document. */
export const takeAway = (root: ContainerNode): unknown => act(() => render(null, root));

/** Draws into a fresh document body until the test ends; `leave` takes it away as closing the panel does. */
export function show(what: ComponentChild) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(what, root);
  const leave = () => takeAway(root);
  leaving.push(leave);
  return {
    again: (next: ComponentChild) => render(next, root),
    leave,
    text: () => root.textContent ?? '',
    one: <E extends Element = HTMLElement>(selector: string): E => {
      const found = root.querySelector<E>(selector);
      if (!found) throw new Error(`nothing is ${selector} in ${root.innerHTML}`);
      return found;
    },
    all: (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)],
  };
}

/** Types into a field as a person does: the value changes and is told. */
export function type(field: HTMLElement, text: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error('no field');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export const press = (target: Element, key: string, init: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));

/** Waits until an expectation holds. */
export const soon = (expectation: () => unknown): Promise<unknown> =>
  vi.waitFor(expectation, { timeout: 4000, interval: 20 });
