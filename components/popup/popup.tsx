import { ErrorBoundary } from '@/components/error-boundary';
import { Failure } from '@/components/failure/failure';
import { tell, whenPageIsSilent } from '@/components/failure/told';
import { Doors } from '@/components/popup/doors';
import { NoPage } from '@/components/popup/no-page';
import { PagePart } from '@/components/popup/page-part';
import { RecentWorks } from '@/components/popup/recent-works';
import { Shortcuts } from '@/components/popup/shortcuts';
import { type TabPage, useTabPage } from '@/components/popup/use-tab-page';
import { UndoProvider } from '@/components/undo/undo-provider';
import { word } from '@/lib/messaging/words';

/** The popup of the toolbar icon: this page, what can be done with it, and the ways to everything else. */
export function Popup() {
  const found = useTabPage();
  return (
    <UndoProvider>
      <main class="popup">
        <h1 class="visually-hidden">{word('extensionName')}</h1>
        <ErrorBoundary>
          <Head found={found} />
          {found.state !== 'open' && <Doors tab={found.tab} />}
          <RecentWorks />
          <Shortcuts />
        </ErrorBoundary>
      </main>
    </UndoProvider>
  );
}

function Head({ found }: { found: TabPage }) {
  switch (found.state) {
    case 'open':
      return <PagePart {...found} />;
    case 'failed':
      return <Failure told={tell(found.error, whenPageIsSilent)} onRetry={() => location.reload()} />;
    case 'loading':
      return <section class="part page-part" aria-busy="true" />;
    default:
      return <NoPage reason={found.state} />;
  }
}
