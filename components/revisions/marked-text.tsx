import type { Cut } from '@/components/diff/cut';
import { Said, Stretch } from '@/components/diff/stretch';
import type { Annotation } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

interface Props {
  stretches: readonly Cut[];
  annotations: ReadonlyMap<string, Annotation>;
  lang?: string | undefined;
}

/** A paragraph with what is gone and what is new in it, and the reader's marks in their colours. */
export function MarkedText({ stretches, annotations, lang }: Props) {
  return (
    <p class="quote word-diff" dir="auto">
      {runs(stretches).map(({ id, parts }, at) => {
        const drawn = parts.map((part, i) => (
          <Stretch key={i} kind={part.kind} text={part.text} lang={lang} />
        ));
        const mark = id === undefined ? undefined : annotations.get(id);
        return mark ? (
          <mark key={at} class={`revision-mark bar-${mark.colour}`}>
            <Said text={word('revisionMark')} />
            {drawn}
            <Said text={word('revisionMarkEnd')} />
          </mark>
        ) : (
          drawn
        );
      })}
    </p>
  );
}

/** Stretches in the same mark, one after the other, together. */
function runs(stretches: readonly Cut[]): { id: string | undefined; parts: Cut[] }[] {
  const found: { id: string | undefined; parts: Cut[] }[] = [];
  for (const [at, part] of stretches.entries()) {
    const last = found.at(-1);
    // Words put in between two parts of a mark were put into it.
    const inside = part.kind === 'new' && last?.id !== undefined && stretches[at + 1]?.id === last.id;
    if (last && (last.id === part.id || inside)) last.parts.push(part);
    else found.push({ id: part.id, parts: [part] });
  }
  return found;
}
