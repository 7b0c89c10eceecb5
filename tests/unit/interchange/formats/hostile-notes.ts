import fc from 'fast-check';
import { type Notes, notes } from './notes';

const evil = [
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/pixel)',
  '`$= dv.pages()`',
  '```dataviewjs\nalert(1)\n```',
  '# no heading',
  '1. no list',
  '--- \n***',
  '<% tp.file.delete() %>',
  '"><script>alert(1)</script>',
  '&lt;b&gt; &amp;',
];
/** Notes in which every text is one that would like to be more. */
export const hostile = fc.tuple(notes, fc.constantFrom(...evil)).map(
  ([own, text]): Notes => ({
    ...own,
    works: own.works.map((one) => ({ ...one, headline: text, author: [text], publisher: text })),
    annotations: own.annotations.map((one) => ({
      ...one,
      note: text,
      tags: [text.slice(0, 200)],
      ...(one.target ? { target: { ...one.target, exact: text } } : {}),
    })),
    claims: own.claims.map((one) => ({ ...one, claimReviewed: text, role: text })),
    sources: own.sources.map((one) => ({ ...one, quotation: text, note: text, locator: text })),
    claimReviews: own.claimReviews.map((one) => ({
      ...one,
      summary: text,
      reviewBody: text,
      status: 'submitted' as const,
    })),
  }),
);
