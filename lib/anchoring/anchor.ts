import { type Selector, selectorOf } from '@/lib/annotation/selector';
import type { Anchoring } from './anchoring';
import { anchorByPath } from './by-path';
import { keptIndex } from './cache';
import { locate, type Pending, settle } from './locate';
import { type Pace, startPace } from './pace';
import { spanOf } from './places';
import { readPaced } from './read-paced';
import { type Disputed, decide, type Fixed } from './rivals';
import { startScan } from './seeds';
import { noTokens, tokenise } from './tokens';

/** Up to so many passages are looked up by their elements first; more repay reading the page at once. */
const FEW = 10;
/** UTF-16 units and words dealt with between two looks at the clock. */
const STEP = { units: 32_768, words: 8_192 };

export interface AnchorOptions {
  /** Aborting rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called as soon as one passage is known, with its place among the targets. */
  onResult?: (anchoring: Anchoring, target: number) => void;
}

async function scanPaced(text: string, pending: readonly Pending[], pace: Pace) {
  const page = noTokens();
  for (let at = 0; at < text.length; ) {
    at = tokenise(text, page, at, at + STEP.units);
    if (pace.due()) await pace.rest();
  }
  const { scan, hits } = startScan(pending.map(({ pattern }) => pattern.tokens));
  for (let word = 0; word < page.hashes.length; word += STEP.words) {
    scan(page, word, word + STEP.words);
    if (pace.due()) await pace.rest();
  }
  return { page, hits };
}

/** Finds passages again, in the order of the targets, in slices of at most 8 ms; a passage whose place is not certain is never `anchored`. */
export async function anchor(
  targets: readonly (readonly Selector[])[],
  root: Node,
  { signal, onResult }: AnchorOptions = {},
): Promise<Anchoring[]> {
  signal?.throwIfAborted();
  const pace = startPace(signal);
  const found: Anchoring[] = [];
  const tell = (anchoring: Anchoring, target: number) => {
    found[target] = anchoring;
    onResult?.(anchoring, target);
  };
  let index = keptIndex(root);
  const readAgain = async () => {
    index = await readPaced(root, pace);
    for (const earlier of found) if (earlier?.range) Object.assign(earlier, spanOf(index, earlier.range));
    return index;
  };

  let byPath = !index && targets.length <= FEW;
  const pending: { target: number; passage: Pending }[] = [];
  for (const [target, selectors] of targets.entries()) {
    if (pace.due()) {
      await pace.rest();
      index &&= keptIndex(root);
    }
    const direct = byPath ? anchorByPath(selectors, root) : undefined;
    byPath &&= direct !== undefined;
    const result = direct ?? locate(index ?? (await readAgain()), selectors, targets.length <= FEW);
    if ('state' in result) tell(result, target);
    else pending.push({ target, passage: result });
  }
  if (!pending.length) return found;

  const text = index ?? (await readAgain());
  const { page, hits } = await scanPaced(
    text.text,
    pending.map(({ passage }) => passage),
    pace,
  );
  const disputed: { target: number; dispute: Disputed }[] = [];
  for (const [i, { target, passage }] of pending.entries()) {
    const settled = settle(text, passage, page, hits[i] ?? { page: [], pattern: [], cut: false });
    if (settled.rivals.length > 1) disputed.push({ target, dispute: { passage, ...settled } });
    else tell(settled.anchoring, target);
    if (pace.due()) await pace.rest();
  }
  if (disputed.length) {
    const fixed = fixedOf(targets, found);
    const decided = decide(
      text,
      disputed.map(({ dispute }) => dispute),
      fixed,
    );
    for (const [i, { target }] of disputed.entries()) tell(decided[i] ?? { state: 'orphaned' }, target);
  }
  return found;
}

export function fixedOf(
  targets: readonly (readonly Selector[])[],
  found: readonly (Anchoring | undefined)[],
): Fixed[] {
  return targets.flatMap((selectors, i) => {
    const was = selectorOf(selectors, 'TextPositionSelector')?.start;
    const { state, start: is } = found[i] ?? {};
    const isSure = state === 'anchored' || state === 'changed';
    return isSure && was !== undefined && is !== undefined ? [{ was, is }] : [];
  });
}
