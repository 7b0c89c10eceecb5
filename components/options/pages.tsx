import { SilentSites } from '@/components/options/silent-sites';
import { type Preferences, setPreferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';

/** What Sourcemark does in pages without being asked. */
export function Pages({ preferences }: { preferences: Preferences }) {
  return (
    <section aria-labelledby="pages">
      <h2 id="pages">{word('optionsPages')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={preferences.toolbarOnSelection}
          onChange={({ currentTarget }) => void setPreferences({ toolbarOnSelection: currentTarget.checked })}
        />
        {word('optionsToolbar')}
      </label>
      <SilentSites sites={preferences.silentSites} />
    </section>
  );
}
