// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { Walk } from '@/components/toolbar/walk';
import type { WalkContent } from '@/lib/page/scene';
import { press, show, type } from './screen';

const content = (): WalkContent & { onClose: () => void } => ({
  kind: 'walk',
  range: new StaticRange({ startContainer: document, startOffset: 0, endContainer: document, endOffset: 0 }),
  quote: 'The river rose.',
  passage: vi.fn(),
  isAsShown: vi.fn(),
  language: 'en',
  isRtl: false,
  said: 'Added: The river rose.',
  step: 3,
  status: 'Highlighted.',
  count: 7,
  onMove: vi.fn(),
  onFind: vi.fn(),
  onHighlight: vi.fn(),
  more: { onClaim: vi.fn(), onNote: vi.fn(), onSource: vi.fn() },
  onClose: vi.fn(),
});
const named = (props: WalkContent & { onClose: () => void }) => (
  <main>
    <h1>A page</h1>
    <div role="dialog" aria-label="Mark by keyboard">
      <Walk {...props} />
    </div>
  </main>
);

describe('the bar of the walk', () => {
  test('breaks no rule of accessibility', async () => {
    show(named(content()));
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('says each step anew, as the active option of the field that has the focus', () => {
    const screen = show(named(content()));
    const active = () => screen.one(`#${screen.one('input').getAttribute('aria-activedescendant')}`);
    const before = active();
    expect(before.getAttribute('aria-label')).toBe('Added: The river rose.');
    screen.again(named({ ...content(), step: 4 }));
    expect(active()).not.toBe(before);
    expect(active().getAttribute('aria-label')).toBe('Added: The river rose.');
  });

  test('walks, marks and looks for words, and leaves keys alone that compose a character', () => {
    const props = content();
    const screen = show(named(props));
    const field = screen.one('input');
    expect(press(field, 'ArrowDown')).toBe(false);
    expect(props.onMove).toHaveBeenCalledWith('next');
    expect(press(field, 'ArrowDown', { isComposing: true })).toBe(true);
    expect(press(field, 'Enter', { isComposing: true })).toBe(true);
    expect(props.onMove).toHaveBeenCalledTimes(1);
    expect(props.onHighlight).not.toHaveBeenCalled();
    press(field, 'Enter');
    press(field, 'Enter', { repeat: true });
    expect(props.onHighlight).toHaveBeenCalledTimes(1);
    type(field, 'rose');
    expect(props.onFind).toHaveBeenCalledWith('rose', 0);
    press(field, 'F3', { shiftKey: true });
    expect(props.onFind).toHaveBeenLastCalledWith('rose', -1);
  });

  test('offers nothing but the place while words are sought for a mark that lost its own', () => {
    const screen = show(named({ ...content(), more: undefined }));
    expect(screen.all('button').map(({ textContent }) => textContent?.trim())).toEqual(['Attach here', '']);
  });
});
