import {
  type ExportOptions,
  exportFile,
  exportFilesAs,
  exportLocked,
  type Format,
  fileEnding,
  fileName,
  isFormatId,
  lockedEnding,
} from '@/lib/interchange';
import { word } from '@/lib/messaging/words';
import { choiceFor, type ExportChoice, isBackup } from '@/lib/store';
import type { Choice } from './use-scopes';

/** A file that was written, ready to be saved. */
export interface Written {
  file: Blob;
  name: string;
}
/** How much text is held before it is handed to the browser, in UTF-16 units. */
const PIECE = 4_000_000;

/** Writes what was chosen in a format, our own without one, which may be locked; of a format that holds one article each, a file for each. */
export async function* writeFiles(
  { scope, title }: Pick<Choice, 'scope' | 'title'>,
  format: Format | undefined,
  { blind, passphrase }: { blind: boolean; passphrase: string | undefined },
  options: ExportOptions,
): AsyncGenerator<Written> {
  if (!format) {
    const choice = choiceFor(scope, options.choice);
    // A backup takes all; in what is handed over nobody's review is that one may not see yet.
    const unseen = blind && choice.reviews === 'all' && !isBackup(scope, choice);
    const seen: ExportChoice = unseen ? { ...choice, reviews: 'visible' } : choice;
    const own = { ...options, choice: seen };
    if (passphrase)
      yield {
        file: await exportLocked(scope, passphrase, own),
        name: fileName(title).replace(fileEnding, lockedEnding),
      };
    else yield { file: await exportFile(scope, own), name: fileName(title) };
    return;
  }
  const { id } = format;
  if (!isFormatId(id)) throw new RangeError(`formats: ${id} is not known`);
  const words = { word, language: word('interfaceLanguage') };
  const files = exportFilesAs(id, scope, { ...options, blind, words, title });
  for await (const { name, mediaType, text } of files) yield { file: await blobOf(text, mediaType), name };
}

/** A file of pieces of text as they are made, so that no text of all is ever built. */
async function blobOf(text: AsyncIterable<string>, type: string): Promise<Blob> {
  const blobs: Blob[] = [];
  let pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    pieces.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    blobs.push(new Blob(pieces));
    pieces = [];
    length = 0;
  }
  return new Blob([...blobs, ...pieces], { type });
}
