// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milestonesOf } from '@/lib/highlighting/milestones';

const VIEW = { width: 1000, height: 700 };

/** Blocks one below the other, in no order, with gaps between them. */
function column(parts: { height: number; gap: number }[], left = 0) {
  let top = 0;
  return parts.map(({ height, gap }) => {
    const box = { top: top + gap, bottom: top + gap + height, left, right: left + 600 };
    top = box.bottom;
    return [document.createElement('p') as Element, box] as const;
  });
}

const parts = fc.array(fc.record({ height: fc.integer({ min: 1, max: 900 }), gap: fc.nat(300) }), {
  minLength: 1,
  maxLength: 80,
});

describe('milestones', () => {
  it('are no further than two screens when a block is near, whatever one the page takes away', () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), (heights, at, goes) => {
        const blocks = column(heights);
        const [block, box] = blocks[at % blocks.length] as (typeof blocks)[number];
        const boxes = new Map([...blocks].sort(([, a], [, b]) => (a.top % 7) - (b.top % 7)));
        const found = [...milestonesOf(boxes, VIEW)];
        const [gone] = found[goes % found.length] ?? [];
        // Just come near the view at its lower edge, just leaving it at the upper one.
        for (const shift of [1.25 * VIEW.height - box.top - 1, -0.25 * VIEW.height - box.bottom + 1]) {
          const inReach = found.filter(([stone]) => {
            const { top, bottom } = boxes.get(stone) ?? { top: 0, bottom: 0 };
            return bottom + shift > -2 * VIEW.height && top + shift < 3 * VIEW.height;
          });
          const told = inReach.filter(
            ([stone, near]) => (stone === block || stone !== gone) && near.includes(block),
          );
          expect(told.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('are few where blocks are many', () => {
    const blocks = column(Array.from({ length: 1000 }, () => ({ height: 30, gap: 20 })));
    const found = milestonesOf(new Map(blocks), VIEW);
    expect(found.size).toBeLessThan(80);
    expect(Math.max(...[...found.values()].map((near) => near.length))).toBeLessThan(80);
  });

  it('are not shared by columns that are far apart', () => {
    const [here, there] = [
      column(Array(9).fill({ height: 90, gap: 9 })),
      column([{ height: 90, gap: 9 }], 3000),
    ];
    const found = milestonesOf(new Map([...here, ...there]), VIEW);
    const far = there[0]?.[0] as Element;
    expect(found.get(far)).toEqual([far]);
  });
});
