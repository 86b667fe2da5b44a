export { afterRecord } from './after-record.js';
export { digestOf, linkHash, startOfChain } from './digest.js';
export * from './history-entry.entity.js';
export { onlyFor, recorded, recordings } from './recorded.js';
export * from './seal-history.js';
export * from './verify-history.js';
export * from './write.js';
