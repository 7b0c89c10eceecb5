import { foldAway } from '@/lib/anchoring/fold';
import type { Pace } from '@/lib/anchoring/pace';
import type { Snapshot } from '@/lib/annotation';
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

/** cyrb53, a hash of 53 bits: two paragraphs of one article never have the same by chance. https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js (public domain) */
function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
