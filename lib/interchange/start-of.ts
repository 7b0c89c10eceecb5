/** The first bytes of a stream, at most `most`, and a stream that still has them. */
export async function startOf(
  stream: ReadableStream<Uint8Array>,
  most = 65_536,
): Promise<{ start: Uint8Array; stream: ReadableStream<Uint8Array> }> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < most && !ended) {
    const { done, value } = await reader.read();
    ended = done;
    if (value) chunks.push(value);
    length += value?.length ?? 0;
  }
  const start = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    start.set(chunk, at);
    at += chunk.length;
  }
  const whole = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const held = chunks.shift();
        const { done, value } = held ? { done: false, value: held } : await reader.read();
        if (value) controller.enqueue(value);
        if (done) controller.close();
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read ahead: who stops early has read no more than was asked for.
    { highWaterMark: 0 },
  );
  return { start, stream: whole };
}
