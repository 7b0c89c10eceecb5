import type { Browser } from 'puppeteer-core';

/** Sends what puppeteer has no word for; https://w3c.github.io/webdriver-bidi/ */
export type Bidi = (method: string, params: object) => Promise<unknown>;

interface Speaker {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

/** The BiDi connection of a browser; throws when it was started over another protocol. */
export function bidiOf(browser: Browser): Bidi {
  if (!speaks(browser)) throw new Error('This browser was not started over BiDi');
  const { connection } = browser;
  return async (method, params) => {
    const { result } = await connection.send(method, params);
    if (isFailure(result)) throw new Error(result.exceptionDetails.text);
    return result;
  };
}

function speaks(browser: Browser): browser is Browser & Speaker {
  return 'connection' in browser;
}

function isFailure(result: unknown): result is { exceptionDetails: { text: string } } {
  return typeof result === 'object' && result !== null && 'exceptionDetails' in result;
}
