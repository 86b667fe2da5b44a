export * from './in-one-statement.js';
export * from './test-api.js';
export * from './test-database.js';
