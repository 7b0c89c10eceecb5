import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, inkOf, over, type Rgb, tintOn } from '@/lib/highlighting/colours';
import { parseColour } from '@/lib/highlighting/ground';
import { rulesFor, styleOf } from '@/lib/highlighting/sheet';

const rgb = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
const paper = { words: [20, 20, 20] as Rgb, background: [255, 255, 255] as Rgb, dark: false };
const night = { words: [225, 225, 225] as Rgb, background: [18, 18, 18] as Rgb, dark: true };
const look = { colour: 'amber', claim: false, changed: false, inView: false, flashing: false };

describe('a tint', () => {
  it('never takes readable words below 4.5:1, on any ground', () => {
    fc.assert(
      fc.property(
        rgb,
        rgb,
        fc.constantFrom('amber', 'green', 'blue', 'rose'),
        (words, background, colour) => {
          const { tint } = inkOf(colour);
          const { alpha, words: forced } = tintOn(tint, { words, background });
          const black: Rgb = [0, 0, 0];
          const shown = forced === 'white' ? ([255, 255, 255] as Rgb) : forced === 'black' ? black : words;
          const after = contrast(shown, over(tint, alpha, background));
          expect(after).toBeGreaterThanOrEqual(Math.min(4.5, contrast(words, background)) - 1e-9);
          expect(alpha).toBeGreaterThanOrEqual(0.35);
          expect(alpha).toBeLessThanOrEqual(0.45);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(['amber', 'green', 'blue', 'rose'])(
    '%s leaves the words of an ordinary page as they are, in light and in dark',
    (colour) => {
      for (const ground of [paper, night]) expect(tintOn(inkOf(colour).tint, ground).words).toBeUndefined();
    },
  );

  it('takes a colour of the reader’s own, and amber for what is none', () => {
    expect(inkOf('#102030').tint).toEqual([16, 32, 48]);
    expect(inkOf('url(x)')).toBe(inkOf('amber'));
    expect(inkOf('constructor')).toBe(inkOf('amber'));
  });
});

describe('a line under a mark', () => {
  const width = (part: Partial<typeof look>) =>
    Number(/(\d+)px/.exec(styleOf({ ...look, ...part }, paper))?.[1] ?? 0);
  it('is absent for a highlight, solid for a claim, thick for changed words, thicker in view', () => {
    expect(width({})).toBe(0);
    expect(width({ claim: true })).toBeGreaterThan(0);
    expect(width({ changed: true })).toBeGreaterThan(width({ claim: true }));
    for (const part of [{}, { claim: true }, { changed: true }]) {
      expect(width({ ...part, inView: true })).toBeGreaterThan(width(part));
    }
  });

  it('stays with forced colours, which are the reader’s', () => {
    const forced = rulesFor('x', 'a').find((rule) => rule.includes('forced-colors'));
    expect(forced).toContain('::highlight(x){background-color:Mark;color:MarkText');
  });
});

describe('a computed colour', () => {
  it.each([
    ['rgb(1, 2, 3)', { rgb: [1, 2, 3], alpha: 1 }],
    ['rgba(1, 2, 3, 0.5)', { rgb: [1, 2, 3], alpha: 0.5 }],
    ['rgb(1 2 3 / 0.25)', { rgb: [1, 2, 3], alpha: 0.25 }],
    ['color(srgb 1 0 0.2)', { rgb: [255, 0, 51], alpha: 1 }],
    ['oklch(0.7 0.1 200)', undefined],
  ])('%s', (computed, colour) => {
    expect(parseColour(computed)).toEqual(colour);
  });
});
