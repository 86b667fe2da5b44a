export { find, foundBy } from './find.js';
export { SearchPiece } from './highlight.js';
export { longestSearch, parseSearch } from './parse-search.js';
export { rebuildSearch } from './rebuild-search.js';
export { SearchEntry } from './search-entry.entity.js';
export * from './search-result.js';
export { SearchModule } from './search.module.js';
export { searchable } from './searchable.js';
export { SearchKind, type SearchDependency, type SearchParts } from './searchables.js';
