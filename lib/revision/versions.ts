import { type Pace, startPace } from '@/lib/anchoring/pace';
import type { Snapshot } from '@/lib/annotation';
import { hashOfParagraph, lineAt, paragraphsOf } from './print';

/** A paragraph of one version; `start` is its UTF-16 offset in the version's text. */
export interface Paragraph {
  start: number;
  text: string;
  hash: number;
}
/** What an article said from when it was first seen so until when it was last kept so; `id` is the snapshot's, of a text that came back with the time behind it. */
export interface Version {
  id: string;
  captured: string;
  until: string;
  paragraphs: Paragraph[];
}

/** The versions that snapshots of one article add up to, the oldest first; of those that say the same one after the other the first. A text that the article went back to is there again. In slices. */
export async function distinctVersions(
  snapshots: readonly Snapshot[],
  pace: Pace = startPace(),
): Promise<Version[]> {
  const looks: Look[] = [];
  for (const { id, captured, until, ...snapshot } of snapshots) {
    const paragraphs: Paragraph[] = [];
    for (const start of paragraphsOf(snapshot)) {
      const text = lineAt(snapshot.text, start);
      paragraphs.push({ start, text, hash: hashOfParagraph(text) });
      if (pace.due()) await pace.rest();
    }
    const said = [...new Set(paragraphs.map(({ hash }) => hash))].sort().join();
    looks.push({ id, at: captured, paragraphs, said });
    if (until) looks.push({ id: `${id} ${until}`, at: until, paragraphs, said });
  }
  const versions: Version[] = [];
  let last = '';
  for (const { id, at, paragraphs, said } of looks.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const before = versions.at(-1);
    if (before && said === last) before.until = at;
    else versions.push({ id, captured: at, until: at, paragraphs });
    last = said;
  }
  return versions;
}

/** One time that a text was seen. */
interface Look extends Pick<Version, 'id' | 'paragraphs'> {
  at: string;
  said: string;
}
