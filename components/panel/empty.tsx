import { useEffect, useState } from 'preact/hooks';
import { highlightKeys } from '@/lib/messaging/shortcuts';
import { word } from '@/lib/messaging/words';

/** Teaches the one gesture, with the keys for it if the browser has any. */
export function EmptyPanel() {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    highlightKeys().then(setKeys);
  }, []);
  return (
    <div class="panel-empty">
      <svg viewBox="0 0 160 96" width="160" height="96" aria-hidden="true">
        <rect class="line" x="16" y="14" width="128" height="7" rx="3.5" />
        <rect class="mark" x="12" y="31" width="98" height="17" rx="4" />
        <rect class="line strong" x="16" y="36" width="90" height="7" rx="3.5" />
        <rect class="line" x="114" y="36" width="30" height="7" rx="3.5" />
        <rect class="line" x="16" y="58" width="112" height="7" rx="3.5" />
        <rect class="line" x="16" y="80" width="70" height="7" rx="3.5" />
        <path class="pointer" d="M106 42l3 17 4-5 6 7 4-3-6-7 6-2z" />
      </svg>
      <p>{word('panelEmpty')}</p>
      {keys && (
        <p class="soft">
          {word('panelEmptyKeys')} <kbd>{keys}</kbd>
        </p>
      )}
    </div>
  );
}

/** While the notes are being read; seen only when that takes a while. */
export function PanelSkeleton() {
  return (
    <div class="panel-skeleton" aria-busy="true">
      <span class="visually-hidden">{word('panelLoading')}</span>
      {[90, 70, 84].map((width) => (
        <div key={width} class="bone" style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  );
}

/** For pages in which no extension can run. */
export function ClosedPage() {
  return (
    <div class="panel-empty">
      <p>
        <strong>{word('panelClosed')}</strong>
      </p>
      <p class="soft">{word('panelClosedTodo')}</p>
      <a class="button" href="/review.html" target="_blank" rel="noreferrer">
        {word('panelLibrary')}
      </a>
    </div>
  );
}
