export * from './testing/network.js';
export * from './testing/post-office.js';
export * from './testing/running-worker.js';
