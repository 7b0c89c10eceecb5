import { foldAway } from '@/lib/anchoring/fold';
import type { Pace } from '@/lib/anchoring/pace';
import { hash53, type Snapshot } from '@/lib/annotation';
import { isProse } from './prose';

/** What is compared of a text: a number for each of its own paragraphs, and how long it is, in the text's order. */
export interface Print {
  hashes: number[];
  /** UTF-16 units. */
  lengths: number[];
}

type Kept = Pick<Snapshot, 'text' | 'blocks' | 'paragraphs'>;

/** A paragraph as it is compared: quotation marks, dashes and white space of another kind are no edit. */
export const hashOfParagraph = (text: string): number => hash53(foldAway(text));

/** The print of a text whose own paragraphs begin at these offsets and end with their line. */
export function printOf(text: string, paragraphs: readonly number[]): Print {
  const own = paragraphs.map((start) => lineAt(text, start));
  return { hashes: own.map(hashOfParagraph), lengths: own.map(({ length }) => length) };
}

/** The same, in slices. */
export async function printPaced(text: string, paragraphs: readonly number[], pace: Pace): Promise<Print> {
  const print: Print = { hashes: [], lengths: [] };
  for (const start of paragraphs) {
    const line = lineAt(text, start);
    print.hashes.push(hashOfParagraph(line));
    print.lengths.push(line.length);
    if (pace.due()) await pace.rest();
  }
  return print;
}

/** Where a snapshot's own paragraphs begin; of one that does not say so, its lines with something to read. */
export const paragraphsOf = ({ text, blocks, paragraphs }: Kept): readonly number[] =>
  paragraphs ?? blocks.filter((start) => isProse({ text: lineAt(text, start), linked: 0 }));

/** Where the lines of a text begin, in UTF-16 units. */
export function lineStarts(text: string): number[] {
  const starts = text ? [0] : [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line of a text that begins at an offset. */
export function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}

/** Whether two texts have the same paragraphs, in whatever order. */
export function isSamePrint(one: Print, other: Print): boolean {
  const [a, b] = [new Set(one.hashes), new Set(other.hashes)];
  return a.size === b.size && [...a].every((hash) => b.has(hash));
}
