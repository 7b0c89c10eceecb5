const known = new Map<string, ReadonlyMap<string, number>>();

/** Each month as it is written beside a day ("5 марта"), in full and short, in lower case, with its number; English for what is no language. */
export function monthNames(language: string): ReadonlyMap<string, number> {
  const names = known.get(language) ?? read(language);
  // Making the formatters takes milliseconds.
  known.set(language, names);
  return names;
}

function read(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    const format = formatter(language, style);
    for (let index = 0; index < 12; index++) {
      const month = format.formatToParts(Date.UTC(2000, index, 15)).find(({ type }) => type === 'month');
      const name = month?.value.toLowerCase().replace(/\.$/, '') ?? '';
      if (/^[\p{L}\p{M}\s]*\p{L}[\p{L}\p{M}\s]*$/u.test(name)) names.set(name, index + 1);
    }
  }
  if (names.has('sep')) names.set('sept', 9);
  return names;
}

function formatter(language: string, month: 'long' | 'short'): Intl.DateTimeFormat {
  const options = { day: 'numeric', month, timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}
