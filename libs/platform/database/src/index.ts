export * from './access-rules.js';
export * from './data-source.js';
export * from './database-functions.js';
export * from './provenance.js';
export * from './row-security.js';
export * from './rows.js';
export * from './unit-of-work.js';
export * from './viewer.js';
