import { browser } from 'wxt/browser';
import type { BackgroundCalls, In } from './calls';
import { PROTOCOL } from './protocol';

/** A call whose answer nobody waits for, without the schemas: the script on every page has to be small. */
export function tellBackground<N extends keyof BackgroundCalls>(
  call: N,
  input: In<BackgroundCalls, N>,
): void {
  browser.runtime.sendMessage({ to: 'background', protocol: PROTOCOL, call, input }).catch(() => {});
}
