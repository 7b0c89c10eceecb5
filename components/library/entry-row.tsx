import { memo } from 'preact/compat';
import { useId } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { When } from '@/components/when';
import { word } from '@/lib/messaging/words';
import { ClaimLine } from './claim-line';
import { EntryState } from './entry-state';
import { QuoteLine } from './quote-line';
import { RowFrame, type RowProps } from './row-frame';
import type { Row } from './rows';

interface Props extends RowProps {
  row: Extract<Row, { kind: 'entry' }>;
}

/** An annotation in the list: its words, what became of them, and what hangs on them. */
export const EntryRow = memo(function EntryRow({ row, ...frame }: Props) {
  const { entry, state } = row;
  const stateId = useId();
  const { annotation, work, claims, serves, created } = entry;
  const words = annotation?.target?.exact;
  const about = words ?? (annotation ? word('libraryWholeWork') : word('libraryPassageDeleted'));
  return (
    <RowFrame
      {...frame}
      row={row}
      name={about.slice(0, 120)}
      describedBy={state && stateId}
      link={<QuoteLine words={about} isOwn={!words} colour={annotation?.colour} lang={work.inLanguage} />}
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
        {state && <EntryState state={state} id={stateId} />}
        {[...entry.tags].map((tag) => (
          <bdi key={tag} class="tag">
            {tag}
          </bdi>
        ))}
        <When at={created} />
      </p>
    </RowFrame>
  );
});
