import { noTokens, tokenise } from '@/lib/anchoring/tokens';

/** Fewer words are a label, a date, a button. In scripts without blanks each letter is a word. */
const FEWEST = 5;
/** A line of so much link text leads elsewhere. */
const LINKED = 1 / 2;

/** Whether a line of a page is something to read. */
export function isProse({ text, linked }: { text: string; linked: number }): boolean {
  if (linked > LINKED) return false;
  const words = noTokens();
  // A long line has the words among its first.
  tokenise(text.slice(0, 200), words);
  return words.count >= FEWEST;
}
