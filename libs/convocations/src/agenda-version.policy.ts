import { ownRow, readable, secure } from '@schakel/database';
import { act } from '@schakel/access';
import { recorded } from '@schakel/history';
import { AgendaLook, AgendaVersion, AgendaVersionItem } from './agenda-version.entity.js';

/** Secretary, chair, or who replaces them. */
const arranges = 'body_id = any ((select viewer_cleared_bodies())::uuid[])';

// Raising a meeting or an item hides what went round of it at once: its own predicate answers inside this one.
secure(AgendaVersion, { select: `(${readable}) and exists (select 1 from meeting where meeting.id = meeting_id)`, insert: arranges });
secure(AgendaVersionItem, { select: `(${readable}) and exists (select 1 from agenda_item where agenda_item.id = item_id)`, insert: arranges });
secure(AgendaLook, { select: ownRow(), insert: ownRow(), update: ownRow(), updateColumns: ['at', 'lines'] });

recorded(AgendaVersion, { subject: ({ meetingId }) => meetingId, leaveOut: ['meetingId', 'sentById', 'sentAt'] });

/** A mark of one's own, on an agenda that one may see. */
export const mayMarkAgendaSeen = act('agenda.mark-seen', 'Log in om bij te houden wat u hebt gezien.', () => true);
