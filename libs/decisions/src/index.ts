export * from './decision.entity.js';
export * from './recommendation.entity.js';
import './decisions.policy.js';
