import { useState } from 'preact/hooks';
import { DraftField } from '@/components/draft/draft-field';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { ratingName } from '@/components/review/rating-name';
import { useOfferUndo } from '@/components/undo/undo-provider';
import type { RatingScale, ScaleRating } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { editScale, newId } from '@/lib/store';
import { RatingFields } from './rating-fields';

interface Props {
  scale: RatingScale;
  /** It was made just now. */
  autoFocus: boolean;
  onRemove: () => void;
}

/** A scale with its ratings in their order, written in place; reviews keep what they said. */
export function ScaleEditor({ scale, autoFocus, onRemove }: Props) {
  const { id, ratings, numbered, archived } = scale;
  const name = ratingName(scale.name, id);
  const [open, setOpen] = useState(ratings.length < 3);
  const [made, setMade] = useState<string>();
  const [placed, setPlaced] = useState('');
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const set = (changes: Parameters<typeof editScale>[1]) => attempt(() => editScale(id, changes));
  // Each a change to whatever the ratings are by then: the next may be typed before the last is stored.
  const rate = (to: (ratings: ScaleRating[]) => ScaleRating[], editing?: string) =>
    editScale(id, ({ ratings }) => ({ ratings: to(ratings) }), { editing });
  const change = (ratingId: string, to: (rating: ScaleRating) => ScaleRating, editing?: string) =>
    rate((all) => all.map((one) => (one.id === ratingId ? to(one) : one)), editing);
  const move = ({ id: ratingId, alternateName }: ScaleRating, by: 1 | -1) =>
    attempt(async () => {
      await rate((all) => {
        const at = all.findIndex((one) => one.id === ratingId);
        const moved = all.slice(at, at + 1);
        return at < 0 ? all : all.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, ...moved);
      });
      const place = ratings.findIndex((one) => one.id === ratingId) + by + 1;
      setPlaced(word('optionsRatingPlace', ratingName(alternateName, id), place, ratings.length));
    });
  const remove = (rating: ScaleRating) =>
    attempt(async () => {
      const at = ratings.indexOf(rating);
      await rate((all) => all.filter((one) => one.id !== rating.id));
      offerUndo(word('optionsRatingDeleted'), async () => {
        await rate((all) => (all.some((one) => one.id === rating.id) ? all : all.toSpliced(at, 0, rating)));
      });
    });
  return (
    <details class="scale-editor" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <bdi>{name}</bdi>
        {archived === 1 && <span class="soft"> · {word('optionsScaleArchived')}</span>}
      </summary>
      {open && (
        <>
          <DraftField
            name={`ratingScales/${id}/name`}
            label={word('optionsScaleName')}
            stored={name}
            autoFocus={autoFocus}
            save={async (text, editing) => {
              if (text.trim()) await editScale(id, { name: text }, { editing });
            }}
          />
          <label class="choice">
            <input
              type="checkbox"
              checked={numbered === 1}
              onChange={({ currentTarget }) => set({ numbered: currentTarget.checked ? 1 : 0 })}
            />
            {word('optionsScaleNumbered')}
          </label>
          <ol class="scale-ratings">
            {ratings.map((rating, at) => (
              <RatingFields
                key={rating.id}
                scale={scale}
                rating={rating}
                onChange={(to, editing) => change(rating.id, to, editing)}
                onMove={(by) => move(rating, by)}
                autoFocus={rating.id === made}
                isFirst={at === 0}
                isLast={at === ratings.length - 1}
                onRemove={() => remove(rating)}
              />
            ))}
          </ol>
          <p class="visually-hidden" role="status">
            {placed}
          </p>
          <div class="row">
            <button
              type="button"
              class="button"
              onClick={() =>
                attempt(async () => {
                  const rating = { id: newId(), alternateName: word('optionsRatingNew') };
                  await rate((all) => [...all, rating]);
                  setMade(rating.id);
                })
              }
            >
              <Icon name="add" />
              {word('optionsRatingAdd')}
            </button>
            <button
              type="button"
              class="button quiet"
              onClick={() => set({ archived: archived === 1 ? 0 : 1 })}
            >
              {word(archived === 1 ? 'optionsScaleUse' : 'optionsScaleArchive')}
            </button>
            <button type="button" class="button loss" onClick={onRemove}>
              {word('optionsScaleDelete')}
            </button>
          </div>
        </>
      )}
      {failure}
    </details>
  );
}
