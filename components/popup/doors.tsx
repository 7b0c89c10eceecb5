import { Icon } from '@/components/icon';
import type { TabRef } from '@/lib/messaging/active-tab';
import { openLibrary, openSettings } from '@/lib/messaging/own-pages';
import { openPanel } from '@/lib/messaging/panel';
import { word } from '@/lib/messaging/words';

interface Props {
  tab: TabRef | undefined;
  /** The work to export, once something is noted about the page. */
  workId?: string | undefined;
}

/** The ways to the side panel, the library, the export of this article and the settings. */
export function Doors({ tab, workId }: Props) {
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
      {workId && (
        <button
          type="button"
          class="button"
          aria-label={word('popupExport')}
          title={word('popupExport')}
          onClick={() => go(() => openLibrary(`?task=export&work=${workId}`))}
        >
          <Icon name="export" />
        </button>
      )}
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
