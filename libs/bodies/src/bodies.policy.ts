import { inNetwork, isAdministrator, ownRow, secure } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import { AccessConfirmation } from './access-confirmation.entity.js';
import { BodyFunction } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { FunctionRefusal } from './function-refusal.entity.js';
import { Membership, Seat } from './seat.entity.js';
import { Setting } from './setting.entity.js';
import { arranges, type SteeringFacts } from './steering.js';

// Who sits where and who steers is open to the whole network.
/** Of a body in which the viewer is; which of those may write, the policy says. */
const ownBody = (column: string): string => `${isAdministrator} or ${column} = any ((select viewer_own_bodies())::uuid[])`;

// A body may be formed out of one's own, and gets its first seats from there.
const formedFromOwn = `exists (select 1 from body formed where formed.id = body_id and formed.above_id = any ((select viewer_own_bodies())::uuid[]))`;
secure(Body, { select: inNetwork, insert: ownBody('above_id'), update: ownBody('id') });
secure(Seat, { select: inNetwork, insert: `${ownBody('body_id')} or ${formedFromOwn}`, update: ownBody('body_id'), delete: ownBody('body_id') });
// Who was proposed answers, also from outside the body.
const heldOrProposed = `${ownBody('body_id')} or ${ownRow()} or organisation_id = any ((select viewer_organisations())::uuid[])`;
secure(BodyFunction, { select: inNetwork, insert: ownBody('body_id'), update: heldOrProposed, delete: heldOrProposed });
secure(FunctionRefusal, { select: inNetwork, insert: ownRow('declined_by_id') });

const onOwnSeat = `${isAdministrator} or exists (select 1 from seat where seat.id = seat_id and seat.body_id = any ((select viewer_own_bodies())::uuid[]))`;
secure(Membership, { select: inNetwork, insert: onOwnSeat, update: onOwnSeat, delete: onOwnSeat });
secure(Setting, { select: inNetwork, insert: ownBody('body_id'), update: ownBody('body_id') });

recorded(Body, { decidesSight: true });
recorded(Seat, { decidesSight: true, subject: (seat) => seat.bodyId });
recorded(Membership, { decidesSight: true, subject: (membership) => membership.seatId });
recorded(BodyFunction, { decidesSight: true, subject: (held) => held.bodyId });
recorded(FunctionRefusal, { subject: (refusal) => refusal.bodyId });
recorded(Setting);

secure(AccessConfirmation, { select: isAdministrator, insert: isAdministrator });
recorded(AccessConfirmation, { subject: (confirmation) => confirmation.personId, leaveOut: ['bindingId'] });

export const mayArrangeBody = act<SteeringFacts>('bodies.arrange',
  'Dit doet de regiehouder of de secretaris van het overleg. Zijn die er niet, dan doet de beheerder het.', arranges);

export const maySetNetwork = act<undefined>('settings.set-network', 'Wat voor alle overleggen geldt, stelt de beheerder in.', (viewer) => viewer.isAdministrator);

export const mayFoundBody = act('bodies.found', 'Een nieuw overleg maakt de beheerder, of wie de regie of het secretariaat heeft van het overleg waar het onder komt.',
  (viewer, { bodyId }: { bodyId: string | null }) => viewer.isAdministrator || (bodyId !== null && holdsFunction(viewer, bodyId, 'REGIE', 'SECRETARY')));
