import { canonical } from './same-value';

/** The path of the first place where two values differ, such as `target.exact`; undefined when they are equal. */
export function firstDifference(one: unknown, other: unknown, path = ''): string | undefined {
  if (one === other) return undefined;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return canonical(one) === canonical(other) ? undefined : path;
  const more = Object.keys(other).filter((name) => !Object.hasOwn(one, name));
  for (const name of [...Object.keys(one), ...more]) {
    const [is, was] = [one[name], other[name]];
    if (is === was) continue;
    const found = firstDifference(is, was, path ? `${path}.${name}` : name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
