export * from './meeting.entity.js';
export * from './meetings.module.js';
import './meeting.policy.js';
import './meetings.search.js';
