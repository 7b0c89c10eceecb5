import { saidDate } from '@/components/when';
import type { Work } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

/** Author, site and date of a work, as far as they are known; each isolated, because each may be in any script. */
export function Byline({ work: { author = [], publisher, site, datePublished } }: { work: Work }) {
  const list = new Intl.ListFormat(word('interfaceLanguage') || 'en', { type: 'unit' });
  const parts = [author.length > 0 && list.format(author), publisher ?? site];
  return (
    <>
      {parts.map((part) => part && <bdi key={part}>{part}</bdi>)}
      {datePublished && <time dateTime={datePublished}>{saidDate(datePublished)}</time>}
    </>
  );
}
