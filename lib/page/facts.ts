import * as v from 'valibot';
import { type MetadataField, metadataFields, type PageFacts, PageFacts as Schema } from '@/lib/annotation';
import { isArticle } from '@/lib/article/detect';
import { type Metadata, readMetadata } from '@/lib/article/metadata';

type Said = Partial<Pick<Metadata, MetadataField>> & Pick<Metadata, 'provenance'>;

/** What was known of the address that the page showed before it moved on by its own history. */
export interface Left {
  metadata: Metadata;
  title: string;
}

/**
 * A page's facts now. `left` is what it said of itself before an in-page navigation: what has not changed since is of the
 * article that was left, and believing it would give one article's marks to another.
 */
export function readFacts(document: Document, url: string, left?: Left): PageFacts {
  const metadata = readMetadata(document, url);
  const isStale = left?.metadata.headline === metadata.headline && left.title !== document.title;
  const { canonical, ogUrl, doi } = metadata;
  const address = {
    url,
    ...(canonical && canonical !== left?.metadata.canonical ? { canonical } : {}),
    ...(ogUrl && ogUrl !== left?.metadata.ogUrl ? { ogUrl } : {}),
    ...(doi && doi !== left?.metadata.doi ? { doi } : {}),
  };
  const facts: PageFacts = {
    address: valid(Schema.entries.address, address) ? address : { url },
    isArticle: isArticle(document, url),
    provenance: {},
  };
  const said: Said = isStale ? { headline: document.title, provenance: { headline: 'page' } } : metadata;
  for (const field of metadataFields) {
    const value = said[field];
    // A page may say anything: what the store would refuse must not keep the reader from writing.
    if (!value?.length || !valid(Schema.entries[field], value)) continue;
    Object.assign(facts, { [field]: value });
    const origin = said.provenance[field];
    if (origin) facts.provenance[field] = origin;
  }
  return facts;
}

/** What `readFacts` needs to know of the page that is being left. */
export function leave(document: Document, url: string): Left {
  return { metadata: readMetadata(document, url), title: document.title };
}

const valid = (schema: v.GenericSchema, value: unknown): boolean => v.is(schema, value);
