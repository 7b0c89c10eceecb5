import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetAll } from '../traces.ts';
import type { Reader } from './reader.ts';

/** Takes away whatever a test left: pages, sidebar, notes, settings, downloads; throws when the extension or the browser is gone. */
export async function cleanUp(reader: Reader): Promise<void> {
  // What a test keeps in the last one, connections among them, goes with it.
  await reader.openDesk();
  await reader.closeAll();
  await reader.addon.endBackground();
  await reader.desk.evaluate(forgetAll);
  for (const name of await readdir(reader.downloads).catch(() => []))
    await rm(join(reader.downloads, name), { recursive: true });
}
