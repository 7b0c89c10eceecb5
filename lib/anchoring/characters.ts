/** What becomes of a UTF-16 unit in the text: it stays, it is a space, or it is dropped. */
export const VISIBLE = 0;
export const SPACE = 1;
export const DROPPED = 2;

/** Soft hyphens and zero-width spaces are hints for line breaking; they come and go between two visits. */
export function kindOf(unit: number): number {
  if (unit < 0xa0) return unit === 32 || (unit >= 9 && unit <= 13) ? SPACE : VISIBLE;
  if (unit === 0xa0) return SPACE;
  if (unit === 0xad) return DROPPED;
  if (unit < 0x1680) return VISIBLE;
  if (unit <= 0x3000) {
    if (unit === 0x200b || unit === 0x2060) return DROPPED;
    const space =
      unit === 0x1680 ||
      (unit >= 0x2000 && unit <= 0x200a) ||
      unit === 0x2028 ||
      unit === 0x2029 ||
      unit === 0x202f ||
      unit === 0x205f ||
      unit === 0x3000;
    return space ? SPACE : VISIBLE;
  }
  return unit === 0xfeff ? DROPPED : VISIBLE;
}

/** One text node's raw offset -> units of text from its first visible unit (`lead`) to the next visible unit at or behind it; -1 when none follows. */
export function unitsTo(data: string, lead: number, raw: number): number {
  let units = 0;
  let gap = false;
  for (let i = lead; i < data.length; i++) {
    const kind = kindOf(data.charCodeAt(i));
    if (kind === SPACE) gap = true;
    if (kind !== VISIBLE) continue;
    if (gap) units++;
    gap = false;
    if (i >= raw) return units;
    units++;
  }
  return -1;
}

/** As `unitsTo`, to behind the last visible unit before the raw offset; 0 when none is before it. */
export function unitsThrough(data: string, lead: number, raw: number): number {
  let units = 0;
  let gap = false;
  let through = 0;
  for (let i = lead; i < Math.min(raw, data.length); i++) {
    const kind = kindOf(data.charCodeAt(i));
    if (kind === SPACE) gap = true;
    if (kind !== VISIBLE) continue;
    if (gap) units++;
    gap = false;
    through = ++units;
  }
  return through;
}

/** The inverse: the raw offset of the unit of text that is `units` behind the node's first visible one; a collapsed space gives the unit behind it. */
export function rawAt(data: string, lead: number, units: number): number {
  let passed = 0;
  let gap = false;
  for (let i = lead; i < data.length; i++) {
    const kind = kindOf(data.charCodeAt(i));
    if (kind === SPACE) gap = true;
    if (kind !== VISIBLE) continue;
    if (gap) passed++;
    gap = false;
    if (passed++ >= units) return i;
  }
  return data.length;
}
