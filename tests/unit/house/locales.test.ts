import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from './sources';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
type Messages = Record<string, Message>;

const languages = new Map<string, Messages>(
  filesIn('public/_locales').map((path) => [basename(dirname(path)), JSON.parse(readFileSync(path, 'utf8'))]),
);
const english = languages.get('en') ?? {};

/** The values a message takes, whatever their order: `$1`, `$count$`. */
function values({ message }: Message): string[] {
  return [...new Set(message.match(/\$\d|\$\w+\$/g))].map((each) => each.toLowerCase()).sort();
}

// Counted words have one message per plural form, https://cldr.unicode.org/index/cldr-spec/plural-rules
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

describe('_locales', () => {
  test('English, Spanish and Arabic are there', () => {
    expect([...languages.keys()].sort()).toEqual(expect.arrayContaining(['ar', 'en', 'es']));
  });

  test.each([...languages])('%s has every key and no other', (_, messages) => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test.each([...languages])('%s says something for every key', (_, messages) => {
    expect(Object.entries(messages).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });

  // "one" and "two" may be said in words, so a counted form may leave its number out.
  test.each([...languages])(
    '%s takes the same values as English, and declares the named ones',
    (_, messages) => {
      const wrong = Object.entries(messages).filter(([key, message]) => {
        const expected = values(english[key] ?? { message: '' });
        const named = values(message).flatMap((value) => /^\$(\w*[a-z_]\w*)\$$/.exec(value)?.[1] ?? []);
        const declared = Object.keys(message.placeholders ?? {}).map((name) => name.toLowerCase());
        const same =
          String(values(message)) === String(expected) || (key !== stem(key) && values(message).length < 2);
        return !same || named.some((name) => !declared.includes(name));
      });
      expect(wrong).toEqual([]);
    },
  );
});
