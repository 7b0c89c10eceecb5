/** A date as the language writes it: as exact as it was said (a year, a month, a day), of a moment its day. */
export function saidDate(said: string | undefined, language: string): string | undefined {
  const [day = '', year, month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(said ?? '') ?? [];
  if (!year || Number.isNaN(Date.parse(day))) return said;
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(date ? { day: 'numeric' } : {}),
  }).format(new Date(day));
}
