import type { MailPace, NotificationTopic } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';

interface TopicWords {
  name: () => string;
  text: () => string;
}

/** What a person chooses the pace of, in words. */
export const topicWords: Record<NotificationTopic, TopicWords> = {
  REMINDER: { name: m.notifications_topic_reminder, text: m.notifications_topic_reminder_text },
  ASSIGNED: { name: m.notifications_topic_assigned, text: m.notifications_topic_assigned_text },
  ANSWER: { name: m.notifications_topic_answer, text: m.notifications_topic_answer_text },
  MENTION: { name: m.notifications_topic_mention, text: m.notifications_topic_mention_text },
  COMMENT: { name: m.notifications_topic_comment, text: m.notifications_topic_comment_text },
  MEETING: { name: m.answers_topic_meeting, text: m.answers_topic_meeting_text },
  FOLLOWED: { name: m.notifications_topic_followed, text: m.notifications_topic_followed_text },
};

export const paceWords: Record<MailPace, () => string> = {
  AT_ONCE: m.notifications_pace_at_once,
  DAILY: m.notifications_pace_daily,
  WEEKLY: m.notifications_pace_weekly,
  NONE: m.notifications_pace_none,
};

const topics = Object.keys(topicWords) as NotificationTopic[];

/** What asks something of a person first. */
export const inTopicOrder = <Line extends { topic: NotificationTopic }>(lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));
