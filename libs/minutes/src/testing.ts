import { readabilityOf } from '@schakel/database';
import { insert } from '@schakel/history';
import type { AgendaItem, Meeting } from '@schakel/meetings';
import { Minutes, MinutesSection, emptyDocument, type MinutesDocument } from './index.js';

/** A document of one paragraph per line. */
export const aDocument = (...lines: string[]): MinutesDocument => ({ type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });

/** Inserts in the unit of work around it, which must have the purpose 'seed'. */
export const aMinutes = (meeting: Meeting, overrides: Partial<Minutes> = {}): Promise<Minutes> =>
  insert<Minutes>(Minutes, { ...readabilityOf(meeting), bodyId: meeting.bodyId, meetingId: meeting.id, createdAt: new Date('2022-03-01T09:00:00Z'), ...overrides });

/** Of an item, or of the opening when none is given. */
export const aSection = (meeting: Meeting, item: AgendaItem | null, overrides: Partial<MinutesSection> = {}): Promise<MinutesSection> =>
  insert<MinutesSection>(MinutesSection, {
    ...readabilityOf(item ?? meeting), bodyId: meeting.bodyId, meetingId: meeting.id, agendaItemId: item?.id ?? null, document: emptyDocument, text: '', ...overrides,
  });
