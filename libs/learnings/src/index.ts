export * from './learning.entity.js';
export * from './learnings.module.js';
import './learning.policy.js';
import './minutes-records.js';
import './learnings.search.js';
import './left-behind-learnings.js';
