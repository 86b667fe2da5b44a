export * from './acts.js';
export { IdempotencyKey } from './idempotency-key.entity.js';
export * from './operations.js';
export * from './request-scope.js';
export * from './sight.js';
