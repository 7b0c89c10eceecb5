import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { connectOutside } from '@/lib/store/outside';
import { WrittenSignal } from './calls';
import { rememberKeys } from './known-pages';

/** Connects the store of an extension page to its surroundings: the background hears of every write. Returns the undo. */
export function connectStore(): () => void {
  return connectOutside({
    rememberKeys: (keys) => rememberKeys(keys),
    written: ({ workIds }) => {
      // It fails while the extension is reloaded: the write is on disk all the same.
      browser.runtime.sendMessage({ signal: 'written', workIds }).catch(() => {});
    },
  });
}

/** Hears of the writes that other contexts of this extension announce; returns the undo. */
export function onAnnounced(
  listener: (workIds: string[]) => void,
  runtime: Pick<typeof browser.runtime, 'onMessage'> = browser.runtime,
): () => void {
  const onMessage = (message: unknown) => {
    const signal = v.safeParse(WrittenSignal, message);
    if (signal.success) listener(signal.output.workIds);
    return undefined;
  };
  runtime.onMessage.addListener(onMessage);
  return () => runtime.onMessage.removeListener(onMessage);
}
