import { type Browser, browser } from 'wxt/browser';
import type { In, PageCalls } from '@/lib/messaging/calls';
import { openPanel } from '@/lib/messaging/panel';
import { actIn } from './acting';

/** What each shortcut of the manifest asks of the page. */
const acts: Record<string, In<PageCalls, 'act'>> = {
  highlight: { action: 'highlight' },
  claim: { action: 'claim' },
  source: { action: 'pickClaims' },
  walk: { action: 'walk' },
  'next-mark': { action: 'nextMark' },
  'previous-mark': { action: 'previousMark' },
};

/** Answers the keyboard shortcuts; opening the panel must come before anything is awaited. */
export function onCommand(command: string, tab?: Browser.tabs.Tab): Promise<void> {
  if (command === 'open-panel' && tab) return openPanel(tab);
  const act = acts[command];
  return act ? actIn(tab?.id, act) : Promise.resolve();
}

/** Listens for the shortcuts. */
export const listenToCommands = (): void => browser.commands.onCommand.addListener(onCommand);
