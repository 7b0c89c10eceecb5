import { type AnyRecord, envelopeFields } from '@/lib/annotation';
import { urn } from './iri';

/** The prefix of what only Sourcemark says, in JSON-LD. */
export const OWN = 'sourcemark:';
/** Fields that hold more than texts and numbers; they go as JSON literals (https://www.w3.org/TR/json-ld11/#json-literals). */
const structured = ['origin', 'provenance', 'archives', 'reviewRating', 'frozen', 'appearances', 'ratings'];

/** Our terms beside those of the Web Annotation vocabulary; schema.org's prefix is in its context already. */
export const ownContext = {
  sourcemark: 'urn:x-sourcemark:',
  ...Object.fromEntries(
    structured.map((field) => [OWN + field, { '@id': `urn:x-sourcemark:${field}`, '@type': '@json' }]),
  ),
};

/** The fields of a record that no word of a vocabulary says, under our own terms. */
export function ownTerms(record: AnyRecord, said: readonly string[]): Record<string, unknown> {
  const rest = Object.entries(record).filter(
    ([field]) => !said.includes(field) && (field === 'origin' || !isEnvelope(field)),
  );
  return Object.fromEntries(rest.map(([field, value]) => [OWN + field, value]));
}
const isEnvelope = (field: string): boolean => envelopeFields.some((one) => one === field);

/** The fields that a foreign object says under our own terms. */
export function ownFields(value: Record<string, unknown>): Record<string, unknown> {
  const own = Object.entries(value).filter(([name]) => name.startsWith(OWN));
  return Object.fromEntries(own.map(([name, said]) => [name.slice(OWN.length), said]));
}

/** Who made a record and when, in the words of the Web Annotation vocabulary. */
export function made({ id, created, modified, creator }: AnyRecord) {
  return { id: urn(id), created, modified, creator: urn(creator) };
}
