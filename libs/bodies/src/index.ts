export * from './bodies.module.js';
export * from './body.entity.js';
export * from './body-function.entity.js';
export * from './living-bodies.js';
export * from './number-series.entity.js';
export * from './seat.entity.js';
import './bodies.policy.js';
import './viewer-sight.js';
