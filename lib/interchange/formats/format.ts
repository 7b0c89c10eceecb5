import type { Bundle } from '@/lib/interchange/bundle';
import type { WordKey } from '@/lib/messaging/words';
import type { ForeignRecord } from '@/lib/store';

/** A format in which notes leave or come; adding one is one file and one line of `formats`. */
export interface Format {
  id: string;
  /** Its name as people know it. */
  nameKey: WordKey;
  /** The ending of its files, with the dot. */
  ending: string;
  mediaType: string;
  /** One file holds one article: of several articles each is a file of its own. */
  perWork?: true;
  /** The text of a file in pieces; holds no more than a portion of the records at once. */
  out?(bundle: Bundle, words: Words): AsyncIterable<string>;
  /** The records of a file in portions as they come, each checked by itself. Throws BadFileError. */
  in?(text: AsyncIterable<string>): AsyncIterable<ForeignRecord[]>;
  /** The program that writes such files; whose the records are that name nobody. */
  program?: string;
  /** Whether a file that begins so (its first 64 KB at most) is of this format. */
  recognises?(start: string): boolean;
  /** What it cannot hold, to be said before an export. */
  cannotHold: WordKey[];
}

/** A message in the reader's language, for formats that people read; and that language (BCP 47). */
export interface Words {
  word(key: WordKey, ...values: (string | number)[]): string;
  language: string;
}
