// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, compareBoundaries } from '@/lib/highlighting/lanes';

const page = () => {
  const parsed = new DOMParser().parseFromString(
    '<p>abcdefghij<b>klmnopqrst</b></p><p>uvwxyz</p>',
    'text/html',
  );
  const nodes = [...parsed.querySelectorAll('p, b')]
    .flatMap((element) => [...element.childNodes])
    .filter((node) => node.nodeType === 3);
  return { parsed, nodes };
};

describe('lanes', () => {
  it('part what overlaps, put the inner above the outer, and are few', () => {
    const { nodes } = page();
    const ends = fc.tuple(fc.nat(nodes.length - 1), fc.nat(6));
    fc.assert(
      fc.property(fc.array(fc.tuple(ends, ends), { maxLength: 12 }), (picks) => {
        const ranges = picks
          .map(
            ([a, b]) =>
              [a, b].sort((x, y) => x[0] - y[0] || x[1] - y[1]) as [[number, number], [number, number]],
          )
          .map(([a, b]) => ({
            startContainer: nodes[a[0]] as Node,
            startOffset: a[1],
            endContainer: nodes[b[0]] as Node,
            endOffset: b[1],
          }));
        const lanes = assignLanes(ranges);
        const precedes = (x: (typeof ranges)[0], y: (typeof ranges)[0]) =>
          compareBoundaries(x.endContainer, x.endOffset, y.startContainer, y.startOffset) <= 0;
        ranges.forEach((one, i) => {
          ranges.forEach((other, j) => {
            if (i === j || precedes(one, other) || precedes(other, one)) return;
            expect(lanes[i]).not.toBe(lanes[j]);
            const starts = compareBoundaries(
              one.startContainer,
              one.startOffset,
              other.startContainer,
              other.startOffset,
            );
            const ends = compareBoundaries(
              other.endContainer,
              other.endOffset,
              one.endContainer,
              one.endOffset,
            );
            if (starts < 0 && ends < 0) expect(lanes[i]).toBeLessThan(lanes[j] as number);
          });
        });
      }),
    );
  });

  it('are one when nothing overlaps', () => {
    const { nodes } = page();
    const node = nodes[0] as Node;
    const range = (startOffset: number, endOffset: number) => ({
      startContainer: node,
      startOffset,
      endContainer: node,
      endOffset,
    });
    expect(assignLanes([range(6, 8), range(0, 3), range(3, 6)])).toEqual([0, 0, 0]);
    expect(assignLanes([range(0, 9), range(1, 2), range(3, 4), range(9, 10)])).toEqual([0, 1, 1, 0]);
  });
});

describe('the order of boundary points', () => {
  it('is the document’s, also between elements and texts', () => {
    const { parsed, nodes } = page();
    const [first, bold, last] = nodes as [Text, Text, Text];
    const ordered: [Node, number][] = [
      [parsed.body, 0],
      [first, 0],
      [first, 4],
      [first.parentNode as Node, 1],
      [bold, 2],
      [parsed.body, 1],
      [last, 0],
      [parsed.body, 2],
    ];
    ordered.forEach(([a, i], x) => {
      ordered.forEach(([b, j], y) => {
        expect(Math.sign(compareBoundaries(a, i, b, j))).toBe(Math.sign(x - y));
      });
    });
  });
});
