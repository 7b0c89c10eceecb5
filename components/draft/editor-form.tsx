import './draft.css';
import type { ComponentChildren } from 'preact';
import { word } from '@/lib/messaging/words';

interface Props {
  onDone: () => void;
  children: ComponentChildren;
}

/** Fields that save themselves; Enter in a line of text, Escape and the button close them. */
export function EditorForm({ onDone, children }: Props) {
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onDone();
      }}
    >
      {children}
      <div class="editor-foot">
        <button type="submit" class="button">
          {word('editorDone')}
        </button>
      </div>
    </form>
  );
}
