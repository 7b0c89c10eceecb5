import './source.css';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { forgetDraft, keepDraft, keptDraft } from '@/components/draft/kept-drafts';
import { useAttempt } from '@/components/failure/use-attempt';
import { Parts } from '@/components/parts';
import { useLiveQuery } from '@/components/use-live-query';
import { type Stance, stances } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { documentsWithoutUrl } from '@/lib/store';
import { DocumentTypeField } from './document-type-field';
import { noteSource } from './note-source';
import { behind } from './source-name';
import { StanceChoice } from './stance-choice';
import type { DocumentType } from './typed-source';
import { useTypedDocument } from './use-typed-document';

interface Props {
  claimId: string;
  onNoted: (sourceId: string) => void;
  onCancel: () => void;
}

/** A source to be noted: its address or title, what kind of document it is, and what it does for the claim. */
export function NewSource({ claimId, onNoted, onCancel }: Props) {
  const id = useId();
  const name = `sources/new/${claimId}`;
  const [text, setText] = useState(() => keptDraft(name) ?? '');
  const [stance, setStance] = useState<Stance>('notSaid');
  const [type, setType] = useState<DocumentType>('WebPage');
  const { attempt, failure } = useAttempt();
  const { draft, whole, from, title } = useTypedDocument(text, type);
  const documents = useLiveQuery(() => documentsWithoutUrl(), 'documents') ?? [];
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const searching = stance === 'nothingFound';
  const known = documents.find((work) => work.headline === text.trim());

  const add = () =>
    attempt(async () => {
      const searched = searching && !draft?.url ? text.trim() : undefined;
      const source = await noteSource({
        claimId,
        stance,
        searched,
        ...(searched ? {} : { known, draft: known ? undefined : await whole() }),
      });
      forgetDraft(name);
      onNoted(source.id);
    });

  return (
    <form
      class="editor new-source"
      aria-label={word('cardAddSource')}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <StanceChoice value={stance} stances={stances} onChange={setStance} />
      <div class="draft">
        <label for={id} class="draft-label">
          {word(searching ? 'sourceSearched' : 'sourceAddress')}
        </label>
        <input
          id={id}
          ref={field}
          class="field"
          dir="auto"
          list={`${id}-known`}
          autocomplete="off"
          value={text}
          aria-describedby={`${id}-found`}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            keepDraft(name, value);
          }}
        />
        <datalist id={`${id}-known`}>
          {documents.map((work) => (
            <option key={work.id} value={work.headline ?? ''} />
          ))}
        </datalist>
        <p id={`${id}-found`} class="soft" role="status">
          {from && title && (
            <>
              {word(from === 'tab' ? 'sourceFromTab' : 'sourceFromStore')} <bdi>{title}</bdi>
            </>
          )}
          {known && (
            <>
              {word('sourceFromStore')} <Parts parts={behind(known)} />
            </>
          )}
        </p>
      </div>
      {!searching && <DocumentTypeField value={type} onChange={setType} />}
      {failure}
      <div class="editor-foot">
        <button type="button" class="button quiet" onClick={onCancel}>
          {word('editorCancel')}
        </button>
        <button type="submit" class="button primary" disabled={!text.trim()}>
          {word('sourceAdd')}
        </button>
      </div>
    </form>
  );
}
