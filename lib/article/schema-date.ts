import { monthNames } from '@/lib/article/month-names';

/**
 * The schema.org date (YYYY, YYYY-MM, YYYY-MM-DD) in what a page writes as one, taken as it stands there, in the
 * publisher's own time zone; undefined for what can be read two ways, such as 03/04/2020 in English.
 */
export function schemaDate(text: string | undefined, language?: string): string | undefined {
  const line = latinDigits(text?.trim().slice(0, 200) ?? '');
  const numbers =
    /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})/.exec(line) ??
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d/.-])/.exec(line) ??
    /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(line);
  if (numbers) return date(numbers[1], numbers[2], numbers[3]);
  const dotted = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/.exec(line);
  if (dotted) return date(dotted[3], dotted[2], dotted[1]);
  const slashed = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(line);
  if (slashed && Number(slashed[1]) > 12) return date(slashed[3], slashed[2], slashed[1]);
  if (slashed && Number(slashed[2]) > 12) return date(slashed[3], slashed[1], slashed[2]);
  if (slashed && isDayFirst(language)) return date(slashed[3], slashed[2], slashed[1]);
  return inWords(line, language) ?? (language && !/^en\b/.test(language) ? inWords(line, 'en') : undefined);
}

function inWords(line: string, language = 'en'): string | undefined {
  const months = monthNames(language);
  if (!months.size) return undefined;
  const month = `(?<!\\p{L})(${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})[.,]?`;
  const words = line.toLowerCase();
  const dayFirst = new RegExp(
    `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: de)? ${month}(?: de)? (\\d{4})`,
    'u',
  ).exec(words);
  if (dayFirst) return date(dayFirst[3], months.get(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = new RegExp(`${month} (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(\\d{4})`, 'u').exec(words);
  if (monthFirst) return date(monthFirst[3], months.get(monthFirst[1] ?? ''), monthFirst[2]);
  // What Java and C print: Mon May 06 10:00:00 UTC 2024.
  const printed = new RegExp(`${month} (\\d{1,2}) [\\d:]{5,8} (?:\\S{1,9} )?(\\d{4})`, 'u').exec(words);
  return printed ? date(printed[3], months.get(printed[1] ?? ''), printed[2]) : undefined;
}

/** English is written both ways, and is what many sites of other tongues say they are. */
function isDayFirst(language = 'en'): boolean {
  if (/^en\b/i.test(language)) return false;
  try {
    const parts = new Intl.DateTimeFormat(language).formatToParts();
    return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'day';
  } catch {
    return false;
  }
}

/** Arabic and Persian digits as Latin ones. */
function latinDigits(line: string): string {
  return line.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - 0x660) & 15));
}

type Part = string | number | undefined;

function date(year: Part, month: Part, day: Part): string | undefined {
  const [y, m, d] = [Number(year), Number(month || 0), Number(day || 0)];
  if (y < 1500 || y > 2200 || m > 12 || d > 31) return undefined;
  const parts = [
    String(y),
    ...(m ? [String(m).padStart(2, '0')] : []),
    ...(m && d ? [String(d).padStart(2, '0')] : []),
  ];
  return parts.join('-');
}
