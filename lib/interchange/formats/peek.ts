/** A stream of text with its beginning known beforehand, without a byte order mark. */
export async function peek(
  text: AsyncIterable<string>,
  length = 4_096,
): Promise<{ start: string; text: AsyncIterable<string> }> {
  const pieces = text[Symbol.asyncIterator]();
  let start = '';
  let ended = false;
  while (start.length < length && !ended) {
    const next = await pieces.next();
    ended = next.done === true;
    if (!next.done) start += next.value;
  }
  start = start.replace(/^\ufeff/, '');
  async function* whole(): AsyncGenerator<string> {
    try {
      yield start;
      if (!ended) yield* { [Symbol.asyncIterator]: () => pieces };
    } finally {
      await pieces.return?.();
    }
  }
  return { start: start.trimStart(), text: whole() };
}
