import { word } from '@/lib/messaging/words';
import type { BadFileError } from '@/lib/store';
import { problemWords } from './file-problem';

/** A file that cannot be imported: what is wrong, where in it, that nothing was changed, and what to do. */
export function BadFile({ error, name }: { error: BadFileError; name: string }) {
  const { what, where } = problemWords(error);
  return (
    <div class="failure bad-file" role="alert">
      <div>
        <p>
          <strong>{word('importBad')}</strong> <bdi>{name}</bdi>
        </p>
        <p>{what}</p>
        {where.length > 0 && (
          <ul class="bad-place">
            {where.map((part) => (
              <li key={part}>
                <bdi>{part}</bdi>
              </li>
            ))}
          </ul>
        )}
        <p class="soft">{word('importBadTodo')}</p>
      </div>
    </div>
  );
}
