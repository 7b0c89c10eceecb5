import { isAlive } from './alive';

type Send = (message: unknown) => Promise<unknown>;

/**
 * Asks once more when the worker was stopped before it answered. Every call may come twice: its ids are made by the caller.
 * Throws at once when this script's extension is gone.
 */
export const askAgain =
  (send: Send, alive: () => boolean = isAlive): Send =>
  async (message) => {
    try {
      const reply = await send(message);
      if (reply !== undefined) return reply;
    } catch (error) {
      if (!alive()) throw error;
    }
    return send(message);
  };
