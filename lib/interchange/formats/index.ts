import type { Format } from './format';

export type { Format, Words } from './format';

/** Every format but our own, loaded when it is first asked for. */
export const formats = {
  w3c: async () => (await import('./w3c')).w3c,
  hypothesis: async () => (await import('./hypothesis')).hypothesis,
  claimReview: async () => (await import('./claim-review')).claimReview,
  readwise: async () => (await import('./readwise')).readwise,
  webClipper: async () => (await import('./web-clipper')).webClipper,
  markdown: async () => (await import('./markdown')).markdown,
  report: async () => (await import('./report')).report,
  cslJson: async () => (await import('./csl-json')).cslJson,
  ris: async () => (await import('./ris')).ris,
  bibtex: async () => (await import('./bibtex')).bibtex,
  csvClaims: async () => (await import('./csv-claims')).csvClaims,
  csvSources: async () => (await import('./csv-sources')).csvSources,
  csvReviews: async () => (await import('./csv-reviews')).csvReviews,
} satisfies Record<string, () => Promise<Format>>;
export type FormatId = keyof typeof formats;
export const isFormatId = (id: string): id is FormatId => Object.hasOwn(formats, id);

/** All formats, loaded, in the order in which they are offered. */
export const allFormats = (): Promise<Format[]> =>
  Promise.all(Object.values<() => Promise<Format>>(formats).map((load) => load()));

/** The format of a file that begins with these bytes; undefined when it is our own, or none that is known. */
export async function formatOf(start: Uint8Array): Promise<Format | undefined> {
  const text = new TextDecoder()
    .decode(start.subarray(0, 65_536))
    .replace(/^\ufeff/, '')
    .trimStart();
  // Whatever its notes say of other formats.
  if (/^\{\s*"format"\s*:\s*"sourcemark"/.test(text)) return undefined;
  return (await allFormats()).find(({ recognises }) => recognises?.(text));
}
