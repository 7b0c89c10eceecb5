export { searchable, searchWords } from './fold';
export { createSearchIndex, type SearchIndex } from './search-index';
