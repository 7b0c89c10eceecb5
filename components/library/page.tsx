import { useState } from 'preact/hooks';
import { BinView } from '@/components/bin/bin-view';
import { DeskView } from '@/components/desk/desk-view';
import { ErrorBoundary } from '@/components/error-boundary';
import { ConflictsView } from '@/components/transfer/conflicts-view';
import { ExportView } from '@/components/transfer/export-view';
import { ImportView } from '@/components/transfer/import-view';
import { UndoProvider } from '@/components/undo/undo-provider';
import { usePreferences } from '@/components/use-preferences';
import { entriesOfClaims } from '@/lib/store';
import { LibraryView } from './library-view';
import { Nav } from './nav';
import { addressOf, placeOf, start } from './place';
import { ShortcutsSheet } from './shortcuts-sheet';
import { PlacesContext, usePlaceOfWindow } from './use-place';
import { useShortcuts } from './use-shortcuts';

/** The full page: the library, the bin, and files in and out. Whatever is shown, the address says it. */
export function Page() {
  const places = usePlaceOfWindow();
  const { place, go } = places;
  const singleKeys = usePreferences()?.singleKeys ?? true;
  const [help, setHelp] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);

  useShortcuts(
    {
      search: () => {
        const field = document.getElementById('search');
        field?.focus();
        return field !== null;
      },
      library: () => go(start),
      desk: () => go(placeOf(addressOf({ view: 'desk', filters: {} }))),
      bin: () => go({ view: 'bin', filters: {} }),
      help: () => setHelp(true),
    },
    singleKeys,
  );
  return (
    <PlacesContext.Provider value={places}>
      <UndoProvider>
        <div class="page">
          <Nav view={place.view} onHelp={() => setHelp(true)} />
          <ErrorBoundary key={place.view}>
            {place.view === 'library' && (
              <LibraryView
                singleKeys={singleKeys}
                onExport={(ids) => {
                  setChosen(ids);
                  go({ view: 'export', filters: {} });
                }}
              />
            )}
            {place.view === 'desk' && (
              <DeskView
                singleKeys={singleKeys}
                onExport={async (ids) => {
                  setChosen(await entriesOfClaims(ids));
                  go({ view: 'export', filters: {} });
                }}
              />
            )}
            {place.view === 'bin' && <BinView />}
            {place.view === 'conflicts' && <ConflictsView />}
            {place.view === 'import' && <ImportView />}
            {place.view === 'export' && <ExportView workId={place.work} chosen={chosen} />}
          </ErrorBoundary>
        </div>
        {help && <ShortcutsSheet singleKeys={singleKeys} onClose={() => setHelp(false)} />}
      </UndoProvider>
    </PlacesContext.Provider>
  );
}
