export { findClientData } from './find-client-data.js';
export type { Finding, FindingKind, FindingSeverity } from './finding.js';
export { describeFindings, isBlocked } from './messages.js';
export { TextProfile } from './text-profile.js';
