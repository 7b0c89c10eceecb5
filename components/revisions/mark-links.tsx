import type { Annotation } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

interface Props {
  ids: readonly string[];
  annotations: ReadonlyMap<string, Annotation>;
  onGo?: ((annotationId: string) => void) | undefined;
}

/** UTF-16 units of a mark's words that name it. */
const LONGEST = 40;

/** The ways from a paragraph to the reader's marks in it. */
export function MarkLinks({ ids, annotations, onGo }: Props) {
  const marks = ids.flatMap((id) => annotations.get(id) ?? []);
  if (!onGo || marks.length === 0) return null;
  return (
    <div class="revision-links">
      {marks.map(({ id, target }) => (
        <button key={id} type="button" class="button quiet" onClick={() => onGo(id)}>
          {word('revisionGo', `\u2068“${shortened(target?.exact ?? '')}”\u2069`)}
        </button>
      ))}
    </div>
  );
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST) > LONGEST / 2 ? text.lastIndexOf(' ', LONGEST) : LONGEST)}…`;
}
