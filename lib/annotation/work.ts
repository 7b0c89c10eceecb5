import * as v from 'valibot';
import { envelope, Id, Line, Prose, SaidDate, Time, UrlKey, WebUrl } from './record';

/** Kinds of CreativeWork, in schema.org's words; `WebPage` is any page that is no article. */
export const workTypes = [
  'Article',
  'WebPage',
  'ScholarlyArticle',
  'Book',
  'VideoObject',
  'AudioObject',
  'EmailMessage',
  'Interview',
  'CreativeWork',
] as const;

/** A copy kept by an archive: its own address, and when it was captured if the address says so. */
export const ArchivedCopy = v.object({ url: WebUrl, captured: v.exactOptional(Time) });
export type ArchivedCopy = v.InferOutput<typeof ArchivedCopy>;

/** What can be read off a page or corrected by hand. */
export const workMetadata = {
  headline: v.exactOptional(Line),
  deck: v.exactOptional(Prose),
  author: v.exactOptional(v.pipe(v.array(Line), v.maxLength(200))),
  publisher: v.exactOptional(Line),
  datePublished: v.exactOptional(SaidDate),
  section: v.exactOptional(Line),
  inLanguage: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
};
export const metadataFields = [
  'headline',
  'deck',
  'author',
  'publisher',
  'datePublished',
  'section',
  'inLanguage',
] as const;
export type MetadataField = (typeof metadataFields)[number];

/** Where a field was read: the markup it came from. Corrections are in `byHand`. */
export const Provenance = v.record(
  v.picklist(metadataFields),
  v.picklist(['json-ld', 'meta', 'page', 'url']),
);
export type Provenance = v.InferOutput<typeof Provenance>;

/** schema.org CreativeWork: the article read, a source page, a paper, an interview, an e-mail, a video. */
export const Work = v.object({
  ...envelope,
  type: v.picklist(workTypes),
  url: v.exactOptional(WebUrl),
  urlKey: v.exactOptional(UrlKey),
  aliasKeys: v.pipe(v.array(UrlKey), v.maxLength(1_000)),
  site: v.exactOptional(Line),
  ...workMetadata,
  provenance: Provenance,
  byHand: v.array(v.picklist(metadataFields)),
  archives: v.pipe(v.array(ArchivedCopy), v.maxLength(1_000)),
  mergedInto: v.exactOptional(Id),
});
export type Work = v.InferOutput<typeof Work>;
