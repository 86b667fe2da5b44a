import { addDays, notFound, type Day } from '@schakel/kernel';
import { Level, UnitOfWork, declareFunction, unit, type Viewer } from '@schakel/database';
import { domainMoment, sightOf } from '@schakel/access';
import { calendarFile } from '@schakel/calendar';
import { hashToken, looksLikeToken } from '@schakel/people';
import { Body } from '@schakel/bodies';
import { In, MoreThanOrEqual, Not, type DataSource } from 'typeorm';
import { calendarEventOf, type CalendarMeeting } from './calendar-event-of.js';
import { openInvitations } from './guest-invitations.js';
import { Meeting, MeetingState } from './meeting.entity.js';

/**
 * Whose feed a token opens; no row for an unknown one. Runs before a viewer exists, so as definer. Notes the use at most once an hour:
 * some calendar programs ask each minute.
 */
declareFunction(
  'calendar_feed_of(text)',
  `create or replace function calendar_feed_of(token_hash text) returns table (person_id uuid, body_id uuid)
     language sql volatile security definer set search_path = public, pg_temp as $$
   with noticed as (
     update calendar_feed f set last_read_at = clock_timestamp()
      where f.token_hash = calendar_feed_of.token_hash and (f.last_read_at is null or f.last_read_at < clock_timestamp() - interval '1 hour'))
   select f.person_id, f.body_id from calendar_feed f where f.token_hash = calendar_feed_of.token_hash
   $$`,
  true,
);

/** How far back a feed goes, in days: calendars keep the rest. */
const daysBack = 366;

/** More than a person could attend in the years that are planned. */
const mostMeetings = 1_000;

interface Feed {
  personId: string;
  bodyId: string | null;
}

async function feedOf(dataSource: DataSource, token: string): Promise<Feed> {
  const [feed]: Feed[] = looksLikeToken(token)
    ? await dataSource.query('select person_id as "personId", body_id as "bodyId" from calendar_feed_of($1)', [hashToken(token)])
    : [];
  if (!feed) throw notFound();
  return feed;
}

/** What was convened, in the bodies of the feed; a confidential meeting stays out of programs that we do not know. */
async function meetingsOf({ bodyId }: Feed, viewer: Viewer): Promise<Meeting[]> {
  const found = await unit().manager.find(Meeting, {
    where: {
      bodyId: bodyId ?? In([...viewer.ownBodyIds]),
      state: Not(MeetingState.TO_PLAN),
      level: Not(Level.CONFIDENTIAL),
      heldOn: MoreThanOrEqual(addDays(unit().moment.day, -daysBack)),
    },
    order: { heldOn: 'ASC', startsAt: 'ASC', id: 'ASC' },
    take: mostMeetings,
  });
  // A draft that lapsed was never in anybody's calendar.
  return found.filter(({ state, convenedAt }) => state !== MeetingState.LAPSED || convenedAt);
}

/** The items the viewer is a guest at, as far as he may see the meeting; what is confidential stays out. */
async function invitedTo(since: Day): Promise<CalendarMeeting[]> {
  const invitations = (await openInvitations()).filter(({ heldOn, isConfidential }) => heldOn >= since && !isConfidential);
  return invitations.map(({ meetingId, bodyName, ...invitation }) => ({ ...invitation, id: meetingId, title: `Te gast: ${bodyName}`, note: null }));
}

/** The calendar behind a token, as an iCalendar file made as its owner. Errors: NOT_FOUND for an unknown or withdrawn token, and for who left the network. */
export async function readCalendarFeed(dataSource: DataSource, token: string, publicUrl: string): Promise<string> {
  const feed = await feedOf(dataSource, token);
  const moment = await domainMoment(dataSource);
  const viewer = await sightOf(dataSource, feed.personId, moment.day);
  if (!viewer.isInNetwork) throw notFound();
  return UnitOfWork.run(dataSource, { viewer, moment, operation: 'calendar feed', readOnly: true }, async ({ manager }) => {
    const body = feed.bodyId ? await manager.findOneBy(Body, { id: feed.bodyId }) : null;
    const meetings = [...(await meetingsOf(feed, viewer)), ...(feed.bodyId ? [] : await invitedTo(addDays(moment.day, -daysBack)))];
    return calendarFile({
      name: body ? `Schakel: ${body.name}` : 'Schakel: mijn overleggen',
      method: 'PUBLISH',
      events: meetings.map((meeting) => calendarEventOf(meeting, publicUrl, moment.realAt)),
    });
  });
}
