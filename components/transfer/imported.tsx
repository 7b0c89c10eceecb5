import { useEffect, useRef } from 'preact/hooks';
import { PlaceLink } from '@/components/library/place-link';
import { word } from '@/lib/messaging/words';
import type { ImportPreview } from '@/lib/store';
import { Preview } from './preview';

interface Props {
  preview: ImportPreview;
  name: string;
  onMore: () => void;
}

/** A file was taken in: what it brought, and where to go on. */
export function Imported({ preview, name, onMore }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const conflicts = Object.values(preview.tables).reduce((sum, count) => sum + count.conflicts, 0);
  return (
    <section>
      <h2 ref={title} tabIndex={-1}>
        {word('importDone')} <bdi>{name}</bdi>
      </h2>
      <Preview preview={preview} />
      {conflicts > 0 && (
        <p>
          {word('importConflictsWait')}{' '}
          <PlaceLink to={() => ({ view: 'conflicts', filters: {} })}>{word('conflictsTitle')}</PlaceLink>
        </p>
      )}
      <p class="task-actions">
        <PlaceLink class="button primary large" to={() => ({ view: 'library', filters: {} })}>
          {word('importToLibrary')}
        </PlaceLink>
        <button type="button" class="button large" onClick={onMore}>
          {word('importMore')}
        </button>
      </p>
    </section>
  );
}
