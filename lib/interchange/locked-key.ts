import { BadFileError } from '@/lib/store';
import type { LockedHeader } from './locked-header';

/** Encrypts and decrypts the pieces of one file; they cannot be left out, put elsewhere or taken from another file. */
export interface PieceCipher {
  seal(piece: Uint8Array<ArrayBuffer>, index: number, isLast: boolean): Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects when the piece is not what was sealed. */
  open(piece: Uint8Array<ArrayBuffer>, index: number, isLast: boolean): Promise<Uint8Array<ArrayBuffer>>;
}
/** The index of the empty piece behind the first line, by which a wrong passphrase is known at once. */
export const PROOF = 0xffff_ffff;

/**
 * The cipher of a file by its passphrase and its first line: AES-256-GCM, its nonce 7 random bytes, the piece's number and
 * whether it is the last (https://eprint.iacr.org/2015/189, STREAM), the line as additional data.
 */
export async function cipherOf(
  passphrase: string,
  { salt, rounds, nonce }: LockedHeader,
  line: Uint8Array<ArrayBuffer>,
): Promise<PieceCipher> {
  // The same words typed on another keyboard may come as other code points.
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  const how = (index: number, isLast: boolean) => {
    const iv = new Uint8Array(12);
    iv.set(nonce);
    new DataView(iv.buffer).setUint32(7, index);
    iv[11] = isLast ? 1 : 0;
    return { name: 'AES-GCM', iv, additionalData: line };
  };
  return {
    seal: async (piece, index, isLast) =>
      new Uint8Array(await crypto.subtle.encrypt(how(index, isLast), key, piece)),
    open: async (piece, index, isLast) =>
      new Uint8Array(await crypto.subtle.decrypt(how(index, isLast), key, piece)),
  };
}

/** Opens a piece, or says what is wrong with the file. Throws BadFileError. */
export async function opened(
  cipher: PieceCipher,
  piece: Uint8Array<ArrayBuffer>,
  index: number,
  isLast: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await cipher.open(piece, index, isLast);
  } catch {
    throw new BadFileError(index === PROOF ? 'wrongPassphrase' : 'damaged');
  }
}
