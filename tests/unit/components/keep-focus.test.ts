// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { keepFocus } from '@/components/focus/keep-focus';

/** A page with two parts: a list of lines with a button each, and a form that a button has opened. */
const PAGE = `
  <section id="list"><ul>
    <li id="line1"><button id="delete1" class="loss"></button><button id="edit1"></button></li>
    <li id="line2"><input id="field2"><button id="edit2"></button></li>
    <li id="line3"><button id="edit3"></button></li>
  </ul></section>
  <section id="acts">
    <button id="open" aria-expanded="true"></button><button id="other"></button>
    <form id="form"><input id="typed"><button id="keep"></button></form>
  </section>`;

let stop = () => {};
afterEach(() => stop());

const one = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing is ${id}`);
  return found;
};
const now = () => document.activeElement?.id ?? '';
const settled = () => new Promise((done) => setTimeout(done, 5));

function open(html: string, focus: string): void {
  stop();
  document.body.innerHTML = '';
  document.body.append(document.createRange().createContextualFragment(html));
  stop = keepFocus();
  one(focus).focus();
}

const cases: [title: string, focus: string, act: () => void, then: string][] = [
  ['what follows gets it', 'edit1', () => one('line1').remove(), 'edit2'],
  ['after the last one, the last that is left', 'edit3', () => one('line3').remove(), 'edit2'],
  [
    'a field that keys would be typed into does not, where there is something else',
    'edit1',
    () => one('edit1').remove(),
    'edit2',
  ],
  [
    'what deletes never does',
    'edit3',
    () => {
      one('line3').remove();
      one('line2').remove();
      one('edit1').remove();
    },
    'open',
  ],
  [
    'the button that had opened it does',
    'typed',
    () => {
      one('open').ariaExpanded = 'false';
      one('form').remove();
    },
    'open',
  ],
  ['where nothing had opened it, the last thing there', 'keep', () => one('form').remove(), 'other'],
  ['what is disabled gives it on', 'open', () => one('open').setAttribute('disabled', ''), 'other'],
  ['what is moved keeps it', 'edit1', () => one('line3').after(one('line1')), 'edit1'],
  [
    'what took the focus itself has it',
    'keep',
    () => {
      one('form').remove();
      one('delete1').focus();
    },
    'delete1',
  ],
  ['what was not focused may go', 'edit1', () => one('line3').remove(), 'edit1'],
];

test.each(cases)('when it goes: %s', async (_title, focus, act, then) => {
  open(PAGE, focus);
  act();
  await settled();
  expect(now()).toBe(then);
});

test('what still loads is waited for', async () => {
  open(PAGE, 'keep');
  one('form').outerHTML = '<p id="busy" aria-busy="true"></p>';
  await settled();
  expect(now()).toBe('');
  one('busy').outerHTML = '<button id="loaded"></button>';
  await settled();
  expect(now()).toBe('loaded');
});

test('where a whole view was replaced, the heading of the new one gets it', async () => {
  open('<div id="page"><nav><a href="#"></a></nav><main><button id="old"></button></main></div>', 'old');
  document.querySelector('main')?.remove();
  one('page').append(document.createRange().createContextualFragment('<main><h1 id="title"></h1></main>'));
  await settled();
  expect(now()).toBe('title');
});

test('who has clicked beside everything is left there', async () => {
  open(PAGE, 'edit1');
  one('edit1').blur();
  await settled();
  one('line1').remove();
  await settled();
  expect(now()).toBe('');
});
