export * from './learning.entity.js';
import './learning.policy.js';
