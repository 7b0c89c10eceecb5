import { useId, useState } from 'preact/hooks';
import { forgetDraft, keepDraft, keptDraft } from '@/components/draft/kept-drafts';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import type { Work } from '@/lib/annotation';
import { savePage } from '@/lib/article/archive-url';
import { word } from '@/lib/messaging/words';
import { setArchives } from '@/lib/store';
import { addCopies } from './note-source';
import { readTyped } from './typed-source';

interface Props {
  work: Work;
  url: string;
}

/** Archived copies of a document, and the archives' own pages where the reader can have one made. */
export function CopiesField({ work, url }: Props) {
  const id = useId();
  const name = `works/${work.id}/archives`;
  const [text, setText] = useState(() => keptDraft(name) ?? '');
  const { attempt, failure } = useAttempt();
  const put = (typed: string) => {
    setText(typed);
    if (typed) keepDraft(name, typed);
    else forgetDraft(name);
  };
  const typed = readTyped(text);
  const copy = typed.copy ?? (typed.url ? { url: typed.url } : undefined);
  const add = async () => {
    if (copy && (await attempt(() => addCopies(work.id, [copy])))) put('');
  };
  return (
    <div class="draft copies">
      <label for={id} class="draft-label">
        {word('sourceCopies')}
      </label>
      <ul>
        {work.archives.map((held) => (
          <li key={held.url} class="copy">
            <a href={held.url} target="_blank" rel="noreferrer" dir="ltr">
              {held.captured ? `${new URL(held.url).host} ${held.captured.slice(0, 10)}` : held.url}
            </a>
            <button
              type="button"
              class="card-action"
              aria-label={word('sourceCopyRemove')}
              title={word('sourceCopyRemove')}
              onClick={() =>
                attempt(() =>
                  setArchives(
                    work.id,
                    work.archives.filter(({ url }) => url !== held.url),
                  ),
                )
              }
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <input
        id={id}
        class="field"
        dir="auto"
        value={text}
        placeholder="https://"
        onInput={({ currentTarget }) => put(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          void add();
        }}
        onBlur={() => void add()}
      />
      <p class="copies-save">
        <Icon name="archive" />
        <span class="soft">{word('sourceSaveAt')}</span>
        {(['web.archive.org', 'archive.today'] as const).map((archive) => (
          <a key={archive} href={savePage(archive, url)} target="_blank" rel="noreferrer" dir="ltr">
            {archive}
          </a>
        ))}
      </p>
      {failure}
    </div>
  );
}
