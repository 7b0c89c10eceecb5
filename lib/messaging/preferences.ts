import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { colours } from '@/lib/annotation';

/**
 * The reader's settings. They live in `storage.local` and not in the database, because the script on every page must
 * know without waking anybody where to stay silent.
 */
export const Preferences = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  toolbarOnSelection: v.fallback(v.boolean(), true),
  silentSites: v.fallback(v.array(v.string()), []),
  colourNames: v.fallback(v.record(v.picklist(colours), v.string()), {}),
  colour: v.fallback(v.picklist(colours), 'amber'),
  pinnedClaim: v.fallback(v.optional(v.string()), undefined),
  shortcutHintShown: v.fallback(v.boolean(), false),
  singleKeys: v.fallback(v.boolean(), true),
  /** Others' reviews of a claim stay hidden until one's own is submitted. */
  blindReviews: v.fallback(v.boolean(), true),
  /** In whose name reviews are published. */
  house: v.fallback(v.object({ name: v.string(), url: v.optional(v.string()) }), { name: '' }),
  /** Views of the desk that have a name; the address is that of their place, from `?` on. */
  savedViews: v.fallback(v.array(v.object({ id: v.string(), name: v.string(), address: v.string() })), []),
});
export type Preferences = v.InferOutput<typeof Preferences>;

const KEY = 'preferences';

type Changes = Partial<Preferences> | ((now: Preferences) => Partial<Preferences>);
/** What was asked for here and is not on disk yet: an earlier change that arrives meanwhile must not draw it back. */
const asked = new Set<Partial<Preferences>>();

/** The settings as stored, what is missing or unreadable filled in by its default. */
export async function readPreferences(
  area: Pick<typeof browser.storage.local, 'get'> = browser.storage.local,
): Promise<Preferences> {
  return parse((await area.get(KEY))[KEY]);
}

/** Changes some settings and keeps the others; a function is asked with the settings as they are by then. */
export async function setPreferences(changes: Changes): Promise<void> {
  const wanted = typeof changes === 'function' ? {} : changes;
  asked.add(wanted);
  try {
    await navigator.locks.request(KEY, async () => {
      const now = await readPreferences();
      const changed = typeof changes === 'function' ? changes(now) : changes;
      await browser.storage.local.set({ [KEY]: { ...now, ...changed } });
    });
  } finally {
    asked.delete(wanted);
  }
}

/** Calls back with the settings now and after every change, in any context, as they will be once what was asked for here is on disk; returns the undo. */
export function watchPreferences(onChange: (preferences: Preferences) => void): () => void {
  const tell = (stored: Preferences) => {
    const shown: Preferences = { ...stored };
    for (const changes of asked) Object.assign(shown, changes);
    onChange(shown);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) tell(parse(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  // It fails in a page whose extension was reloaded: such a script has nothing to show any more.
  readPreferences().then(tell, () => {});
  return () => browser.storage.onChanged.removeListener(listener);
}

const parse = (stored: unknown): Preferences =>
  v.parse(Preferences, typeof stored === 'object' && stored !== null ? stored : {});

/** The settings of a reader who has set nothing. */
export const defaultPreferences: Preferences = parse(undefined);
