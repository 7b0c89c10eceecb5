// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { DraftField } from '@/components/draft/draft-field';
import { press, show, soon, type } from './screen';

interface Saved {
  text: string;
  editing: string;
}
const setUp = (options: { fails?: () => boolean; stored?: string; onLeaving?: boolean } = {}) => {
  const saved: Saved[] = [];
  const field = (stored = options.stored ?? '') => (
    <DraftField
      name="annotations/1/note"
      label="Note"
      stored={stored}
      onLeaving={options.onLeaving ?? false}
      isValid={(text) => text !== 'bad'}
      invalidHint="not so"
      save={async (text, editing) => {
        if (options.fails?.()) throw new DOMException('full', 'QuotaExceededError');
        saved.push({ text, editing });
      }}
    />
  );
  return { saved, field, screen: show(field()) };
};

beforeEach(() => localStorage.clear());

describe('a field that saves as one types', () => {
  test('saves the last text, says so once, and is one editing however often it saves', async () => {
    const { saved, screen } = setUp();
    type(screen.one('input'), 'a');
    type(screen.one('input'), 'ab');
    await soon(() => expect(saved.map(({ text }) => text)).toEqual(['ab']));
    await soon(() => expect(screen.one('[role=status]').textContent).toBe('Saved'));
    type(screen.one('input'), 'abc');
    await soon(() => expect(saved.map(({ text }) => text)).toEqual(['ab', 'abc']));
    expect(screen.one('[role=status]').textContent).toBe('Saved');
    expect(new Set(saved.map(({ editing }) => editing)).size).toBe(1);
  });

  test('saves at once when it goes away', async () => {
    const { saved, screen } = setUp();
    type(screen.one('input'), 'half a thou');
    screen.leave();
    await soon(() => expect(saved.map(({ text }) => text)).toEqual(['half a thou']));
  });

  test('keeps what could not be saved in the field, says what happened, and saves it when tried again', async () => {
    let full = true;
    const { saved, screen } = setUp({ fails: () => full });
    type(screen.one('input'), 'dear words');
    await soon(() => expect(screen.one('[role=alert]').textContent).toMatch(/no room left/));
    expect(screen.one<HTMLInputElement>('input').value).toBe('dear words');
    expect(screen.one('[role=status]').textContent).toBe('Not saved');
    full = false;
    screen.one('[role=alert] button').click();
    await soon(() => expect(saved.map(({ text }) => text)).toEqual(['dear words']));
    await soon(() => expect(screen.all('[role=alert]')).toEqual([]));
  });

  test('brings back what was typed when the panel was closed before it was saved', async () => {
    const first = setUp({ fails: () => true });
    type(first.screen.one('input'), 'unsaved words');
    await soon(() => expect(first.screen.all('[role=alert]')).toHaveLength(1));
    first.screen.leave();
    const second = setUp();
    await soon(() => expect(second.saved.map(({ text }) => text)).toEqual(['unsaved words']));
    expect(second.screen.one<HTMLInputElement>('input').value).toBe('unsaved words');
  });

  test('does not try a text that cannot be kept, and keeps it in the field', async () => {
    const { saved, screen } = setUp();
    type(screen.one('input'), 'bad');
    await soon(() => expect(screen.one('[role=status]').textContent).toBe('not so'));
    expect(screen.one('input').getAttribute('aria-invalid')).toBe('true');
    expect(saved).toEqual([]);
  });

  test('shows what another window wrote, but not over the words being written here', async () => {
    const { screen, field } = setUp({ fails: () => true, stored: 'old' });
    screen.again(field('from elsewhere'));
    await soon(() => expect(screen.one<HTMLInputElement>('input').value).toBe('from elsewhere'));
    type(screen.one('input'), 'mine');
    screen.again(field('from elsewhere again'));
    await soon(() => expect(screen.all('[role=alert]')).toHaveLength(1));
    expect(screen.one<HTMLInputElement>('input').value).toBe('mine');
  });

  test.each([
    ['shows what another window wrote over it before it came back', ['theirs'], 'theirs'],
    ['does not go back to what was saved before it', ['a'], 'ab'],
    ['shows what another window wrote after it came back', ['a', 'ab', 'a'], 'a'],
  ])('%s', async (_, comeBack, shown) => {
    const { saved, screen, field } = setUp({ stored: 'old' });
    for (const text of ['a', 'ab']) {
      type(screen.one('input'), text);
      await soon(() => expect(saved.at(-1)?.text).toBe(text));
    }
    for (const text of comeBack) {
      screen.again(field(text));
      await new Promise((done) => setTimeout(done));
    }
    expect(screen.one<HTMLInputElement>('input').value).toBe(shown);
  });

  test('waits until it is left when half a text would mean something else', async () => {
    const { saved, screen } = setUp({ onLeaving: true });
    type(screen.one('input'), 'Jo');
    type(screen.one('input'), 'Jo Cox');
    press(screen.one('input'), 'Enter');
    await soon(() => expect(saved.map(({ text }) => text)).toEqual(['Jo Cox']));
  });
});
