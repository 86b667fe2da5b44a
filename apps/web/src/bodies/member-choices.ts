import type { BodyFunctionKind, Domain, SeatRole } from '../generated/enums.js';

// In the order in which people name them.
export const seatRoleValues: readonly SeatRole[] = ['PARTICIPANT', 'ADVISER', 'OBSERVER'];
export const domainValues: readonly Domain[] = ['CARE', 'SAFETY', 'MUNICIPALITIES', 'INSURERS', 'CLIENTS', 'STATE'];
export const functionKindValues: readonly BodyFunctionKind[] = ['REGIE', 'INVITATION', 'CHAIR', 'SECRETARY'];
