import { counted } from '@/components/counted';
import { useLiveQuery } from '@/components/use-live-query';
import { When } from '@/components/when';
import { openLibrary } from '@/lib/messaging/own-pages';
import { word } from '@/lib/messaging/words';
import { backupState } from '@/lib/store';

/** When everything was last exported, and a quiet word when much is not in that file. */
export function Backup() {
  const state = useLiveQuery(() => backupState(), 'backup');
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{word('optionsBackup')}</h2>
      <p class="soft">{word('optionsBackupHint')}</p>
      {state && (
        <p class={state.due ? 'notice' : ''}>
          {state.last ? (
            <>
              {word('optionsBackupLast')} <When at={state.last.at} />
              {' · '}
            </>
          ) : (
            `${word('optionsBackupNone')} `
          )}
          {word('optionsBackupSince', counted('countEdits', state.edits))}
        </p>
      )}
      <div class="row">
        <button type="button" class="button" onClick={() => void openLibrary('?task=export')}>
          {word('optionsExport')}
        </button>
        <button type="button" class="button quiet" onClick={() => void openLibrary('?task=import')}>
          {word('optionsImport')}
        </button>
      </div>
    </section>
  );
}
