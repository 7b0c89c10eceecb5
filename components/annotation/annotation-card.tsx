import './card.css';
import { ClaimBlock } from '@/components/claim/claim-block';
import { colourName } from '@/components/colour-name';
import { useAttempt } from '@/components/failure/use-attempt';
import { ServedLine } from '@/components/source/served-line';
import type { Preferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';
import { AnchorNote, type PassageAnswers } from './anchor-note';
import { AnnotationEditor } from './annotation-editor';
import { Attach } from './attach';
import type { CardEdit } from './card-edit';
import type { CardItem } from './card-item';
import { PassageActions } from './passage-actions';
import { Quotation } from './quotation';
import { StateLine } from './state-line';

interface Props {
  item: CardItem;
  colourNames: Preferences['colourNames'];
  /** Shows the whole quotation. */
  open: boolean;
  /** What of this card is being edited; kept by whoever shows it, so that a virtual list does not lose it. */
  editing?: CardEdit | undefined;
  onEdit: (editing?: CardEdit) => void;
  /** Goes to the passage; without it the quotation is no button. */
  onGo?: (() => void) | undefined;
  /** Said on the quotation when it is a button. */
  goLabel?: string | undefined;
  /** What can be said of a passage that is not as it was; without them it is only told. */
  answers?: PassageAnswers | undefined;
}

/** One annotation: its words, note and tags, its claims with who said them and their sources, and the claims it serves. */
export function AnnotationCard({ item, colourNames, open, editing, onEdit, onGo, goLabel, answers }: Props) {
  const { annotation, work, claims, serves, anchor, unseen } = item;
  const { attempt, failure } = useAttempt();
  const { target, colour, note, tags } = annotation;
  const whole = open || editing !== undefined;
  const words = target ? (
    <Quotation exact={target.exact} lang={work?.inLanguage} whole={whole} />
  ) : (
    <span class="soft">{word('cardWholeWork')}</span>
  );
  return (
    <div class={`card ${target ? `bar-${colour}` : ''} ${whole ? 'open' : ''}`}>
      {onGo ? (
        <button type="button" class="card-go" title={goLabel} onClick={onGo}>
          {words}
        </button>
      ) : (
        <div class="card-go">{words}</div>
      )}
      {target && <span class="visually-hidden">{colourName(colour, colourNames)}</span>}
      {unseen && <StateLine state="unknown" text={word('cardUnseen')} />}
      {(anchor || !unseen) && <AnchorNote {...item} answers={answers} />}
      {unseen && target && <Attach onAttach={answers?.onAttach} />}
      {editing?.what === 'annotation' ? (
        <AnnotationEditor annotation={annotation} colourNames={colourNames} onDone={() => onEdit()} />
      ) : (
        <>
          {note && (
            <p class="card-note" dir="auto">
              {note}
            </p>
          )}
          {tags.length > 0 && (
            <ul class="tags" aria-label={word('cardTags')}>
              {tags.map((tag) => (
                <li key={tag} class="tag">
                  <bdi>{tag}</bdi>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {claims.map((held) => (
        <ClaimBlock
          key={held.claim.id}
          item={held}
          annotation={annotation}
          work={work}
          editing={editing}
          onEdit={onEdit}
        />
      ))}
      {serves.map(({ claim, source }) => (
        <ServedLine key={source?.id ?? claim.id} claim={claim} source={source} />
      ))}
      {failure}
      <PassageActions item={item} editing={editing} onEdit={onEdit} attempt={attempt} />
    </div>
  );
}
