import './panel.css';
import { ErrorBoundary } from '@/components/error-boundary';
import { UndoProvider } from '@/components/undo/undo-provider';
import { ClosedPage, PanelSkeleton } from './empty';
import { Notes } from './notes';
import { useActiveTab } from './use-active-tab';
import { usePage } from './use-page';

/** The notes of the article in the active tab, beside it. */
export function Panel() {
  const tab = useActiveTab();
  const page = usePage(tab);
  if (!tab) return <PanelSkeleton />;
  if (!page) return <ClosedPage />;
  return (
    <UndoProvider>
      <ErrorBoundary key={`${tab.id} ${tab.url}`}>
        <Notes tab={tab} page={page} />
      </ErrorBoundary>
    </UndoProvider>
  );
}
