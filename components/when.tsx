import { word } from '@/lib/messaging/words';

const steps: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

interface Formats {
  relative: Intl.RelativeTimeFormat;
  full: Intl.DateTimeFormat;
  year: Intl.DateTimeFormat;
  month: Intl.DateTimeFormat;
  day: Intl.DateTimeFormat;
  date: Intl.DateTimeFormat;
}
// Making one costs a tenth of a millisecond, and a list asks for one a line while it scrolls.
const made = new Map<string, Formats>();

function formatsOf(language: string): Formats {
  const there = made.get(language);
  if (there) return there;
  const known = language || 'en';
  const said = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(known, { timeZone: 'UTC', year: 'numeric', ...parts });
  const formats = {
    relative: new Intl.RelativeTimeFormat(known, { numeric: 'auto' }),
    full: new Intl.DateTimeFormat(known, { dateStyle: 'full', timeStyle: 'short' }),
    year: said({}),
    month: said({ month: 'long' }),
    day: said({ month: 'short', day: 'numeric' }),
    date: new Intl.DateTimeFormat(known, { dateStyle: 'medium' }),
  };
  made.set(language, formats);
  return formats;
}

/** A moment as people say it, "3 hours ago"; `at` and `now` in milliseconds since 1970. */
export function relative(at: number, now: number, language: string): string {
  const seconds = (at - now) / 1000;
  const format = formatsOf(language).relative;
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return unit === 'second' ? format.format(0, 'second') : format.format(Math.trunc(seconds / size), unit);
}

/** A moment told relative to now, the full date on hover; `at` as `toISOString()` writes it. */
export function When({ at, now = Date.now() }: { at: string; now?: number }) {
  const language = word('interfaceLanguage');
  const full = formatsOf(language).full.format(new Date(at));
  return (
    <time dateTime={at} title={full}>
      {relative(Date.parse(at), now, language)}
    </time>
  );
}

/** The day of a moment where the reader is, for the middle of a sentence; `at` as `toISOString()` writes it. */
export const dayOf = (at: string, language = word('interfaceLanguage')): string =>
  formatsOf(language).date.format(new Date(at));

/** A date that people said (YYYY, YYYY-MM, YYYY-MM-DD), no more exact than it was said. */
export function saidDate(date: string, language = word('interfaceLanguage')): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? [];
  if (!year) return date;
  const moment = new Date(Date.UTC(+year, +(month ?? 1) - 1, +(day ?? 1)));
  moment.setUTCFullYear(+year);
  if (Number.isNaN(moment.getTime())) return date;
  return formatsOf(language)[day ? 'day' : month ? 'month' : 'year'].format(moment);
}
