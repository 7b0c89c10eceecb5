export interface ArchiveUrl {
  archive: 'web.archive.org' | 'archive.today';
  /** The copy's own address, as given. */
  url: string;
  /** ISO time in UTC, as exact as the address has it: YYYY-MM-DD when it names no hour. Only long addresses have it, and the original's. */
  captured?: string;
  original?: string;
}

const ARCHIVE_TODAY = /^(?:www\.)?archive\.(?:today|ph|is|md|li|vn|fo)$/;

/** Splits the address of an archived copy; undefined for any other address. A short one tells only its archive. */
export function archiveUrl(address: string): ArchiveUrl | undefined {
  const text = address.trim();
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, pathname } = new URL(text);
  if (!/^https?:$/.test(protocol)) return undefined;
  if (hostname === 'web.archive.org')
    // Two letters after the time choose how the copy is shown: id_, if_.
    return long('web.archive.org', text, /\/web\/(\d{4,14})(?:\w\w_)?\/(.+)$/);
  if (!ARCHIVE_TODAY.test(hostname)) return undefined;
  const whole = long('archive.today', text, /\/(\d{4,14}|\d{4}\.\d\d\.\d\d(?:-\d{6})?)\/(.+)$/);
  return whole ?? (/^\/\w{5}\/?$/.test(pathname) ? { archive: 'archive.today', url: text } : undefined);
}

/** Address of the page where a reader has the archive make a copy; opened by the reader, nothing is requested here. */
export function savePage(archive: ArchiveUrl['archive'], url: string): string {
  return archive === 'web.archive.org'
    ? `https://web.archive.org/save/${url}`
    : `https://archive.today/?run=1&url=${encodeURIComponent(url)}`;
}

function long(archive: ArchiveUrl['archive'], url: string, form: RegExp): ArchiveUrl | undefined {
  const [, digits, rest] = form.exec(url) ?? [];
  const captured = isoTime(digits?.replace(/\D/g, ''));
  // A slash after the scheme is often lost, and the scheme may be missing.
  const original = rest?.replace(/^(https?):\/*/i, '$1://').replace(/^(?!https?:)/i, 'http://');
  return captured && original && URL.canParse(original) ? { archive, url, captured, original } : undefined;
}

function isoTime(digits = ''): string | undefined {
  const [, date, time] = /^(\d{4}(?:\d\d){0,2})((?:\d\d){0,3})$/.exec(digits) ?? [];
  if (!date || (time && date.length < 8)) return undefined;
  const day = [date.slice(0, 4), date.slice(4, 6) || '01', date.slice(6, 8) || '01'].join('-');
  const parts = [time?.slice(0, 2) || '00', time?.slice(2, 4) || '00', time?.slice(4, 6) || '00'];
  const parsed = new Date(`${day}T${parts.join(':')}Z`);
  if (Number.isNaN(+parsed) || !parsed.toISOString().startsWith(day)) return undefined;
  return time ? parsed.toISOString() : date.replace(/(?<=^\d{4}|^\d{6})(?=\d)/g, '-');
}
