export type { Clues } from '@/lib/article/clues';
export { isArticle } from '@/lib/article/detect';
export { type Metadata, type Origin, readMetadata } from '@/lib/article/metadata';
export { type PageKeys, type PageNames, pageKeys, siteOf } from '@/lib/article/page-keys';
export { type Article, readArticle } from '@/lib/article/read';
export { readingMinutes } from '@/lib/article/reading-time';
export { urlKey } from '@/lib/article/url-key';
export { draftOf, keysOfPage } from '@/lib/article/work-draft';
