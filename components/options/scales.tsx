import './scales.css';
import { useState } from 'preact/hooks';
import { DraftField } from '@/components/draft/draft-field';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { isWebUrl } from '@/components/review/is-web-url';
import { useScales } from '@/components/review/use-scales';
import { useOfferUndo } from '@/components/undo/undo-provider';
import type { RatingScale } from '@/lib/annotation';
import { type Preferences, setPreferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';
import { createScale, deleteScale, newId } from '@/lib/store';
import { ScaleEditor } from './scale-editor';

/** How claims are reviewed in this house: whether reviewers work blind, and the scales on which they rate. */
export function Scales({ preferences }: { preferences: Preferences }) {
  const scales = useScales();
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const [made, setMade] = useState<string>();
  const add = () =>
    attempt(async () => {
      const { id } = await createScale({
        name: word('optionsScaleNew'),
        ratings: [word('rating_false'), word('rating_true')].map((alternateName) => ({
          id: newId(),
          alternateName,
        })),
        numbered: 0,
      });
      setMade(id);
    });
  const remove = ({ id }: RatingScale) =>
    attempt(async () => offerUndo(word('optionsScaleDeleted'), await deleteScale(id)));
  return (
    <section aria-labelledby="scales">
      <h2 id="scales">{word('optionsReviews')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={preferences.blindReviews}
          onChange={({ currentTarget }) => void setPreferences({ blindReviews: currentTarget.checked })}
        />
        {word('optionsBlind')}
      </label>
      <DraftField
        name="house name"
        label={word('optionsHouse')}
        stored={preferences.house.name}
        save={(name) => setPreferences(({ house }) => ({ house: { ...house, name: name.trim() } }))}
      />
      <DraftField
        name="house link"
        label={word('optionsHouseLink')}
        stored={preferences.house.url ?? ''}
        placeholder={word('optionsLinkForm')}
        isValid={(url) => isWebUrl(url.trim())}
        invalidHint={word('optionsLinkInvalid')}
        save={(url) => setPreferences(({ house }) => ({ house: { ...house, url: url.trim() || undefined } }))}
      />
      <h3>{word('optionsScales')}</h3>
      <p class="soft">{word('optionsScalesHint')}</p>
      {scales.map((scale) => (
        <ScaleEditor
          key={scale.id}
          scale={scale}
          autoFocus={scale.id === made}
          onRemove={() => remove(scale)}
        />
      ))}
      <button type="button" class="button" onClick={add}>
        <Icon name="add" />
        {word('optionsScaleAdd')}
      </button>
      {failure}
    </section>
  );
}
