import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import type { Annotation, Work } from '@/lib/annotation';
import { type Opened, openAtPassage } from '@/lib/messaging/open-at-passage';
import { type WordKey, word } from '@/lib/messaging/words';

const told: Partial<Record<Opened, WordKey>> = {
  notThere: 'libraryPassageNotThere',
  closed: 'libraryPageClosed',
};

/** An annotation of a work, or without one the work itself. */
export type OpenPassage = (place: { annotation?: Annotation; work: Work }) => void;

/** Leads to passages in their articles; `told` says when one could not be shown. */
export function useOpenPassage(): { open: OpenPassage; told: VNode | null } {
  const [outcome, setOutcome] = useState<Opened>();
  const { attempt, failure } = useAttempt();
  const going = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => going.current?.abort(), []);

  const open = async ({ annotation, work }: Parameters<OpenPassage>[0]) => {
    if (!work.url) return;
    going.current?.abort();
    const controller = new AbortController();
    going.current = controller;
    setOutcome(undefined);
    const keys = [work.urlKey, ...work.aliasKeys].filter((key) => key !== undefined);
    const place = { url: work.url, keys, annotationId: annotation?.target && annotation.id };
    const result = await openAtPassage(place, controller.signal);
    if (!controller.signal.aborted) setOutcome(result);
  };
  const what = outcome && told[outcome];
  const notice = what && (
    <p class="notice" role="status">
      {word(what)}
      <button type="button" class="button quiet" onClick={() => setOutcome(undefined)}>
        {word('undoDismiss')}
      </button>
    </p>
  );
  return { open: (place) => void attempt(() => open(place)), told: notice ?? failure };
}
