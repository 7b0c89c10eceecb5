import type { SourceItem } from '@/components/annotation/card-item';
import { dayOf } from '@/components/when';
import { word } from '@/lib/messaging/words';

interface Props {
  item: SourceItem;
  /** The source is the very article that the claim stands in. */
  isArticleItself: boolean;
  onEdit: () => void;
}

/** How good a source is as evidence: primary or secondary, when it was looked at, its copies, and what is still missing. */
export function SourceCare({ item: { source, work }, isArticleItself, onEdit }: Props) {
  const copies = work?.archives ?? [];
  return (
    <div class="source-care">
      <p class="soft">
        {source.level && <span class="level">{word(`sourceLevel_${source.level}`)}</span>}
        {source.accessed && <span>{word('deskAccessed', dayOf(source.accessed))}</span>}
        {copies.map((copy) => (
          <a key={copy.url} href={copy.url} target="_blank" rel="noreferrer">
            {copy.captured ? word('deskCopyOf', dayOf(copy.captured)) : word('deskCopy')}
          </a>
        ))}
      </p>
      {isArticleItself && <p class="nudge">{word('deskArticleItself')}</p>}
      {work?.url && copies.length === 0 && (
        <p class="nudge">
          {word('deskNoCopy')}{' '}
          <button type="button" class="nudge-do" onClick={onEdit}>
            {word('deskAddCopy')}
          </button>
        </p>
      )}
    </div>
  );
}
