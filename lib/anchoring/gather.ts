import { kindOf, SPACE, VISIBLE } from './characters';
import { BLOCKS, GAPS } from './elements';

/** Text nodes with something visible, or whole paragraphs that are tidy and hold nothing but words, in the order of the text; the lists run parallel. */
export interface Pieces {
  nodes: (Text | Element)[];
  /** Offset in the text of the node's first visible unit. */
  starts: number[];
  /** Raw offset in the node, or in the paragraph's `textContent`, of its first visible unit. */
  leads: number[];
  /** The node's units stand in the text one for one. */
  plain: boolean[];
}

export interface Gathered extends Pieces {
  /** White space collapsed, soft hyphens and zero-width spaces dropped; a line feed between two blocks. */
  text: string;
}

/** Text as it is gathered, node by node. */
export interface Gathering {
  /** `data` is the node's; what is tidy has no white space but single spaces, and nothing to be dropped. */
  read(node: Text | Element, data: string, isTidy: boolean): void;
  /** Where an element of this name begins or ends. */
  edge(name: string): void;
  /** Takes away again what was read since, when it is shorter than so many units. */
  since(): (least: number) => void;
  gathered(): Gathered;
}

// White space but for single spaces, and what is dropped: most text nodes have none of it.
const UNTIDY = / {2}|[\t-\r\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

/** Whether white space and invisible units need no look. */
export const isTidy = (data: string): boolean => !UNTIDY.test(data);

export function startGathering(): Gathering {
  const pieces: string[] = [];
  const nodes: (Text | Element)[] = [];
  const starts: number[] = [];
  const leads: number[] = [];
  const plain: boolean[] = [];
  let length = 0;
  let pending = '';

  const take = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };

  const readTidy = (node: Text | Element, data: string) => {
    const from = data.charCodeAt(0) === 32 ? 1 : 0;
    const to = data.length > from && data.charCodeAt(data.length - 1) === 32 ? data.length - 1 : data.length;
    if (from) pending ||= ' ';
    if (to <= from) return;
    if (pending && length) take(pending);
    nodes.push(node);
    starts.push(length);
    leads.push(from);
    plain.push(true);
    take(data.slice(from, to));
    pending = to < data.length ? ' ' : '';
  };

  const readUntidy = (node: Text | Element, data: string) => {
    let run = -1;
    let runs = 0;
    for (let i = 0; i < data.length; i++) {
      const kind = kindOf(data.charCodeAt(i));
      if (kind === VISIBLE) {
        if (run >= 0) continue;
        if (pending && length) take(pending);
        pending = '';
        if (runs++ === 0) {
          nodes.push(node);
          starts.push(length);
          leads.push(i);
        }
        run = i;
        continue;
      }
      const single =
        data.charCodeAt(i) === 32 && i + 1 < data.length && kindOf(data.charCodeAt(i + 1)) === VISIBLE;
      if (run >= 0 && single) continue;
      if (run >= 0) take(data.slice(run, i));
      run = -1;
      if (kind === SPACE) pending ||= ' ';
    }
    if (run >= 0) take(data.slice(run));
    if (runs) plain.push(runs === 1);
  };

  return {
    read: (node, data, isTidy) => (isTidy ? readTidy(node, data) : readUntidy(node, data)),
    edge(name) {
      if (BLOCKS.has(name)) pending = '\n';
      else if (GAPS.has(name)) pending ||= ' ';
    },
    since() {
      const [from, known, before] = [length, nodes.length, pieces.length];
      return (least) => {
        if (length - from >= least) return;
        for (const list of [nodes, starts, leads, plain]) list.length = known;
        pieces.length = before;
        length = from;
        pending = '\n';
      };
    },
    gathered: () => ({ text: pieces.join(''), nodes, starts, leads, plain }),
  };
}
