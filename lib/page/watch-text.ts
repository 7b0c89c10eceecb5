/** So many units of new text may hold a passage; a clock that ticks does not. */
const WORTH_A_LOOK = 12;
/** A look at the page may take this share of the time, at most. */
const SHARE = 20;
const SHORTEST_WAIT = 100;
/** A look is also waited for where it does no work: what it took says only so much. Milliseconds. */
const LONGEST_WAIT = 3_000;

export interface TextWatch {
  /** Watching costs a little: only while there is something to lose. `trees` are those within the page that an observer of it is not told of. */
  watch(wanted: boolean, trees?: readonly Node[]): void;
  /** Something came into the page that observers are not told of. */
  look(): void;
}

/** Tells every change at once, before the next frame; and calls back, when the page is idle, after its text changed; `grown` when enough came to hold a passage. Until aborted. */
export function watchText(
  document: Document,
  window: Window & typeof globalThis,
  onRecords: (records: MutationRecord[]) => void,
  onChange: (grown: boolean) => Promise<void>,
  signal: AbortSignal,
): TextWatch {
  let wait = SHORTEST_WAIT;
  let timer: number | undefined;
  let observed: WeakSet<Node> | undefined;
  let arrived = false;
  let dirty = false;
  let changed: Node[] = [];

  const look = async () => {
    const nodes = changed;
    changed = [];
    dirty = arrived = false;
    timer = undefined;
    const started = window.performance.now();
    const grown = arrived || nodes.some((node) => (node.textContent ?? '').trim().length >= WORTH_A_LOOK);
    await onChange(grown).catch(() => {});
    const share = (window.performance.now() - started) * SHARE;
    wait = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, share));
    if (dirty) plan();
  };
  const plan = () => {
    if (timer !== undefined || signal.aborted) return;
    timer = window.setTimeout(() => window.requestIdleCallback(look, { timeout: 1_000 }), wait);
  };
  const observer = new window.MutationObserver((records) => {
    onRecords(records);
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') changed.push(target);
      else for (const node of addedNodes) if (isText(node)) changed.push(node);
      dirty ||= type === 'characterData' || hasText(addedNodes) || hasText(removedNodes);
    }
    if (dirty) plan();
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  return {
    watch(wanted, trees = []) {
      if (signal.aborted) return;
      if (!wanted) {
        observer.disconnect();
        observed = undefined;
        return;
      }
      observed ??= new WeakSet();
      for (const tree of [document, ...trees]) {
        if (observed.has(tree)) continue;
        observed.add(tree);
        observer.observe(tree, { subtree: true, childList: true, characterData: true });
      }
    },
    look() {
      if (!observed) return;
      dirty = arrived = true;
      plan();
    },
  };
}

const isText = (node: Node): boolean =>
  node.firstChild !== null || (node.nodeType === 3 && Boolean(node.nodeValue?.trim()));

const hasText = (nodes: NodeList): boolean => {
  for (const node of nodes) if (isText(node)) return true;
  return false;
};
