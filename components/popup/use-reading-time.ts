import { useEffect, useState } from 'preact/hooks';
import type { Page } from '@/lib/messaging/annotator';

/** Minutes to read the page's article; undefined until the page was read, and when there is nothing to read. */
export function useReadingTime(annotator: Page, wanted: boolean): number | undefined {
  const [minutes, setMinutes] = useState<number>();
  useEffect(() => {
    if (!wanted) return;
    // Without it the popup lacks one number: no error to speak of.
    annotator.readArticle({}).then(
      ({ readingMinutes }) => setMinutes(readingMinutes),
      () => {},
    );
  }, [wanted]);
  return minutes;
}
