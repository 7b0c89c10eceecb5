import * as v from 'valibot';
import { BadFileError } from '@/lib/store';

/** How many bytes of the file go into one encrypted piece, and how many more that makes it. */
export const PIECE = 1_048_576;
export const TAG = 16;
/** Rounds of PBKDF2-SHA-256, the one derivation from passphrases that browsers have; OWASP asks for 600,000. */
export const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;
const LONGEST = 1_000;

const base64 = (bytes: number) =>
  v.pipe(
    v.string(),
    v.base64(),
    v.transform((text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))),
    v.check((one) => one.length === bytes),
  );

/** The readable first line of a locked file. */
const Header = v.strictObject({
  format: v.literal('sourcemark-locked'),
  version: v.literal(1),
  cipher: v.literal('AES-256-GCM'),
  piece: v.literal(PIECE),
  derivation: v.literal('PBKDF2-SHA-256'),
  rounds: v.pipe(v.number(), v.integer(), v.minValue(ROUNDS), v.maxValue(MOST_ROUNDS)),
  salt: base64(16),
  nonce: base64(7),
});
export type LockedHeader = v.InferOutput<typeof Header>;

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The first line of a new locked file, and what it says. */
export function newHeader(): { header: LockedHeader; line: Uint8Array<ArrayBuffer> } {
  const header: LockedHeader = {
    format: 'sourcemark-locked',
    version: 1,
    cipher: 'AES-256-GCM',
    piece: PIECE,
    derivation: 'PBKDF2-SHA-256',
    rounds: ROUNDS,
    salt: crypto.getRandomValues(new Uint8Array(16)),
    nonce: crypto.getRandomValues(new Uint8Array(7)),
  };
  const said = { ...header, salt: toBase64(header.salt), nonce: toBase64(header.nonce) };
  return { header, line: new TextEncoder().encode(`${JSON.stringify(said)}\n`) };
}

const START = '{"format":"sourcemark-locked"';
/** Whether a file is a locked one, by its first bytes. */
export const isLocked = (start: Uint8Array): boolean =>
  new TextDecoder().decode(start.subarray(0, START.length)) === START;

/** What the first line says, and where it ends; undefined while it is not all there. Throws BadFileError. */
export function headerOf(start: Uint8Array): { header: LockedHeader; length: number } | undefined {
  const end = start.indexOf(10);
  if (end < 0 && start.length <= LONGEST) return undefined;
  const said = jsonOf(new TextDecoder().decode(start.subarray(0, Math.max(0, end))));
  const { version } = v.parse(v.looseObject({ version: v.optional(v.unknown()) }), said);
  if (typeof version === 'number' && version > 1) throw new BadFileError('newerVersion', {}, `${version}`);
  const checked = v.safeParse(Header, said);
  if (!checked.success)
    throw new BadFileError('wrongValue', { field: v.getDotPath(checked.issues[0]) ?? undefined });
  return { header: checked.output, length: end + 1 };
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    return v.parse(v.record(v.string(), v.unknown()), JSON.parse(text));
  } catch {
    throw new BadFileError('notJson');
  }
}
