/** Red, green, blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

interface Ink {
  tint: Rgb;
  /** Of underlines, on light and on dark pages. */
  lines: { light: string; dark: string };
}

const PALETTE: Record<string, Ink> = {
  amber: { tint: [255, 190, 0], lines: { light: '#9a6a00', dark: '#ffd45c' } },
  green: { tint: [52, 190, 90], lines: { light: '#1b7a3a', dark: '#7fe0a0' } },
  blue: { tint: [60, 140, 255], lines: { light: '#1d5fc4', dark: '#8fbcff' } },
  rose: { tint: [255, 80, 130], lines: { light: '#b4235a', dark: '#ff9cbd' } },
};

const HEX = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;

/** A name of the palette or `#rrggbb`; anything else is amber, for a mark must be seen. */
export function inkOf(colour: string): Ink {
  const hex = HEX.exec(colour);
  if (hex) {
    const tint: Rgb = [hex[1], hex[2], hex[3]].map((part) => Number.parseInt(part ?? '0', 16)) as [
      number,
      number,
      number,
    ];
    return {
      tint,
      lines: {
        light: `color-mix(in srgb, ${colour} 65%, black)`,
        dark: `color-mix(in srgb, ${colour} 65%, white)`,
      },
    };
  }
  return (Object.hasOwn(PALETTE, colour) ? PALETTE[colour] : undefined) ?? (PALETTE.amber as Ink);
}

const linear = (channel: number) => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour laid over another, `alpha` 0 to 1. */
export function over(top: Rgb, alpha: number, below: Rgb): Rgb {
  const mix = (i: 0 | 1 | 2) => top[i] * alpha + below[i] * (1 - alpha);
  return [mix(0), mix(1), mix(2)];
}

const READABLE = 4.5;
const STRENGTHS = [0.42, 0.35] as const;

/** How a tint is laid on a ground: how strong, and which colour the words must take to stay readable, if any. */
export interface Tint {
  alpha: number;
  words?: 'black' | 'white';
}

/** The strongest tint that keeps the words' contrast at 4.5:1, or where the page has less, keeps that. */
export function tintOn(tint: Rgb, ground: { background: Rgb; words: Rgb }): Tint {
  const { background, words } = ground;
  const wanted = Math.min(READABLE, contrast(words, background));
  for (const alpha of STRENGTHS)
    if (contrast(words, over(tint, alpha, background)) >= wanted) return { alpha };
  const alpha = STRENGTHS[1];
  const painted = over(tint, alpha, background);
  return {
    alpha,
    words: contrast([0, 0, 0], painted) >= contrast([255, 255, 255], painted) ? 'black' : 'white',
  };
}
