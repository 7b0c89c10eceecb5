import { useId } from 'preact/hooks';
import { isSaidDate } from '@/components/draft/said-date';
import { ReliedOn } from '@/components/review/relied-on';
import { word } from '@/lib/messaging/words';
import type { ClaimDetails } from '@/lib/store';

/** One of the claims to be made, as it is being written. */
export interface SplitPart {
  id: string;
  wording: string;
  /** Those of the quotation's words that say it; empty for all of them. */
  words: string;
  who: string;
  when: string;
  sourceIds: string[];
}

export const emptyPart = (id: string, who: string, when: string): SplitPart => ({
  id,
  wording: '',
  words: '',
  who,
  when,
  sourceIds: [],
});

interface Props {
  part: SplitPart;
  at: number;
  details: ClaimDetails;
  /** A change to whatever the part is by then: the next may come before the last is drawn. */
  onChange: (change: (part: SplitPart) => SplitPart) => void;
}

/** The wording, words, claimant, date and sources of one part. */
export function SplitPartFields({ part, at, details: { passages, sources }, onChange }: Props) {
  const id = useId();
  const words = part.words.trim();
  const isThere = !words || passages.some(({ annotation }) => annotation.target?.exact.includes(words));
  const field = (name: 'wording' | 'words' | 'who' | 'when') => ({
    id: `${id}-${name}`,
    class: 'field',
    dir: 'auto' as const,
    value: part[name],
    onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange((now) => ({ ...now, [name]: value })),
  });
  return (
    <li class="split-part">
      <div class="draft">
        <label for={`${id}-wording`} class="draft-label">
          {word('deskSplitPart', (at + 1).toLocaleString(word('interfaceLanguage')))}
        </label>
        <textarea {...field('wording')} rows={2} />
      </div>
      {passages.some(({ annotation }) => annotation.target) && (
        <div class="draft">
          <label for={`${id}-words`} class="draft-label">
            {word('deskSplitWords')}
          </label>
          <input
            {...field('words')}
            aria-invalid={!isThere}
            aria-describedby={`${id}-there`}
            placeholder={passages[0]?.annotation.target?.exact.slice(0, 200)}
          />
          <span id={`${id}-there`} class="draft-status" role="status">
            {!isThere && word('deskSplitNotThere')}
          </span>
        </div>
      )}
      <div class="editor-row">
        <div class="draft">
          <label for={`${id}-who`} class="draft-label">
            {word('claimWho')}
          </label>
          <input {...field('who')} />
        </div>
        <div class="draft">
          <label for={`${id}-when`} class="draft-label">
            {word('claimWhen')}
          </label>
          <input
            {...field('when')}
            placeholder={word('dateForm')}
            aria-invalid={!isSaidDate(part.when)}
            aria-describedby={`${id}-date`}
          />
          <span id={`${id}-date`} class="draft-status" role="status">
            {!isSaidDate(part.when) && word('dateInvalid')}
          </span>
        </div>
      </div>
      <ReliedOn
        chosen={part.sourceIds}
        sources={sources}
        label={word('deskSplitSources')}
        onChange={(change) => onChange((now) => ({ ...now, sourceIds: change(now.sourceIds) }))}
      />
    </li>
  );
}
