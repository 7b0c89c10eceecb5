import { useLiveQuery } from '@/components/use-live-query';
import type { Annotation } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { passageInContext } from '@/lib/store';
import { Attach } from './attach';
import { InContext } from './in-context';
import { StateLine } from './state-line';

interface Props {
  annotation: Annotation;
  lang: string | undefined;
  /** Without it the passage cannot be attached from here. */
  onAttach?: (() => void) | undefined;
}

/** A passage that was not found: where it stood, and the way to attach it by hand. */
export function Lost({ annotation, lang, onAttach }: Props) {
  const { id, modified } = annotation;
  const context = useLiveQuery(() => passageInContext(annotation), `${id} ${modified}`);
  return (
    <>
      <StateLine state="orphaned" text={word('cardOrphaned')} />
      {context && (context.before || context.after) && <InContext {...context} lang={lang} />}
      <Attach onAttach={onAttach} />
    </>
  );
}
