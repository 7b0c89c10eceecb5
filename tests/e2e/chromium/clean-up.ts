import { forgetAll } from '../traces.ts';
import type { Reader } from './reader.ts';

/** Takes away whatever a test left: pages, panels, notes, settings, routes; throws when the extension or the browser is gone. */
export async function cleanUp({ context, desk, ...reader }: Reader): Promise<void> {
  await context.unrouteAll();
  await context.clearPermissions();
  await context.clearCookies();
  await Promise.all(context.pages().map((page) => (page === desk ? undefined : page.close())));
  // What a test keeps in it, connections among them, goes with the page.
  await desk.goto(desk.url());
  await reader.putWorkerToSleep();
  await desk.evaluate(forgetAll);
  await reader.startWorker();
}
