import { invalid } from '@schakel/kernel';
import { Level, type Readability } from '@schakel/database';
import type { Meeting } from './meeting.entity.js';

const ladder = [Level.NETWORK, Level.BODY, Level.CONFIDENTIAL];

/** The most closed of two levels. */
export const highest = (one: Level, other: Level): Level => (ladder.indexOf(one) >= ladder.indexOf(other) ? one : other);

/** Who is named for one item, besides those named for the meeting. */
export interface NamedForItem {
  /** Reads on when his own proposal is confidential. */
  proposedById: string | null;
  guestIds?: string[];
}

/**
 * Who may read an item of this meeting at `level`. Who was named for the meeting reads along, until the item is raised above it.
 * Errors: INVALID `level` below the meeting's.
 */
export function readabilityOfItem(meeting: Meeting, level: Level, { proposedById, guestIds = [] }: NamedForItem): Readability & { bodyId: string } {
  if (highest(level, meeting.level) !== level) throw invalid({ field: 'level', message: 'Een agendapunt is niet opener dan de vergadering zelf.' });
  const isRaised = level !== meeting.level;
  const proposer = level === Level.CONFIDENTIAL && proposedById ? [proposedById] : [];
  return {
    level,
    bodyId: meeting.bodyId,
    readerPersonIds: [...new Set([...(isRaised ? [] : meeting.readerPersonIds), ...proposer, ...guestIds])],
    readerOrganisationIds: isRaised ? [] : meeting.readerOrganisationIds,
    readerBodyIds: isRaised ? [] : meeting.readerBodyIds,
  };
}
