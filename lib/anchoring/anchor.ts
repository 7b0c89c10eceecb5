import { type Selector, selectorOf } from '@/lib/annotation/selector';
import type { Anchoring } from './anchoring';
import { anchorByPath } from './by-path';
import { keptIndex } from './cache';
import { locate, type Pending, settle } from './locate';
import { type Pace, startPace } from './pace';
import { spanOf } from './places';
import { readPaced } from './read-paced';
import { type Disputed, decide, type Fixed } from './rivals';
import { startScan } from './scan';
import type { TextIndex } from './text';
import { noTokens, tokenise } from './tokens';

/** Up to so many passages are looked up by their elements first; more repay reading the page at once. */
const FEW = 10;
/** UTF-16 units read between two looks at the clock. */
const STEP = 2_048;
/** Of many passages so many are dealt with between two looks at the clock. */
const LOOK = 4;
/** A page that never stands still is searched in one go after so many tries. */
const TRIES = 3;

export interface AnchorOptions {
  /** Aborting rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called as soon as one passage is known, with its place among the targets. */
  onResult?: (anchoring: Anchoring, target: number) => void;
}

async function scanPaced(text: string, pending: readonly Pending[], pace: Pace) {
  const page = noTokens(text.length);
  for (let at = 0; at < text.length; ) {
    at = tokenise(text, page, at, at + STEP);
    if (pace.due()) await pace.rest();
  }
  const quotes = pending.map(({ quote }) => quote);
  const { advance, found } = startScan(quotes, page, text.length);
  while (advance()) if (pace.due()) await pace.rest();
  return { page, found };
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
    index = keptIndex(root) ?? (await readPaced(root, pace));
    for (const earlier of found) if (earlier?.range) Object.assign(earlier, spanOf(index, earlier.range));
    return index;
  };

  const dropOutdated = () => {
    if (index && keptIndex(root) !== index) index = undefined;
  };

  const look = targets.length <= FEW ? 1 : LOOK;
  let byPath = !index && targets.length <= FEW;
  let left: { target: number; passage: Pending; within: TextIndex | undefined }[] = [];
  for (const [target, selectors] of targets.entries()) {
    if (target % look === 0 && pace.due()) {
      await pace.rest();
      dropOutdated();
    }
    const direct = byPath ? anchorByPath(selectors, root) : undefined;
    byPath &&= direct !== undefined;
    const result = direct ?? locate(index ?? (await readAgain()), selectors, targets.length <= FEW);
    if ('state' in result) tell(result, target);
    else left.push({ target, passage: result, within: index });
  }

  for (let attempt = 1; left.length > 0; attempt++) {
    const own = attempt < TRIES ? pace : { ...pace, due: () => false };
    dropOutdated();
    const text = index ?? (await readAgain());
    const isStill = () => keptIndex(root) === text;
    const pending = left.map(({ target, passage, within }) => ({
      target,
      // Where it stood in another text says nothing.
      passage: within === text ? passage : { ...passage, exact: undefined },
    }));
    const { page, found: seen } = await scanPaced(
      text.text,
      pending.map(({ passage }) => passage),
      own,
    );
    const disputed: { target: number; dispute: Disputed }[] = [];
    const told = new Set<number>();
    // A place in a text that is no more would be marked on what stands there now.
    let stands = attempt === TRIES || isStill();
    for (const [i, { target, passage }] of pending.entries()) {
      if (!stands) break;
      const settled = settle(text, passage, page, seen(i));
      if (settled.rivals.length > 1) disputed.push({ target, dispute: { passage, ...settled } });
      else {
        told.add(target);
        tell(settled.anchoring, target);
      }
      if (i % look > 0 || !own.due()) continue;
      await own.rest();
      stands = isStill();
    }
    if (stands) {
      const decided = decide(
        text,
        disputed.map(({ dispute }) => dispute),
        fixedOf(targets, found),
      );
      for (const [i, { target }] of disputed.entries()) tell(decided[i] ?? { state: 'orphaned' }, target);
      break;
    }
    left = left.filter(({ target }) => !told.has(target));
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
