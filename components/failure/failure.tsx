import './failure.css';
import { word } from '@/lib/messaging/words';
import type { Told } from './told';

interface Props {
  told: Told;
  onRetry?: (() => void) | undefined;
}

/** Says what happened, what was kept and what to do; announced at once. */
export function Failure({ told, onRetry }: Props) {
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{word(told.what)}</strong> {word(told.kept)} {word(told.todo)}
      </p>
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {word('failureRetry')}
        </button>
      )}
    </div>
  );
}
