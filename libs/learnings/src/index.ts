export * from './learning.entity.js';
export * from './learnings.module.js';
import './learning.policy.js';
import './learnings.search.js';
import './left-behind-learnings.js';
