export * from './escalations.module.js';
export * from './signal.entity.js';
export { subjectOf } from './minutes-records.js';
import './signal.policy.js';
import './left-behind-signals.js';
