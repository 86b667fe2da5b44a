export { exampleSeed } from './examples.js';
export { reportSeed } from './report.js';
export type * from './example-types.js';
export type * from './seed-types.js';
