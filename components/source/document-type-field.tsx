import { useId } from 'preact/hooks';
import { word } from '@/lib/messaging/words';
import { type DocumentType, documentTypes } from './typed-source';

interface Props {
  value: DocumentType;
  onChange: (type: DocumentType) => void;
}

/** What kind of document a source is. */
export function DocumentTypeField({ value, onChange }: Props) {
  const id = useId();
  return (
    <div class="draft">
      <label for={id} class="draft-label">
        {word('sourceType')}
      </label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={({ currentTarget }) =>
          onChange(documentTypes.find((type) => type === currentTarget.value) ?? 'WebPage')
        }
      >
        {documentTypes.map((type) => (
          <option key={type} value={type}>
            {word(`workType_${type}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
