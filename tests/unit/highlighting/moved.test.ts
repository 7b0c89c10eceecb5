import { describe, expect, it } from 'vitest';
import { hasMoved } from '@/lib/highlighting/moved';

const ROOM = { width: 1000, height: 700 };
const at = (...tops: number[]) => tops.map((top) => ({ top, left: 0, width: 600, height: 40 }));
const PLACES = at(0, 600, 1200);
const GONE = { top: 0, left: 0, width: 0, height: 0 };

describe('milestones are where they were', () => {
  it.each([
    ['the page was scrolled', at(-5000, -4400, -3800), ROOM],
    ['a line came between them', at(0, 640, 1240), ROOM],
    ['one is no longer shown', [...at(0), GONE, ...at(1200)], ROOM],
    ['more is seen at once', PLACES, { width: 1600, height: 900 }],
  ])('%s', (_, now, room) => expect(hasMoved(PLACES, now, ROOM, room)).toBe(false));
});

describe('milestones have moved', () => {
  it.each([
    ['pictures came between two of them', at(0, 3000, 3600), ROOM],
    ['the list was sorted', at(1200, 600, 0), ROOM],
    ['two that stood together are no longer shown', [...at(0), GONE, GONE], ROOM],
    ['those beside one that is no longer shown lie closer', [...at(0), GONE, ...at(600)], ROOM],
    ['a column was put beside the other', [...at(0, 600), { ...PLACES[2], left: 900 }], ROOM],
    ['the window is half as high', PLACES, { width: 1000, height: 350 }],
  ] as [string, ReturnType<typeof at>, typeof ROOM][])('%s', (_, now, room) =>
    expect(hasMoved(PLACES, now, ROOM, room)).toBe(true),
  );
});
