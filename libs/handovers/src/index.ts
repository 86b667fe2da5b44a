export * from './hand-over-contribution.js';
export * from './hand-over-line.entity.js';
export * from './hand-over.entity.js';
export * from './handovers.module.js';
import './hand-over.policy.js';
import './hand-overs-waiting.js';
