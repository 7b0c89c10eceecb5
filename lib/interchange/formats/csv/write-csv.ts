import Papa from 'papaparse';

/** A cell; what is absent is an empty one. */
export type Cell = string | number | undefined;

/**
 * Rows as CSV in pieces, with a line of names (RFC 4180). A cell that a spreadsheet would take for a formula begins with an
 * apostrophe: https://owasp.org/www-community/attacks/CSV_Injection.
 */
export async function* writeCsv<Row>(
  columns: Record<string, (row: Row) => Cell>,
  portions: AsyncIterable<Row[]>,
): AsyncGenerator<string> {
  const lines = (rows: Cell[][]) =>
    `${Papa.unparse(
      rows.map((row) => row.map((cell) => cell ?? '')),
      { newline: '\r\n', escapeFormulae: FORMULA },
    )}\r\n`;
  yield lines([Object.keys(columns)]);
  for await (const rows of portions)
    if (rows.length > 0) yield lines(rows.map((row) => Object.values(columns).map((cell) => cell(row))));
}

// The library's own pattern lets a formula through that goes over two lines.
const FORMULA = /^[=+\-@\t\r]/;

/** What tells spreadsheets that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';
