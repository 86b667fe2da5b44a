import type { NotificationKind } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';

/** What kind of news it is, in words. */
export const kindWords: Record<NotificationKind, () => string> = {
  ASSIGNED: m.notifications_kind_assigned,
  ANSWER: m.notifications_kind_answer,
  MENTION: m.notifications_kind_mention,
  COMMENT: m.notifications_kind_comment,
  REMINDER: m.notifications_kind_reminder,
  UNREACHABLE: m.notifications_kind_unreachable,
  MOVED: m.due_meeting_kind_moved,
  FOLLOWED: m.notifications_kind_followed,
};
