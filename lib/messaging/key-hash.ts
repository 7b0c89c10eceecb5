/** FNV-1a, 32 bit, of a url key's UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashOfKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The name in `storage.local` of the bucket, one of 256, that a url key's hash is kept in. */
export const bucketOf = (key: string): string => `known:${hashOfKey(key) & 255}`;
