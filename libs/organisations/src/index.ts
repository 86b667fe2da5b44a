export * from './affiliation.entity.js';
export * from './organisation.entity.js';
export * from './organisation-group.entity.js';
export * from './region.entity.js';
import './organisations.policy.js';
