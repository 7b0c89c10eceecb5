declare const chrome: typeof import('wxt/browser').browser;

/** Runs in a page of the extension while nothing else of it runs: takes away notes, settings, and what follows from them. */
export async function forgetAll(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases())
    await new Promise((done, failed) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = done;
      request.onerror = failed;
    });
  localStorage.clear();
  await chrome.storage.local.clear();
  // All but the sign that this version has taken over the tabs, which it does once.
  const { tookOver } = await chrome.storage.session.get('tookOver');
  await chrome.storage.session.clear();
  await chrome.storage.session.set({ tookOver });
  await chrome.scripting.unregisterContentScripts();
}

/** Runs in a page of the extension: as text all that a test could find of the one before it. */
export async function traces(): Promise<string> {
  const contexts = await chrome.runtime.getContexts({});
  return JSON.stringify({
    pages: contexts.filter((each) => each.contextType !== 'BACKGROUND').map((each) => each.documentUrl),
    tabs: (await chrome.tabs.query({})).map(({ url, windowId }) => [url, windowId]),
    window: [innerWidth, innerHeight],
    settings: [await chrome.storage.local.get(), await chrome.storage.session.get()],
    scripts: await chrome.scripting.getRegisteredContentScripts(),
    databases: await indexedDB.databases(),
    badge: await chrome.action.getBadgeText({}),
    permissions: await chrome.permissions.getAll(),
  });
}
