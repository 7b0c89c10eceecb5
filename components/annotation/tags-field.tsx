import './tags.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { forgetDraft, keepDraft, keptDraft } from '@/components/draft/kept-drafts';
import { Icon } from '@/components/icon';
import { useLiveQuery } from '@/components/use-live-query';
import { word } from '@/lib/messaging/words';
import { tagsInUse } from '@/lib/store';

interface Props {
  /** Names the field of the record, so that a tag half typed is found again. */
  name: string;
  tags: string[];
  /** Each a change to whatever the tags are by then: the next tag may be typed before the last one is stored. */
  onAdd: (tags: string[]) => void;
  onRemove: (tag: string) => void;
}

/** Tags as chips; Enter, a comma or leaving the field adds what is typed, Backspace in the empty field takes the last away. */
export function TagsField({ name, tags, onAdd, onRemove }: Props) {
  const id = useId();
  const [text, setText] = useState(() => keptDraft(name) ?? '');
  const known = useLiveQuery(tagsInUse, 'tags') ?? [];
  const last = tags.at(-1);
  const put = (typed: string) => {
    setText(typed);
    if (typed) keepDraft(name, typed);
    else forgetDraft(name);
  };
  const add = (typed: string) => {
    const added = typed
      .split(/[,،]/)
      .map((tag) => tag.trim().slice(0, 200))
      .filter(Boolean);
    put('');
    if (added.length > 0) onAdd(added);
  };
  const latest = useRef(() => {});
  latest.current = () => text.trim() && add(text);
  useEffect(() => () => latest.current(), []);

  return (
    <div class="tags-field">
      <label for={id} class="draft-label">
        {word('cardTags')}
      </label>
      <ul class="tags">
        {tags.map((tag) => (
          <li key={tag} class="tag">
            <bdi>{tag}</bdi>
            <button type="button" aria-label={word('cardTagRemove', tag)} onClick={() => onRemove(tag)}>
              <Icon name="close" />
            </button>
          </li>
        ))}
        <li class="tags-new">
          <input
            id={id}
            class="field"
            dir="auto"
            list={`${id}-known`}
            value={text}
            autocomplete="off"
            onInput={(event) =>
              /[,،]/.test(event.currentTarget.value)
                ? add(event.currentTarget.value)
                : put(event.currentTarget.value)
            }
            onKeyDown={(event) => {
              if (event.isComposing) return;
              if (event.key === 'Enter') {
                event.preventDefault();
                add(event.currentTarget.value);
              } else if (event.key === 'Backspace' && !event.currentTarget.value && last) onRemove(last);
            }}
            onBlur={(event) => add(event.currentTarget.value)}
          />
        </li>
      </ul>
      <datalist id={`${id}-known`}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
