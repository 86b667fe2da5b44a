export * from './person.entity.js';
export * from './role-grant.entity.js';
import './person.policy.js';
import './role-grant.policy.js';
