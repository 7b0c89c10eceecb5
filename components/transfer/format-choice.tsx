import { useEffect, useState } from 'preact/hooks';
import { allFormats, type Format } from '@/lib/interchange';
import { word } from '@/lib/messaging/words';

interface Props {
  /** The format chosen; undefined is our own. */
  format: Format | undefined;
  onChange: (format: Format | undefined) => void;
}

/** In which format notes leave, and what the one that is chosen cannot hold. */
export function FormatChoice({ format, onChange }: Props) {
  const [formats, setFormats] = useState<Format[]>([]);
  useEffect(() => {
    let gone = false;
    allFormats().then((all) => {
      if (!gone) setFormats(all.filter(({ out }) => out));
    });
    return () => {
      gone = true;
    };
  }, []);
  return (
    <fieldset class="formats">
      <legend>{word('exportFormat')}</legend>
      <div class="format-list">
        {[undefined, ...formats].map((one) => (
          <label key={one?.id ?? ''} class="format">
            <input
              type="radio"
              name="format"
              checked={one?.id === format?.id}
              onChange={() => onChange(one)}
            />
            <span>{one ? word(one.nameKey) : word('exportFormatOwn')}</span>
          </label>
        ))}
      </div>
      <div role="status">
        {format && format.cannotHold.length > 0 && (
          <div class="cannot-hold">
            <p>{word('exportCannotHold')}</p>
            <ul>
              {format.cannotHold.map((key) => (
                <li key={key}>{word(key)}</li>
              ))}
            </ul>
          </div>
        )}
        {format?.perWork && <p class="soft">{word('exportPerWork')}</p>}
      </div>
    </fieldset>
  );
}
