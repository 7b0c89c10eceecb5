import { useState } from 'preact/hooks';
import type { ColourNames } from '@/components/colour-name';
import { Icon } from '@/components/icon';
import { StanceMark, stanceWord } from '@/components/source/stance';
import { Edits } from '@/components/toolbar/edits';
import { Field } from '@/components/toolbar/field';
import { Heading, Quote } from '@/components/toolbar/heading';
import { Swatches } from '@/components/toolbar/swatches';
import { Tags } from '@/components/toolbar/tags';
import { word } from '@/lib/messaging/words';
import type { CardContent } from '@/lib/page/scene';

type Props = CardContent & { colourNames: ColourNames; onClose: () => void };

/** Everything about one mark, and what can be done with it. */
export function Card(props: Props) {
  const { mark, unsaved, at, of, colourNames, onClose } = props;
  return (
    <>
      <Heading title={word('cardName')} onClose={onClose} />
      {of > 1 && (
        <button type="button" class="button quiet small" onClick={props.onNext}>
          {word('cardNext', at + 1, of)}
        </button>
      )}
      <Quote text={mark.target.exact} />
      {unsaved && <p class="status loss">{word('draftUnsaved')}</p>}
      <Edits {...props} />
      <fieldset class="row" aria-label={word('cardColour')}>
        <Swatches colourNames={colourNames} chosen={mark.colour} onChoose={props.onColour} />
      </fieldset>
      <Field label={word('cardNoteLabel')} stored={mark.note ?? ''} save={props.saveNote} multiline first />
      <Tags tags={mark.tags} onChange={props.onTags} />
      <CardClaims {...props} />
      <CardActions {...props} />
    </>
  );
}

function CardClaims({ mark, onClaim, onPickClaim }: Props) {
  return (
    <div class="claims">
      {mark.claims.length > 0 && (
        <ul aria-label={word('pickerClaims')}>
          {mark.claims.map(({ id, claimReviewed }) => (
            <li key={id}>
              <button type="button" class="button quiet wide" onClick={() => onClaim(id)}>
                <Icon name="claim" />
                <bdi>{claimReviewed || word('pickerNoWording')}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {mark.serves.length > 0 && (
        <ul aria-label={word('cardServes')}>
          {mark.serves.map(({ claimId, claimReviewed, stance }) => (
            <li key={claimId}>
              <button type="button" class="button quiet wide" onClick={() => onClaim(claimId)}>
                <StanceMark stance={stance} />
                <span>
                  <span class="soft">{stanceWord(stance)}: </span>
                  <bdi>{claimReviewed || word('pickerNoWording')}</bdi>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <button type="button" class="button" onClick={() => onClaim()}>
          {word(mark.claims.length > 0 ? 'cardOneMoreClaim' : 'cardMakeClaim')}
        </button>
        <button type="button" class="button" onClick={onPickClaim}>
          {word('cardPickClaim')}
        </button>
      </div>
    </div>
  );
}

function CardActions({ onSource, onEnds, onCopy, onDelete }: Props) {
  const [copied, setCopied] = useState<'quote' | 'link'>();
  const copy = (what: 'quote' | 'link') => () =>
    onCopy(what).then((isCopied) => setCopied(isCopied ? what : undefined));
  return (
    <div class="row actions">
      <button type="button" class="button quiet" onClick={onSource}>
        <Icon name="source" />
        {word('toolbarSource')}
      </button>
      <button type="button" class="button quiet" onClick={onEnds}>
        <Icon name="highlight" />
        {word('cardEnds')}
      </button>
      <button type="button" class="button quiet" onClick={copy('quote')}>
        <Icon name="copy" />
        {word(copied === 'quote' ? 'cardCopied' : 'cardCopy')}
      </button>
      <button type="button" class="button quiet" onClick={copy('link')}>
        <Icon name="link" />
        {word(copied === 'link' ? 'cardCopied' : 'cardLink')}
      </button>
      <button type="button" class="button quiet loss" onClick={onDelete}>
        <Icon name="remove" />
        {word('cardDelete')}
      </button>
    </div>
  );
}
