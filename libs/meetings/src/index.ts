export * from './agenda-item.entity.js';
export * from './agenda-offer.js';
export * from './calendar-feed.entity.js';
export * from './meeting.entity.js';
export * from './meetings.module.js';
import './agenda-item.policy.js';
import './left-over-items.js';
import './meeting.policy.js';
import './meetings.search.js';
