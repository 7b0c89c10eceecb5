import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type Calls, type Handlers, type In, type Out, PROTOCOL } from './calls';

const Envelope = v.object({
  to: v.picklist(['background', 'page']),
  protocol: v.number(),
  call: v.string(),
  input: v.unknown(),
});
const Reply = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.optional(v.unknown()) }),
  v.object({ ok: v.literal(false), error: v.object({ name: v.string(), message: v.string() }) }),
]);

/** An error that happened on the other side of a message, thrown again here under its own name. */
export class RemoteError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

type Send = (message: unknown) => Promise<unknown>;
export type Client<C extends Calls> = { [N in keyof C]: (input: In<C, N>) => Promise<Out<C, N>> };

/** A typed client; input and reply are both checked, errors of the other side are thrown as RemoteError. */
export function clientOf<C extends Calls>(calls: C, to: 'background' | 'page', send: Send): Client<C> {
  const entries = Object.entries(calls).map(([call, schema]) => [
    call,
    async (input: unknown) => {
      const message = { to, protocol: PROTOCOL, call, input: v.parse(schema.in, input) };
      const reply = v.parse(Reply, await send(message));
      if (!reply.ok) throw new RemoteError(reply.error.name, reply.error.message);
      return v.parse(schema.out, reply.value);
    },
  ]);
  return Object.fromEntries(entries) as Client<C>;
}

/** Answers calls addressed to this side until undone; foreign messages and other protocols are left alone. */
export function serve<C extends Calls>(
  calls: C,
  to: 'background' | 'page',
  handlers: Handlers<C, Browser.runtime.MessageSender>,
  runtime: Pick<typeof browser.runtime, 'onMessage'> = browser.runtime,
): () => void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (reply: unknown) => void,
  ) => {
    const envelope = v.safeParse(Envelope, message);
    if (!envelope.success || envelope.output.to !== to || envelope.output.protocol !== PROTOCOL)
      return undefined;
    const { call, input } = envelope.output;
    if (!Object.hasOwn(calls, call)) return undefined;
    answer(calls, handlers, call, input, sender).then(respond);
    return true;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

/** Checks a call's input, has it handled and says how it went; never throws. */
export async function answer<C extends Calls, N extends keyof C>(
  calls: C,
  handlers: Handlers<C, Browser.runtime.MessageSender>,
  call: N,
  input: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<v.InferOutput<typeof Reply>> {
  try {
    const schema = calls[call];
    if (!schema) throw new Error(`No such call: ${String(call)}`);
    const value = await handlers[call](v.parse(schema.in, input) as In<C, N>, sender);
    return { ok: true, value };
  } catch (error) {
    return {
      ok: false,
      error:
        error instanceof Error
          ? { name: error.name, message: error.message }
          : { name: 'Error', message: String(error) },
    };
  }
}
