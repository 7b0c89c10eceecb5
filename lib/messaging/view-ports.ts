import { type Browser, browser } from 'wxt/browser';
import type { ViewSignal } from './calls';

export interface ViewPorts {
  /** Tells every panel that listens; costs nothing when none does. */
  send: (signal: ViewSignal) => void;
  readonly open: boolean;
}

/** Panels that listen to this page on ports named `view`, until aborted; `onChange` when one comes or goes. */
export function listenToPanels(onChange: () => void, signal: AbortSignal): ViewPorts {
  const ports = new Set<Browser.runtime.Port>();
  const onConnect = (port: Browser.runtime.Port) => {
    if (port.name !== 'view') return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      onChange();
    });
    onChange();
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    browser.runtime?.onConnect?.removeListener(onConnect);
    for (const port of ports) port.disconnect();
    ports.clear();
  });
  return {
    send: (message) => {
      for (const port of ports) port.postMessage(message);
    },
    get open() {
      return ports.size > 0;
    },
  };
}
