import { describe, expect, it } from 'vitest';
import { wholeQueue } from '@/components/desk/queue-address';
import { addressOf, type Place, placeOf } from '@/components/library/place';

const places: [string, Place, string][] = [
  ['the whole queue', { view: 'desk', filters: {}, queue: wholeQueue }, '?view=desk'],
  [
    'a claim on the whole page',
    { view: 'desk', filters: {}, queue: wholeQueue, claim: 'c', whole: true },
    '?view=desk&claim=c&whole=1',
  ],
  [
    'every filter at once, ordered, at a glance',
    {
      view: 'desk',
      filters: {},
      queue: {
        filters: {
          text: 'a & b',
          statuses: ['toCheck', 'dropped'],
          priorities: ['high'],
          flags: ['noSource', 'disagree'],
          claimants: ['p'],
          assignees: ['q'],
          reviewers: ['r'],
          ratings: ['Mostly false'],
          sites: ['a.example'],
          works: ['w'],
          tags: ['water & air'],
          from: '2026-01-02',
          until: '2026-02-03',
        },
        sort: 'priority',
        shows: 'glance',
      },
      claim: 'c',
    },
    '?view=desk&q=a+%26+b&status=toCheck&status=dropped&priority=high&flag=noSource&flag=disagree&claimant=p&assignee=q&reviewer=r&rating=Mostly+false&site=a.example&article=w&tag=water+%26+air&from=2026-01-02&until=2026-02-03&sort=priority&shows=glance&claim=c',
  ],
];

describe('the address says what the desk shows', () => {
  it.each(places)('%s', (_title, place, address) => {
    expect(addressOf(place)).toBe(address);
    expect(placeOf(address)).toEqual(place);
  });

  it('leaves out what it does not know, and a whole page without a claim', () => {
    expect(placeOf('?view=desk&status=lost&priority=x&flag=y&sort=z&shows=moon&from=now&whole=1')).toEqual({
      view: 'desk',
      filters: {},
      queue: wholeQueue,
    });
  });
});
