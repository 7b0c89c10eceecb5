import { useState } from 'preact/hooks';
import { DraftField } from '@/components/draft/draft-field';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { ratingName } from '@/components/review/rating-name';
import type { RatingScale, ScaleRating } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { editScale, newId } from '@/lib/store';
import { RatingFields } from './rating-fields';

interface Props {
  scale: RatingScale;
  onRemove: () => void;
}

/** A scale with its ratings in their order, written in place; reviews keep what they said. */
export function ScaleEditor({ scale, onRemove }: Props) {
  const { id, ratings, numbered, archived } = scale;
  const name = ratingName(scale.name, id);
  const [open, setOpen] = useState(ratings.length < 3);
  const { attempt, failure } = useAttempt();
  const set = (changes: Parameters<typeof editScale>[1], editing?: string) =>
    attempt(() => editScale(id, changes, { editing }));
  const change = (changed: ScaleRating, editing?: string) =>
    editScale(id, { ratings: ratings.map((one) => (one.id === changed.id ? changed : one)) }, { editing });
  const move = (at: number, by: 1 | -1) => {
    const [moved] = ratings.slice(at, at + 1);
    if (moved) void set({ ratings: ratings.toSpliced(at, 1).toSpliced(at + by, 0, moved) });
  };
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
                onChange={change}
                onMove={(by) => move(at, by)}
                isFirst={at === 0}
                isLast={at === ratings.length - 1}
                onRemove={() => void set({ ratings: ratings.filter((one) => one.id !== rating.id) })}
              />
            ))}
          </ol>
          <div class="row">
            <button
              type="button"
              class="button"
              onClick={() =>
                set({ ratings: [...ratings, { id: newId(), alternateName: word('optionsRatingNew') }] })
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
