import { useId, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { useLeaving } from '@/components/toolbar/use-leaving';
import { word } from '@/lib/messaging/words';

interface Props {
  tags: string[];
  onChange: (change: { add?: string[]; remove?: string[] }) => void;
}

/** Tags, each with the way to take it off; Enter or a comma adds what is typed. */
export function Tags({ tags, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const add = () => {
    const added = text
      .split(',')
      .map((tag) => tag.trim().slice(0, 200))
      .filter((tag) => tag && !tags.includes(tag));
    setText('');
    if (added.length > 0) onChange({ add: [...new Set(added)] });
  };
  useLeaving(add);
  return (
    <div class="labelled">
      <label for={id}>{word('cardTags')}</label>
      <div class="row tags">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="button quiet shape"
              aria-label={word('cardTagRemove', tag)}
              title={word('cardTagRemove', tag)}
              onClick={() => onChange({ remove: [tag] })}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          id={id}
          class="field"
          type="text"
          dir="auto"
          autocomplete="off"
          placeholder={word('cardTagAdd')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if ((event.key !== 'Enter' && event.key !== ',') || event.isComposing) return;
            event.preventDefault();
            add();
          }}
          onBlur={add}
        />
      </div>
    </div>
  );
}
