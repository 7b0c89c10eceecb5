import { Icon } from '@/components/icon';
import type { TabRef } from '@/lib/messaging/active-tab';
import { openLibrary, openSettings } from '@/lib/messaging/own-pages';
import { openPanel } from '@/lib/messaging/panel';
import { word } from '@/lib/messaging/words';

/** The ways to the side panel, the library and the settings. */
export function Doors({ tab }: { tab: TabRef | undefined }) {
  const go = (open: () => Promise<void>) => void open().then(() => window.close());
  return (
    <nav class="part row doors" aria-label={word('popupDoors')}>
      <button
        type="button"
        class="button"
        disabled={!tab}
        // Nothing may be awaited before: the browser opens it only inside the click.
        onClick={() => tab && void openPanel(tab).then(() => window.close())}
      >
        <Icon name="open" />
        {word('popupPanel')}
      </button>
      <button type="button" class="button" onClick={() => go(() => openLibrary())}>
        <Icon name="library" />
        {word('libraryTitle')}
      </button>
      <button
        type="button"
        class="button quiet end"
        aria-label={word('librarySettings')}
        title={word('librarySettings')}
        onClick={() => go(openSettings)}
      >
        <Icon name="settings" />
      </button>
    </nav>
  );
}
