import { WordDiff } from '@/components/diff/word-diff';
import { dayOf } from '@/components/when';
import { word } from '@/lib/messaging/words';
import type { CardContent } from '@/lib/page/scene';

type Props = Pick<CardContent, 'mark' | 'edits' | 'onFollow' | 'onKeep'>;

/** What was edited of the words since they were marked, or around them in their sentence, and what can be made of it. */
export function Edits({ mark, edits, onFollow, onKeep }: Props) {
  if (!edits) return null;
  const { is, sentence, since, isKept } = edits;
  const told = (
    <>
      {is !== undefined && (
        <>
          <p class="status soft">{word('cardChangedSince', dayOf(since))}</p>
          <WordDiff was={mark.target.exact} is={is} />
        </>
      )}
      {sentence && (
        <>
          <p class="status soft">{word('cardSentenceSince', dayOf(since))}</p>
          <WordDiff {...sentence} />
        </>
      )}
      <div class="row">
        {is !== undefined && (
          <button type="button" class="button" onClick={onFollow}>
            {word('cardFollow')}
          </button>
        )}
        {!isKept && (
          <button type="button" class="button" onClick={onKeep}>
            {word('cardKeep')}
          </button>
        )}
      </div>
    </>
  );
  if (!isKept) return told;
  return (
    <details class="kept">
      <summary class="status soft">{word('cardKept')}</summary>
      {told}
    </details>
  );
}
