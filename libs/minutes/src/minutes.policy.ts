import { Level, readable, secure, type Readability, type Viewer } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import { MinutesSection } from './minutes-section.entity.js';
import { MinutesVersion } from './minutes-version.entity.js';
import { Minutes } from './minutes.entity.js';

/** Secretary and chair, or who replaces them: they write, and must be cleared for every item (domain.md, 'Who sees what'). */
const writers = 'body_id = any ((select viewer_cleared_bodies())::uuid[])';

// See: who writes; others once the minutes were opened to them, and then what the level of the item lets them.
const seen = `${writers} or (is_open and (${readable}))`;

secure(Minutes, { select: seen, insert: writers, update: writers });
secure(MinutesSection, { select: seen, insert: writers, update: writers });
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
recorded(MinutesVersion, { subject: (version) => version.sectionId, leaveOut: ['sectionId', 'document', 'text', 'savedAt'] });

export interface MinutesFacts {
  bodyId: string;
}

export const mayWriteMinutes = act('minutes.write', 'Het verslag schrijft de secretaris of de voorzitter van dit overleg, of wie hen vervangt.', (viewer: Viewer, { bodyId }: MinutesFacts) =>
  holdsFunction(viewer, bodyId, 'SECRETARY', 'CHAIR'));
