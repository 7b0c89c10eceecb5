/** A JSON list in pieces, each item on a line of its own; `open` is what stands before its bracket. */
export async function* jsonList<Row>(
  open: string,
  portions: AsyncIterable<Row[]>,
  write: (row: Row) => unknown,
): AsyncGenerator<string> {
  yield `${open}[`;
  let first = true;
  for await (const rows of portions) {
    if (rows.length === 0) continue;
    yield `${first ? '' : ','}\n${rows.map((row) => JSON.stringify(write(row))).join(',\n')}`;
    first = false;
  }
  yield first ? ']' : '\n]';
}
