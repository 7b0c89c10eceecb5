import { isAlive } from '@/lib/messaging/alive';

interface Running {
  isRunning: () => boolean;
  stop: () => void;
}
// One for all of our scripts in this frame; the page sees nothing of it.
const slot: typeof globalThis & { sourcemarkAnnotator?: Running } = globalThis;

/** The right to be the annotator of this frame, until the signal aborts: an older one has to go, one that still runs stays and undefined is answered. */
export function takeOver(): AbortController | undefined {
  if (slot.sourcemarkAnnotator?.isRunning()) return undefined;
  slot.sourcemarkAnnotator?.stop();
  const controller = new AbortController();
  slot.sourcemarkAnnotator = {
    isRunning: () => !controller.signal.aborted && isAlive(),
    stop: () => controller.abort(),
  };
  return controller;
}
