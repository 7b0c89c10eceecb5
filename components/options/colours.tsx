import '@/components/swatch.css';
import { DraftField } from '@/components/draft/draft-field';
import { type Colour, colours } from '@/lib/annotation';
import { type Preferences, setPreferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';

/** What the reader calls each colour, and which one a highlight has at first. */
export function Colours({ preferences }: { preferences: Preferences }) {
  const rename = (colour: Colour, name: string) =>
    setPreferences(({ colourNames }) => ({ colourNames: { ...colourNames, [colour]: name.trim() } }));
  return (
    <section aria-labelledby="colours">
      <h2 id="colours">{word('optionsColours')}</h2>
      <p class="soft">{word('optionsColoursHint')}</p>
      <ul class="colours">
        {colours.map((colour) => (
          <li key={colour}>
            <span class={`swatch ${colour}`} aria-hidden="true" />
            <DraftField
              name={`colour ${colour}`}
              label={word(`colour_${colour}`)}
              stored={preferences.colourNames[colour] ?? ''}
              placeholder={word('optionsColourName')}
              save={(name) => rename(colour, name)}
            />
            <label class="choice">
              <input
                type="radio"
                name="colour"
                checked={preferences.colour === colour}
                onChange={() => void setPreferences({ colour })}
              />
              {word('optionsColourFirst')}
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
