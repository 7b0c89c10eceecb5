import './panel.css';
import { ErrorBoundary } from '@/components/error-boundary';
import { UndoProvider } from '@/components/undo/undo-provider';
import { urlKey } from '@/lib/article/url-key';
import { ClosedPage, PanelSkeleton } from './empty';
import { Notes } from './notes';
import { useActiveTab } from './use-active-tab';
import { usePage } from './use-page';

/** The notes of the article in the active tab, beside it; another fragment of the same article changes nothing here. */
export function Panel() {
  const tab = useActiveTab();
  const page = usePage(tab);
  if (!tab) return <PanelSkeleton />;
  if (!page) return <ClosedPage />;
  return (
    <UndoProvider>
      <ErrorBoundary key={`${tab.id} ${urlKey(tab.url ?? '')}`}>
        <Notes tab={tab} page={page} />
      </ErrorBoundary>
    </UndoProvider>
  );
}
