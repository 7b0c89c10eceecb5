import { type Preferences, setPreferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';

const themes = [
  ['system', 'optionsThemeSystem'],
  ['light', 'optionsThemeLight'],
  ['dark', 'optionsThemeDark'],
] as const;

/** Light, dark, or as the system is. */
export function Theme({ preferences }: { preferences: Preferences }) {
  return (
    <fieldset>
      <legend>{word('optionsTheme')}</legend>
      <div class="row">
        {themes.map(([theme, name]) => (
          <label key={theme} class="choice">
            <input
              type="radio"
              name="theme"
              checked={preferences.theme === theme}
              onChange={() => void setPreferences({ theme })}
            />
            {word(name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
