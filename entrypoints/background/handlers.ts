import type { Browser } from 'wxt/browser';
import type { BackgroundCalls, Handlers } from '@/lib/messaging/calls';
import { openPanel } from '@/lib/messaging/panel';
import { annotationCalls } from './annotation-calls';
import { claimCalls } from './claim-calls';
import { claimFormCalls } from './claim-form-calls';
import { pageCalls } from './page-calls';
import { tabOf } from './sender';

export type BackgroundHandlers = Handlers<BackgroundCalls, Browser.runtime.MessageSender>;

/** The background's answer to each call. */
export const handlers: BackgroundHandlers = {
  ...pageCalls,
  ...annotationCalls,
  ...claimCalls,
  ...claimFormCalls,
  async openPanel(_, sender) {
    await openPanel(tabOf(sender));
  },
};
