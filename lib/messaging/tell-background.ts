import { bareBrowser } from './bare-browser';
import type { BackgroundCalls, In } from './calls';
import { PROTOCOL } from './protocol';

/** A call whose answer nobody waits for, without the schemas: the script on every page has to be small. */
export async function tellBackground<N extends keyof BackgroundCalls>(
  call: N,
  input: In<BackgroundCalls, N>,
): Promise<void> {
  try {
    await bareBrowser().runtime.sendMessage({ to: 'background', protocol: PROTOCOL, call, input });
  } catch {
    // The background is not there, or not there any more for a script of an extension that was loaded anew.
  }
}
