import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { word } from '@/lib/messaging/words';
import type { RevisionsProps } from './revisions';

/** What changed in an article; the code that compares is brought when it is first opened. */
export function LazyRevisions(props: RevisionsProps) {
  const [loaded, setLoaded] = useState<{ View?: ComponentType<RevisionsProps>; error?: unknown }>({});
  useEffect(() => {
    import('./revisions').then(
      ({ Revisions }) => setLoaded({ View: Revisions }),
      (error: unknown) => setLoaded({ error }),
    );
  }, []);
  if (loaded.error !== undefined) throw loaded.error;
  const { View } = loaded;
  return View ? <View {...props} /> : <p class="revisions soft">{word('revisionsComparing')}</p>;
}
