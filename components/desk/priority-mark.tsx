import { type Priority, priorities } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

export const priorityWord = (priority: Priority): string => word(`claimPriority_${priority}`);

/** A priority as bars and word: three for high, one for low. */
export function PriorityLabel({ priority, wordHidden }: { priority: Priority; wordHidden?: boolean }) {
  const full = priorities.length - priorities.indexOf(priority);
  return (
    <span class="priority" data-priority={priority} title={priorityWord(priority)}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={4 * bar - 3}
            y={12 - 3.4 * bar}
            width="3"
            height={3.4 * bar}
            rx="0.8"
            opacity={bar <= full ? 1 : 0.25}
          />
        ))}
      </svg>
      <span class={wordHidden ? 'visually-hidden' : undefined}>{priorityWord(priority)}</span>
    </span>
  );
}
