import { browser } from 'wxt/browser';
import { firefox } from './firefox';
import { type WordKey, word } from './words';

const names: Record<string, WordKey> = {
  highlight: 'commandHighlight',
  claim: 'commandClaim',
  source: 'commandSource',
  'open-panel': 'commandOpenPanel',
  _execute_sidebar_action: 'commandOpenPanel',
  walk: 'commandWalk',
  'next-mark': 'commandNextMark',
  'previous-mark': 'commandPreviousMark',
};

/** Come without keys; whoever wants some gives them. */
const unsuggested = new Set(['walk', 'next-mark', 'previous-mark']);

/** What a shortcut does, and its keys as this browser writes them; '' when it has none. */
export interface Shortcut {
  what: string;
  keys: string;
  /** It came with keys, and has none now: another extension may have them. */
  isMissing: boolean;
}

/** The shortcuts of the manifest with the keys they have now. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name = '', shortcut = '' }) => {
    const what = names[name];
    return what ? [{ what: word(what), keys: shortcut, isMissing: !shortcut && !unsuggested.has(name) }] : [];
  });
}

/** The keys that highlight; '' when there are none. */
export async function highlightKeys(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'highlight')?.shortcut ?? '';
}

/** Opens the browser's own page for changing them: ours cannot. */
export async function changeShortcuts(): Promise<void> {
  if (firefox) await firefox.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
