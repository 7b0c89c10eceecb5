import { Icon } from '@/components/icon';
import { When } from '@/components/when';
import { word } from '@/lib/messaging/words';
import type { LibraryEntry } from '@/lib/store';
import { ClaimLine } from './claim-line';
import { RowFrame, type RowProps } from './row-frame';

interface Props extends RowProps {
  entry: LibraryEntry;
}

/** An annotation in the list: its words, and what hangs on them. */
export function EntryRow({ entry, ...frame }: Props) {
  const { annotation, work, claims, serves, created } = entry;
  const words = annotation?.target?.exact;
  const about = words ?? (annotation ? word('libraryWholeWork') : word('libraryPassageDeleted'));
  return (
    <RowFrame
      {...frame}
      id={entry.id}
      kind="entry"
      name={about.slice(0, 120)}
      link={
        <span
          class={words ? 'row-quote quote' : 'row-quote soft'}
          data-colour={annotation?.colour}
          lang={words ? work.inLanguage : undefined}
          dir={words ? 'auto' : undefined}
        >
          {about}
        </span>
      }
    >
      {annotation?.note && (
        <p class="row-line">
          <Icon name="note" />
          <span class="visually-hidden">{word('libraryKindNote')}</span>
          <bdi class="clamp">{annotation.note}</bdi>
        </p>
      )}
      {claims.map((held) => (
        <ClaimLine key={held.claim.id} held={held} quotation={words} />
      ))}
      {serves.map(({ claim, source }) => (
        <p key={source.id} class="row-line">
          <Icon name="source" />
          <span class="soft">{word('libraryServes')}</span>
          <bdi class="clamp">{claim.claimReviewed}</bdi>
        </p>
      ))}
      <p class="row-about soft">
        {[...entry.tags].map((tag) => (
          <bdi key={tag} class="tag">
            {tag}
          </bdi>
        ))}
        <When at={created} />
      </p>
    </RowFrame>
  );
}
