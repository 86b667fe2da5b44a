export * from './meeting.entity.js';
import './meeting.policy.js';
