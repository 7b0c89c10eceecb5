export { isArticle } from '@/lib/article/detect';
export { type PageKeys, type PageNames, pageKeys } from '@/lib/article/page-keys';
export { urlKey } from '@/lib/article/url-key';
