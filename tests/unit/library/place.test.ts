import { describe, expect, it } from 'vitest';
import { addressOf, type Place, placeOf, withTimes } from '@/components/library/place';

const places: [string, Place, string][] = [
  ['the library', { view: 'library', filters: {} }, '?'],
  ['an export asked for by the popup', { view: 'export', filters: {}, work: 'w' }, '?task=export&work=w'],
  ['an import', { view: 'import', filters: {} }, '?task=import'],
  ['the bin', { view: 'bin', filters: {} }, '?view=bin'],
  [
    'every filter at once',
    {
      view: 'library',
      filters: {
        text: 'a & b',
        sites: ['a.example', 'b.example'],
        tags: ['water & air', 'é'],
        colours: ['amber', 'rose'],
        kinds: ['claim'],
        states: ['edited', 'orphaned'],
        from: '2026-01-02',
        until: '2026-02-03',
      },
      work: 'w',
      entry: 'e',
    },
    '?q=a+%26+b&site=a.example&site=b.example&tag=water+%26+air&tag=%C3%A9&colour=amber&colour=rose&kind=claim&state=edited&state=orphaned&from=2026-01-02&until=2026-02-03&work=w&entry=e',
  ],
];

describe('the address says where the reader is', () => {
  it.each(places)('%s', (_title, place, address) => {
    expect(addressOf(place)).toBe(address);
    expect(placeOf(address)).toEqual(place);
  });

  it('leaves out what it does not know', () => {
    expect(placeOf('?view=moon&colour=puce&kind=x&state=gone&from=yesterday&until=2026-13-45')).toEqual({
      view: 'library',
      filters: {},
    });
  });
});

it('a day lasts from its first to its last moment, where the reader is', () => {
  const { from, until } = withTimes({ from: '2026-03-01', until: '2026-03-01' });
  expect(Date.parse(until ?? '') - Date.parse(from ?? '')).toBe(24 * 3600 * 1000 - 1);
  expect(new Date(from ?? '').getHours()).toBe(0);
});
