import type { Piece } from './sourcemark-json';

const encoder = new TextEncoder();

/** A blob of these pieces. Texts are encoded here: a blob that has to do it takes half as long again. */
export const blobOf = (pieces: readonly Piece[], type = ''): Blob =>
  new Blob(
    pieces.map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece)),
    { type },
  );
