import { useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { word } from '@/lib/messaging/words';

/** A file is chosen in the browser's dialog, or dropped anywhere on it. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  return (
    <fieldset
      class="drop-zone"
      data-over={over || undefined}
      aria-label={word('importChoose')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <button type="button" class="button primary large" onClick={() => input.current?.click()}>
        <Icon name="import" />
        {word('importChoose')}
      </button>
      <span class="soft">{word('importDrop')}</span>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        accept=".json,.jsonld,.csv,.md,.locked,application/json"
        aria-hidden="true"
        onChange={(event) => take(event.currentTarget.files)}
      />
    </fieldset>
  );
}
