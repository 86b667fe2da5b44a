export { minutesToWrite, seenSection, sectionToWrite, writableMeetings, writableStates } from './load-minutes.js';
export * from './minutes-document.js';
export * from './minutes-section.entity.js';
export * from './minutes-version.entity.js';
export * from './minutes.entity.js';
export * from './minutes.module.js';
export { forWriters, mayWriteMinutes } from './minutes.policy.js';
import './section-level.js';
