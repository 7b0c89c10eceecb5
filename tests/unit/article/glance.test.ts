// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { jsonLdText } from '@/lib/article/glance';

const page = (count: number) =>
  new DOMParser().parseFromString(
    Array.from({ length: count }, (_, i) => `<script type="application/ld+json">"${i};"</script>`).join(''),
    'text/html',
  );

it.each([
  ['all of a few scripts are read', 3, ['0', '1', '2']],
  ['of many only the first are read', 40, Array.from({ length: 20 }, (_, i) => `${i}`)],
])('%s', (_, count, read) => {
  const found = jsonLdText(page(count)).match(/\d+/g) ?? [];
  expect(found.toSorted((a, b) => Number(a) - Number(b))).toEqual(read);
});
