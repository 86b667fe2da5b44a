export * from './boot-check.js';
export * from './connections.js';
export * from './document-guard.js';
export { formatError } from './format-error.js';
export * from './graphql-module.js';
export { inputPipe } from './input-pipe.js';
export * from './loaders.js';
export * from './scalars.js';
export * from './typed-text.js';
