// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { forgetDrafts, keepDraft, keptDraft } from '@/components/draft/kept-drafts';

test('deleting everything leaves no draft behind, and nothing else is touched', () => {
  localStorage.setItem('other', 'stays');
  keepDraft('annotations/1/note', 'words');
  keepDraft('annotations/2/note', 'more words');
  forgetDrafts();
  expect(keptDraft('annotations/1/note')).toBeUndefined();
  expect(Object.keys(localStorage)).toEqual(['other']);
});
