import * as v from 'valibot';

/** A UUID in lower case; UUIDv7 made by whoever makes the record, UUIDv5 of the url key for a work with a URL. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
);
/** A moment as `toISOString()` writes it, in UTC. */
export const Time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/),
);
/** A date said by people: YYYY, YYYY-MM, YYYY-MM-DD or a full date and time (https://schema.org/Date). */
export const SaidDate = v.pipe(v.string(), v.maxLength(40), v.regex(/^\d{4}(-\d\d(-\d\d(T[\d:.+Z-]+)?)?)?$/));
/** How long a single line may be, in UTF-16 units. */
export const LONGEST_LINE = 2_000;
/** A single line of foreign text. */
export const Line = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
/** Foreign text of any length a person writes or marks, at most 5,000,000 UTF-16 units. */
export const Prose = v.pipe(v.string(), v.maxLength(5_000_000));
/** An absolute http(s) address; javascript:, data: and the like are refused. */
export const WebUrl = v.pipe(v.string(), v.maxLength(16_000), v.url(), v.regex(/^https?:/i));
/** A page's name without what does not matter in its address; as long as an address may be. */
export const UrlKey = v.pipe(v.string(), v.maxLength(16_000));
export const Tags = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(1_000));

/** Where a record was first imported from; `raw` is the foreign object as it stood in the file. */
export const Origin = v.object({ format: Line, raw: v.optional(v.unknown()) });

/** What every record carries beside its own fields; `deleted` is 0 | 1 because IndexedDB cannot index booleans. */
export const envelope = {
  id: Id,
  v: v.literal(1),
  created: Time,
  modified: Time,
  creator: Id,
  deleted: v.picklist([0, 1]),
  origin: v.exactOptional(Origin),
};
export type Envelope = v.InferOutput<v.ObjectSchema<typeof envelope, undefined>>;

/** The names of the fields that every record has and nobody edits as content. */
export const envelopeFields = ['id', 'v', 'created', 'modified', 'creator', 'deleted', 'origin'] as const;
export type Content<Row extends Envelope> = Omit<Row, (typeof envelopeFields)[number]>;
