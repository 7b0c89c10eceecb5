import type { MetadataField, PageFacts, Work } from '@/lib/annotation';
import { type WordKey, word } from '@/lib/messaging/words';

const origins: Record<NonNullable<Work['provenance'][MetadataField]>, WordKey> = {
  'json-ld': 'originData',
  meta: 'originMeta',
  page: 'originPage',
  url: 'originUrl',
};

/** Where a field of a work was read, in words, or that it was corrected by hand; what the page says now fills the gaps. */
export function originOf(
  field: MetadataField,
  work: Pick<Work, 'byHand' | 'provenance'> | undefined,
  page?: Pick<PageFacts, 'provenance'>,
): string | undefined {
  if (work?.byHand.includes(field)) return word('originHand');
  const origin = work?.provenance[field] ?? page?.provenance[field];
  return origin && word(origins[origin]);
}
