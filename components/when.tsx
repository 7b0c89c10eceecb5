import { word } from '@/lib/messaging/words';

const steps: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** A moment as people say it, "3 hours ago"; `at` and `now` in milliseconds since 1970. */
export function relative(at: number, now: number, language: string): string {
  const seconds = (at - now) / 1000;
  const format = new Intl.RelativeTimeFormat(language || 'en', { numeric: 'auto' });
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return unit === 'second' ? format.format(0, 'second') : format.format(Math.trunc(seconds / size), unit);
}

/** A moment told relative to now, the full date on hover; `at` as `toISOString()` writes it. */
export function When({ at, now = Date.now() }: { at: string; now?: number }) {
  const language = word('interfaceLanguage');
  const full = new Date(at).toLocaleString(language, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <time dateTime={at} title={full}>
      {relative(Date.parse(at), now, language)}
    </time>
  );
}

/** A date that people said (YYYY, YYYY-MM, YYYY-MM-DD), no more exact than it was said. */
export function saidDate(date: string, language = word('interfaceLanguage')): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? [];
  if (!year) return date;
  const moment = new Date(Date.UTC(+year, +(month ?? 1) - 1, +(day ?? 1)));
  moment.setUTCFullYear(+year);
  if (Number.isNaN(moment.getTime())) return date;
  return moment.toLocaleDateString(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: day ? 'short' : 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  });
}
