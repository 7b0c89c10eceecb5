import { useEffect, useState } from 'preact/hooks';
import { useLiveQuery } from '@/components/use-live-query';
import { word } from '@/lib/messaging/words';
import { queueProgress } from '@/lib/store';

/** Who waits longer is told what for; in milliseconds. */
const LONG = 1_000;

/** How far the queue is derived, as after a large import, when that takes longer than a moment. */
export function QueueProgress() {
  const progress = useLiveQuery(() => queueProgress(), 'progress');
  const isUnderWay = progress !== undefined;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setTimeout(() => setLong(true), LONG);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isUnderWay]);
  if (!isLong || !progress) return null;
  const { done, of } = progress;
  return (
    <div class="queue-progress" role="status">
      <label>
        <span>{word('deskDeriving')}</span>
        <progress value={Math.min(done, of)} max={of || undefined} />
      </label>
    </div>
  );
}
