import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { settled, until } from '../until.ts';
import type { Bidi } from './bidi.ts';

/** What Sourcemark shows in a page, found by the names that a screen reader says and used by mouse and keyboard. */
export interface Floating {
  /** Waits for the button or other control of that name, or that begins so, and clicks it. */
  click(name: string): Promise<void>;
  /** Types into the field of that name, after what is there is selected. */
  fill(name: string, text: string): Promise<void>;
  /** Waits until the control of that name is there. */
  shown(name: string): Promise<void>;
  /** Waits until no control of that name is there. */
  gone(name: string): Promise<void>;
}

const Contexts = v.object({ contexts: v.array(v.object({ context: v.string() })) });
const Said = v.object({ result: v.object({ value: v.optional(v.unknown()) }) });
const Host = v.object({ value: v.object({ shadowRoot: v.object({ sharedId: v.string() }) }) });
const Place = v.optional(v.object({ x: v.number(), y: v.number() }));

/** The floating surface of the page in front. Its closed shadow root is out of the page's reach, and not out of BiDi's. */
export async function floating(page: Page, send: Bidi): Promise<Floating> {
  const context = await inFront(send);
  const call = (functionDeclaration: string, args: object[], serializationOptions = {}) =>
    send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context },
      awaitPromise: false,
      serializationOptions,
    });
  const root = async (): Promise<string | undefined> => {
    const found = v.parse(
      v.object({ result: v.unknown() }),
      await call('() => document.querySelector(":root > :popover-open")', [], {
        maxDomDepth: 1,
        includeShadowTree: 'all',
      }),
    );
    const host = v.safeParse(Host, found.result);
    return host.success ? host.output.value.shadowRoot.sharedId : undefined;
  };
  const place = async (name: string) => {
    const sharedId = await root();
    if (!sharedId) return undefined;
    const said = await call(String(placeOf), [{ sharedId }, { type: 'string', value: name }]);
    const { value } = v.parse(Said, said).result;
    return v.parse(Place, typeof value === 'string' ? JSON.parse(value) : undefined);
  };

  const surface: Floating = {
    shown: (name) => until(`"${name}" is shown`, async () => (await place(name)) !== undefined),
    gone: (name) => until(`"${name}" is gone`, async () => (await place(name)) === undefined),
    async click(name) {
      const at = await settled(`"${name}" stands still`, () => place(name));
      await page.mouse.click(at.x, at.y);
    },
    async fill(name, text) {
      await surface.click(name);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
    },
  };
  return surface;
}

/** Runs in the page: the middle of the control with that name, as JSON in CSS pixels. */
function placeOf(root: ShadowRoot, name: string): string | undefined {
  const controls = root.querySelectorAll<HTMLElement>('button, input, textarea, select, [role=option]');
  for (const control of controls) {
    const of = 'labels' in control && control.labels instanceof NodeList ? control.labels[0] : undefined;
    const label = of instanceof Element ? of : undefined;
    const words = label?.querySelector('span:last-of-type') ?? label;
    const said = (
      control.getAttribute('aria-label') ??
      words?.textContent ??
      control.textContent ??
      ''
    ).trim();
    if (said !== name && !(control.getAttribute('role') === 'option' && said.startsWith(name))) continue;
    control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    // A radio button stands unseen in its label.
    const shown = control instanceof HTMLInputElement && control.type === 'radio' ? label : control;
    const box = (shown ?? control).getBoundingClientRect();
    return JSON.stringify({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  return undefined;
}

async function inFront(send: Bidi): Promise<string> {
  const { contexts } = v.parse(Contexts, await send('browsingContext.getTree', { maxDepth: 0 }));
  for (const { context } of contexts) {
    const seen = await send('script.evaluate', {
      expression: 'document.visibilityState',
      target: { context },
      awaitPromise: false,
    });
    if (v.parse(Said, seen).result.value === 'visible') return context;
  }
  throw new Error('No tab is in front');
}
