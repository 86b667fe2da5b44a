export { AccessModule } from './access.module.js';
export * from './acts.js';
export { IdempotencyKey } from './idempotency-key.entity.js';
export { LiveStream } from './live-stream.js';
export { LiveStreams, liveTerms } from './live-streams.js';
export * from './operations.js';
export * from './request-scope.js';
export * from './sight.js';
