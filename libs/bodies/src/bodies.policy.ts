import { inNetwork, isAdministrator, secure } from '@schakel/database';
import { recorded } from '@schakel/history';
import { BodyFunction } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { Membership, Seat } from './seat.entity.js';

// Who sits where and who steers is open to the whole network; changing it comes with the administration of bodies.
for (const entity of [Body, Seat, Membership, BodyFunction]) {
  secure<object>(entity, { select: inNetwork, insert: isAdministrator, update: isAdministrator });
}
recorded(Body, { decidesSight: true });
recorded(Seat, { decidesSight: true, subject: (seat) => seat.bodyId });
recorded(Membership, { decidesSight: true, subject: (membership) => membership.seatId });
recorded(BodyFunction, { decidesSight: true, subject: (held) => held.bodyId });
