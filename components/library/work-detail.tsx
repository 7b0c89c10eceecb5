import { useEffect, useRef, useState } from 'preact/hooks';
import { wholeQueue } from '@/components/desk/queue-address';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { CopiesField } from '@/components/source/copies-field';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { useLiveQuery } from '@/components/use-live-query';
import { word } from '@/lib/messaging/words';
import { libraryWork, remove } from '@/lib/store';
import { Byline } from './byline';
import { DetailHead } from './detail-head';
import { Gone } from './gone';
import { PlaceLink } from './place-link';
import { titleOf } from './title-of';
import type { OpenPassage } from './use-open-passage';
import { WorkEditor } from './work-editor';
import { WorkFacts } from './work-facts';
import { WorkNotes } from './work-notes';
import { WorkRevisions } from './work-revisions';

interface Props {
  id: string;
  onClose: () => void;
  onOpenPassage: OpenPassage;
}

/** An article: what is known of it, and everything noted in it. */
export function WorkDetail({ id, onClose, onOpenPassage }: Props) {
  const [editing, setEditing] = useState(false);
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const found = useLiveQuery(async () => ({ summary: await libraryWork(id) }), id);
  const removed = useRef(false);
  useEffect(() => {
    if (found && !found.summary && removed.current) onClose();
  }, [found]);
  if (!found) return <p class="loading" aria-busy="true" />;
  if (!found.summary) return <Gone onClose={onClose} />;
  const { work, entries } = found.summary;
  const removeWork = () =>
    attempt(async () => {
      removed.current = true;
      offerUndo(word('libraryWorkRemoved'), await remove([{ table: 'works', id }]));
    });
  return (
    <article class="detail">
      <DetailHead title={word('libraryArticle')} onClose={onClose}>
        {work.url && (
          <button type="button" class="button primary" onClick={() => onOpenPassage({ work })}>
            <Icon name="open" />
            {word('libraryOpenArticle')}
          </button>
        )}
      </DetailHead>
      <header class="detail-about">
        <h3 class="detail-title" lang={work.inLanguage} dir="auto">
          {titleOf(work)}
        </h3>
        <p class="row-about soft">
          <Byline work={work} />
        </p>
        <p class="detail-actions">
          <button type="button" class="button" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            <Icon name="edit" />
            {word('workCorrect')}
          </button>
          {entries.some(({ claims }) => claims.length > 0) && (
            <PlaceLink
              class="button"
              to={() => ({ view: 'desk', filters: {}, queue: { ...wholeQueue, filters: { works: [id] } } })}
            >
              <Icon name="desk" />
              {word('libraryClaimsHere')}
            </PlaceLink>
          )}
          <PlaceLink class="button" to={() => ({ view: 'export', filters: {}, work: id })}>
            <Icon name="export" />
            {word('libraryExport')}
          </PlaceLink>
          <button type="button" class="button loss" onClick={removeWork}>
            <Icon name="remove" />
            {word('libraryDelete')}
          </button>
        </p>
        {failure}
      </header>
      {editing ? <WorkEditor work={work} onDone={() => setEditing(false)} /> : <WorkFacts work={work} />}
      <WorkNotes entries={entries} />
      <WorkRevisions work={work} entries={entries} onOpenPassage={onOpenPassage} />
      {work.url && <CopiesField work={work} url={work.url} />}
      {work.aliasKeys.length > 0 && (
        <details class="detail-section">
          <summary>{word('workAddresses')}</summary>
          <ul dir="ltr">
            {[work.urlKey ?? '', ...work.aliasKeys].map((key) => (
              <li key={key}>{key}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
