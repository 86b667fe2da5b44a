export * from './testing/table.js';
