import { iriOf } from '@/lib/interchange/formats/iri';
import { type Markup, markup } from './markup';

/** A link to the web; of any other address only the words. Its address is printed unless it is its words. */
export function webLink(title: string, url: string | undefined): Markup {
  const address = url && /^https?:/i.test(url) ? iriOf(url) : undefined;
  if (!address) return markup`${title}`;
  if (!title || title === url)
    return markup`<a class="address" dir="ltr" href="${address}" rel="noopener noreferrer">${url ?? address}</a>`;
  return markup`<a href="${address}" rel="noopener noreferrer">${title}</a>`;
}
