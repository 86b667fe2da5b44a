export * from './log-check.entity.js';
export * from './operations.policy.js';
export { logCheckAsked, registerOperationsJobs } from './check-log.job.js';
export { Durations } from './durations.js';
export { scheduleWhy } from './schedule-words.js';
export { serveMetrics } from './serve-metrics.js';
export { OperationsModule, OPERATIONS_SETTINGS, type OperationsSettings } from './operations.module.js';
