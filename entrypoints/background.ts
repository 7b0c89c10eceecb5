import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onAnnounced } from '@/lib/messaging/announce';
import { toBackground } from '@/lib/messaging/calls';
import { rememberKeys } from '@/lib/messaging/known-pages';
import { serve } from '@/lib/messaging/rpc';
import { connectOutside } from '@/lib/store';
import { listenToCommands } from './background/commands';
import { handlers } from './background/handlers';
import { onInstalled } from './background/installed';
import { listenToMenus } from './background/menus';
import { onStarted } from './background/started';
import { takeOver } from './background/take-over';
import { keepingUnsaved, saveUnsaved } from './background/unsaved';
import { tellTabs } from './background/written';

export default defineBackground(() => {
  connectOutside({ rememberKeys: (keys) => rememberKeys(keys), written: ({ workIds }) => tellTabs(workIds) });
  serve(toBackground, 'background', keepingUnsaved(handlers));
  onAnnounced(tellTabs);
  listenToCommands();
  listenToMenus();
  browser.runtime.onInstalled.addListener(onInstalled);
  browser.runtime.onStartup.addListener(onStarted);
  takeOver();
  void saveUnsaved(handlers);
});
