export * from './clock.js';
export * from './days.js';
export * from './errors.js';
export * from './ids.js';
export { logger } from './logger.js';
export * from './registry.js';
export * from './working-days.js';
