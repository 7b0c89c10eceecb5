/** Rows on longer lines are read piece by piece, as if they had none; in bytes. */
const LONGEST = 1_000_000;
const [LINE_END, COMMA, BRACE, RETURN] = [10, 44, 123, 13];

/**
 * Cuts the bytes of a file into lines as they come. `onRow` is asked for each line that may be one whole row, and says
 * whether it took it; all the rest goes to `onRest`, byte by byte as it was.
 */
export function rowLines(
  onRow: (text: string) => boolean,
  onRest: (bytes: Uint8Array) => void,
): { write(chunk: Uint8Array): void; end(): void } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** The beginning of a line whose end has not come yet. */
  let open: Uint8Array | undefined;
  /** Whether the line that is under way is too long to be held. */
  let isLong = false;

  /** Where a row ends that the line may be; 0 when it is none. */
  function rowEnd(bytes: Uint8Array): number {
    if (bytes[0] !== BRACE || bytes.length > LONGEST) return 0;
    let end = bytes.length - 1;
    if (bytes[end - 1] === RETURN) end--;
    return bytes[end - 1] === COMMA ? end - 1 : end;
  }
  function line(bytes: Uint8Array): void {
    const end = rowEnd(bytes);
    const text = end > 0 ? textOf(decoder, bytes.subarray(0, end)) : undefined;
    onRest(text !== undefined && onRow(text) ? bytes.subarray(end) : bytes);
  }

  return {
    write(chunk) {
      for (let start = 0; start < chunk.length; ) {
        const end = chunk.indexOf(LINE_END, start) + 1 || chunk.length;
        const isWhole = chunk[end - 1] === LINE_END;
        const piece = chunk.subarray(start, end);
        start = end;
        if (isLong) onRest(piece);
        else if (isWhole) line(open ? joined(open, piece) : piece);
        else if ((open?.length ?? 0) + piece.length <= LONGEST) {
          open = open ? joined(open, piece) : piece.slice();
          continue;
        } else {
          if (open) onRest(open);
          onRest(piece);
        }
        isLong = !isWhole;
        open = undefined;
      }
    },
    end() {
      if (open) onRest(open);
      open = undefined;
    },
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Undefined for bytes that are no text. */
function textOf(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
