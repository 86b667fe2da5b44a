export * from './test-api.js';
export * from './test-database.js';
