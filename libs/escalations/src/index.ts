export * from './escalations.module.js';
export * from './signal.entity.js';
export { subjectOf } from './raise-signal.js';
import './signal.policy.js';
import './agenda-offers.js';
import './minutes-records.js';
import './followed-signals.js';
import './signals.search.js';
import './left-behind-signals.js';
