import { Level, ownRow, readable, secure, type Readability, type Viewer } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import { MinutesComment } from './minutes-comment.entity.js';
import { MinutesRectification } from './minutes-rectification.entity.js';
import { MinutesEntry } from './minutes-entry.entity.js';
import { MinutesSection } from './minutes-section.entity.js';
import { MinutesSignature, type SignerRole } from './minutes-signature.entity.js';
import { MinutesVersion } from './minutes-version.entity.js';
import { Minutes } from './minutes.entity.js';

/** Secretary and chair, or who replaces them: they write, and must be cleared for every item (domain.md, 'Who sees what'). */
const writers = 'body_id = any ((select viewer_cleared_bodies())::uuid[])';

/** Who leads the meeting in the place of the chair reads what he signs, and may sign it. */
const leads = (table: string): string => `exists (select 1 from attendance leader where leader.meeting_id = ${table}.meeting_id and leader.is_acting_chair
    and leader.person_id = (select viewer_person())) and body_id = any ((select viewer_own_bodies())::uuid[])`;

// See: who writes; others once the minutes were opened to them, and then what the level of the item lets them.
/** Of what hangs under minutes: whoever may see these. */
const seenWithMinutes = (table: string): string => `exists (select 1 from minutes signed where signed.meeting_id = ${table}.meeting_id)`;

const seen = `${writers} or (is_open and (${readable}))`;

secure(Minutes, { select: `${seen} or ${leads('minutes')}`, insert: writers, update: `${writers} or ${leads('minutes')}` });
secure(MinutesSection, { select: `${seen} or ${leads('minutes_section')}`, insert: writers, update: writers });
// One's own name alone; taken away by who may sign, when the text changed.
secure(MinutesSignature, {
  select: seenWithMinutes('minutes_signature'), insert: `${ownRow()} and (${writers} or ${leads('minutes_signature')})`, delete: `${writers} or ${leads('minutes_signature')}`,
});
// Written by who reads the section; answered by who writes the minutes.
const reads = 'exists (select 1 from minutes_section commented where commented.id = section_id)';
secure(MinutesComment, { select: reads, insert: `${ownRow('author_id')} and ${reads}`, update: writers });
secure(MinutesRectification, { select: reads, insert: writers });
secure(MinutesEntry, { select: readable, insert: writers, update: writers });
secure(MinutesVersion, { select: readable, insert: writers, update: writers });

/** For those who write alone. */
export const forWriters = (bodyId: string): Readability & { bodyId: string } => ({ level: Level.CONFIDENTIAL, bodyId, readerPersonIds: [], readerOrganisationIds: [], readerBodyIds: [] });

/** Who hears of a change, and reads its history: whoever may read the row. */
const whoReads = (row: Minutes | MinutesSection): Readability => (row.isOpen ? row : forWriters(row.bodyId));

recorded(Minutes, { subject: (minutes) => minutes.meetingId, readability: whoReads, leaveOut: ['meetingId', 'createdAt'] });
// The text stands in versions, not in history: a record per keystroke would drown all others.
recorded(MinutesSection, {
  subject: (section) => section.meetingId, readability: whoReads, leaveOut: ['meetingId', 'document', 'text', 'savedAt', 'savedById', 'writerId', 'writtenUntil', 'isOpen'],
});
recorded(MinutesSignature, { subject: (signature) => signature.meetingId, leaveOut: ['meetingId'] });
recorded(MinutesComment, { subject: (comment) => comment.meetingId, leaveOut: ['meetingId', 'sectionId', 'text', 'answer', 'writtenAt', 'answeredAt'] });
recorded(MinutesRectification, { subject: (rectification) => rectification.meetingId, leaveOut: ['meetingId', 'sectionId', 'text', 'madeAt'] });
recorded(MinutesEntry, { subject: (entry) => entry.meetingId, leaveOut: ['meetingId', 'sectionId', 'madeAt'] });
recorded(MinutesVersion, { subject: (version) => version.sectionId, leaveOut: ['sectionId', 'document', 'text', 'savedAt'] });

export interface MinutesFacts {
  bodyId: string;
}

export const mayWriteMinutes = act('minutes.write', 'Het verslag schrijft de secretaris of de voorzitter van dit overleg, of wie hen vervangt.', (viewer: Viewer, { bodyId }: MinutesFacts) =>
  holdsFunction(viewer, bodyId, 'SECRETARY', 'CHAIR'));

/** In which role somebody signs. */
export interface SigningFacts extends MinutesFacts {
  role: SignerRole;
  /** Who leads this meeting in the place of the chair. */
  actingChairId: string | null;
}

export const maySignMinutes = act('minutes.sign', 'Het verslag ondertekenen de voorzitter (of wie deze vergadering leidde) en de secretaris van dit overleg.',
  ({ personId, ...viewer }: Viewer, { bodyId, role, actingChairId }: SigningFacts) =>
    holdsFunction({ personId, ...viewer }, bodyId, role) || (role === 'CHAIR' && actingChairId === personId && viewer.ownBodyIds.includes(bodyId)));

/** Who reads a section comments on it: judged by what is visible. */
export const mayCommentMinutes = act('minutes.comment', 'Reageren doen de leden van dit overleg.', (viewer: Viewer, { bodyId }: MinutesFacts) => viewer.ownBodyIds.includes(bodyId));
