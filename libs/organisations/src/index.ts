export * from './affiliation.entity.js';
export * from './by-address.js';
export * from './by-name.js';
export * from './organisation.entity.js';
export * from './organisation-group.entity.js';
export * from './organisations.module.js';
export * from './period.js';
export * from './region.entity.js';
import './organisations.policy.js';
