import { v5, validate } from 'uuid';

/** An address as an RFC 3986 URI: what browsers let stand in a URL is escaped. Undefined for what is no address. */
export function iriOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const [, front = '', hash] = /^([^#]*)(?:#(.*))?$/s.exec(new URL(url).href) ?? [];
  const host = /^[^/?#]*\/\/[^/?#]*/.exec(front)?.[0] ?? '';
  const rest = escaped(front.slice(host.length));
  return host + rest + (hash === undefined ? '' : `#${escaped(hash)}`);
}

const escaped = (text: string): string =>
  text
    .replace(/%(?![\dA-Fa-f]{2})/g, '%25')
    .replace(/[^\w.~:/?@!$&'()*+,;=%-]/gu, (character) => encodeURIComponent(character));

/** A record's id as an IRI (RFC 9562). */
export const urn = (id: string): string => `urn:uuid:${id}`;

/** The id that an IRI of ours says; undefined for any other. */
export function idOfUrn(iri: unknown): string | undefined {
  const id = typeof iri === 'string' && iri.startsWith('urn:uuid:') ? iri.slice(9).toLowerCase() : undefined;
  return id !== undefined && isId(id) ? id : undefined;
}

/** The id of a foreign record: the same name gives the same id on every device; a UUID stays what it is. */
export const idOfName = (name: string): string => idOfUrn(name) ?? (isId(name) ? name : v5(name, v5.URL));

const isId = (text: string): boolean =>
  validate(text) && /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
