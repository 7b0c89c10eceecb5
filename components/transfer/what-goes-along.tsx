import { word } from '@/lib/messaging/words';
import type { ExportChoice } from '@/lib/store';

interface Props {
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
}
const parts = ['drafts', 'notes', 'history', 'bin'] as const;
const reviews = ['all', 'visible', 'mine'] as const;

/** What of all that hangs on the notes goes along in a file of our own. */
export function WhatGoesAlong({ choice, onChange }: Props) {
  return (
    <fieldset class="formats">
      <legend>{word('exportAlong')}</legend>
      <div class="format-list">
        {parts.map((part) => (
          <label key={part} class="format">
            <input
              type="checkbox"
              checked={choice[part]}
              onChange={({ currentTarget }) => onChange({ ...choice, [part]: currentTarget.checked })}
            />
            <span>{word(`exportAlong_${part}`)}</span>
          </label>
        ))}
      </div>
      <label class="export-reviews">
        <span>{word('exportReviews')}</span>
        <select
          class="field"
          value={choice.reviews}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...choice, reviews: reviews.find((one) => one === value) ?? 'all' })
          }
        >
          {reviews.map((one) => (
            <option key={one} value={one}>
              {word(`exportReviews_${one}`)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
