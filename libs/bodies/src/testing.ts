import { newId } from '@schakel/kernel';
import { insert } from '@schakel/history';
import { Body, BodyFunction, BodyFunctionKind, BodyKind, FunctionState, Membership, Seat } from './index.js';

// Each inserts in the unit of work around it, whose role must be allowed to: the purpose 'seed', or an administrator.

export const aBody = (overrides: Partial<Body> = {}): Promise<Body> =>
  insert<Body>(Body, { code: newId(), name: 'Voorbeeldoverleg', kind: BodyKind.WORKING_GROUP, ...overrides });

/** A seat of a party, or else one with a label. */
export const aSeat = (overrides: Pick<Seat, 'bodyId'> & Partial<Seat>): Promise<Seat> =>
  insert<Seat>(Seat, { label: overrides.organisationId ? null : 'ervaringsdeskundigen', ...overrides });

export const aMembership = (overrides: Pick<Membership, 'seatId' | 'personId'> & Partial<Membership>): Promise<Membership> =>
  insert<Membership>(Membership, { from: '2022-01-01', ...overrides });

/** Accepted, unless said otherwise; needs an organisation or a person. */
export const aFunction = (overrides: Pick<BodyFunction, 'bodyId'> & Partial<BodyFunction>): Promise<BodyFunction> =>
  insert<BodyFunction>(BodyFunction, { kind: BodyFunctionKind.SECRETARY, state: FunctionState.ACCEPTED, ...overrides });
