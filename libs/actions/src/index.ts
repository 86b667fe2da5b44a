export * from './action-item.entity.js';
export * from './action-item.enums.js';
export * from './action-item.events.js';
export * from './action-item.policy.js';
export * from './action-party.entity.js';
export * from './action-records.entity.js';
