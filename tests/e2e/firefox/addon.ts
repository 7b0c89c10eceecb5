import { until } from '../until.ts';
import type { InBrowserWindow } from './chrome-scope.ts';

/** What the browser does with an extension whenever it or its owner likes, as about:debugging and about:addons do it. */
export interface Addon {
  /** Ends the event page; the next event starts it again. Resolves when it is gone. */
  endBackground(): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  disable(): Promise<void>;
  enable(): Promise<void>;
  /** Loads the extension anew, as an update does. */
  reload(): Promise<void>;
}

/** The extension of this id. Disabling and reloading close all pages of the extension. */
export function addonOf(window: InBrowserWindow, id: string): Addon {
  const extension = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
    .ExtensionParent.GlobalManager.getExtension(${JSON.stringify(id)})`;
  const manage = async (verb: 'disable' | 'enable' | 'reload') => {
    await window(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(${JSON.stringify(id)});
      await addon.${verb}();
    })()`);
  };
  const addon: Addon = {
    backgroundRuns: async () => (await window(`${extension}?.backgroundState`)) !== 'stopped',
    async endBackground() {
      // It is left alone while it starts and while it answers; another one that an event has started since is not ended.
      await until('the event page is ended', async () =>
        Boolean(
          await window(`(async () => {
            const extension = ${extension};
            const before = extension.backgroundContext;
            if (!before) return extension.backgroundState === 'stopped';
            await extension.terminateBackground({ ignoreDevToolsAttached: true });
            return extension.backgroundContext !== before;
          })()`),
        ),
      );
    },
    disable: () => manage('disable'),
    enable: () => manage('enable'),
    reload: () => manage('reload'),
  };
  return addon;
}
