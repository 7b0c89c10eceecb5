import { useEffect } from 'preact/hooks';
import { ErrorBoundary } from '@/components/error-boundary';
import { Access } from '@/components/options/access';
import { Backup } from '@/components/options/backup';
import { Colours } from '@/components/options/colours';
import { DeleteEverything } from '@/components/options/delete-everything';
import { Pages } from '@/components/options/pages';
import { Scales } from '@/components/options/scales';
import { StorageUse } from '@/components/options/storage-use';
import { Theme } from '@/components/options/theme-choice';
import { WhoIAm } from '@/components/options/who-i-am';
import { ShortcutList } from '@/components/shortcut-list';
import { UndoProvider } from '@/components/undo/undo-provider';
import { usePreferences } from '@/components/use-preferences';
import { word } from '@/lib/messaging/words';

/** All settings on one page; each is kept as soon as it is changed. */
export function Options() {
  const preferences = usePreferences();
  useEffect(() => {
    document.title = `${word('optionsTitle')} – ${word('extensionName')}`;
  }, []);
  return (
    <UndoProvider>
      <main class="options">
        <h1>{word('optionsTitle')}</h1>
        <Access />
        <ErrorBoundary>
          {preferences && (
            <>
              <Colours preferences={preferences} />
              <Scales preferences={preferences} />
              <Pages preferences={preferences} />
              <Theme preferences={preferences} />
            </>
          )}
          <WhoIAm />
          <section aria-labelledby="shortcuts">
            <h2 id="shortcuts">{word('popupShortcuts')}</h2>
            <ShortcutList />
          </section>
          <Backup />
          <StorageUse />
          <DeleteEverything />
        </ErrorBoundary>
      </main>
    </UndoProvider>
  );
}
