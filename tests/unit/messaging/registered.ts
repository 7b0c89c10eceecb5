import { vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The browser's list of registered content scripts; it refuses what browsers refuse. */
export function registeredScripts(): Browser.scripting.RegisteredContentScript[] {
  const scripts: Browser.scripting.RegisteredContentScript[] = [];
  const { scripting } = fakeBrowser;
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async () => [...scripts]);
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async ([script]) => {
    if (!script || scripts.some(({ id }) => id === script.id)) throw new Error('Duplicate script ID');
    scripts.push(script);
  });
  vi.spyOn(scripting, 'updateContentScripts').mockImplementation(async ([script]) => {
    const at = scripts.findIndex(({ id }) => id === script?.id);
    if (!script || at < 0) throw new Error('Nonexistent script ID');
    scripts[at] = script;
  });
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async () => {
    scripts.length = 0;
  });
  return scripts;
}
