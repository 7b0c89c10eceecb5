import * as v from 'valibot';
import { Time } from '@/lib/annotation';
import { urlKey } from '@/lib/article/url-key';
import { BadFileError, type ForeignRecord, type Place, workIdOf } from '@/lib/store';
import { idOfName } from './iri';

/** An object of a foreign file, as it stands in it. */
export type Foreign = Record<string, unknown>;

export const isForeign = (value: unknown): value is Foreign =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a list: JSON-LD and others write a list of one without its brackets. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** A text that is one; undefined for anything else. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What a schema makes of a value of a foreign record. Throws BadFileError that names the record and the field. */
export function taken<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  place: Place,
): Output {
  const checked = v.safeParse(schema, value);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const field = [place.field, v.getDotPath(issue)].filter(Boolean).join('.') || undefined;
  throw new BadFileError('wrongValue', { ...place, field }, issue.message.slice(0, 120));
}

/** A time of a foreign file as ours are written; undefined when there is none. Throws BadFileError for what is no time. */
export function timeOf(value: unknown, place: Place): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const at = new Date(typeof value === 'string' || typeof value === 'number' ? value : Number.NaN);
  const text = Number.isNaN(at.getTime()) ? '' : at.toISOString();
  return taken(Time, text, place);
}

/** A web page that foreign notes stand on; it may be known better elsewhere. `about` is what the file says of it. */
export function pageOf(url: string, at: string, about: Foreign = {}): ForeignRecord {
  const key = urlKey(url);
  const isPage = key !== undefined && URL.canParse(url);
  const address = isPage ? { url: new URL(url).href, urlKey: key, site: key.split(/[/?:]/)[0] } : {};
  return {
    table: 'works',
    id: key === undefined ? idOfName(url) : workIdOf(key),
    at,
    fields: {
      type: isPage ? 'WebPage' : 'CreativeWork',
      ...address,
      ...(isPage ? {} : { headline: url.slice(0, 500) }),
      aliasKeys: [],
      provenance: {},
      byHand: [],
      archives: [],
      ...clean(about),
    },
    implied: true,
  };
}

/** A person whom a foreign file names. */
export function personOf(id: string, name: string, at: string): ForeignRecord {
  const fields = { type: 'Person', name: name.slice(0, 2_000), alternateNames: [] };
  return { table: 'agents', id, agent: id, at, fields, implied: true };
}

/** Where a record came from, with what we did not take; nothing when all was taken. */
export function originOf(format: string, foreign: Foreign, took: readonly string[]): Foreign {
  const raw = Object.fromEntries(Object.entries(foreign).filter(([name]) => !took.includes(name)));
  return { origin: Object.keys(raw).length > 0 ? { format, raw } : { format } };
}

/** Tags of a foreign file, each once, none empty, none longer than ours may be. */
export const tagsOf = (values: unknown[]): string[] => [
  ...new Set(values.flatMap((one) => textOf(one)?.trim().slice(0, 200) || [])),
];

export const clean = (fields: Foreign): Foreign =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
