import './revision-line.css';
import { word } from '@/lib/messaging/words';
import type { Version } from '@/lib/revision/versions';
import { moment } from './moment';

interface Props {
  versions: readonly Version[];
  open: boolean;
  onToggle: () => void;
}

/** Says that an article was edited, and when; nothing when it was not. The button opens what changed. */
export function RevisionLine({ versions, open, onToggle }: Props) {
  const [before, after] = [versions[0], versions.at(-1)];
  if (!before || !after || before === after) return null;
  return (
    <div class="revision-line">
      <p>{word('revisionsEdited', moment(before.until), moment(after.captured))}</p>
      <button type="button" class="button" aria-expanded={open} onClick={onToggle}>
        {word(open ? 'revisionsHide' : 'revisionsShow')}
      </button>
    </div>
  );
}
