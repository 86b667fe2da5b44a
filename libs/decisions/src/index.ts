export * from './decision-words.js';
export * from './decision.entity.js';
export * from './decisions.module.js';
export * from './recommendation.entity.js';
import './decisions.policy.js';
import './followed-decisions.js';
import './decisions.search.js';
import './decisions-in-minutes.js';
import './decisions-in-sql.js';
