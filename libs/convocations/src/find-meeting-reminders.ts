import { addDays, isWorkingDay, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { SettingUnit, declareSetting, settingSql } from '@schakel/bodies';
import { workingDaysBefore } from '@schakel/meetings';
import { stewards } from '@schakel/notifications';
import { membersOf, wasCalled, type MeetingMember } from './find-convocations.js';

export const agendaTerm = declareSetting({
  key: 'convocations.agenda-days',
  label: 'Agenda uiterlijk zoveel werkdagen voor de vergadering rondsturen',
  explanation: 'Is de agenda dan nog niet rondgestuurd, dan herinneren wij de secretaris. Weekenden en feestdagen tellen niet mee.',
  unit: SettingUnit.DAYS, min: 1, max: 30, default: 5,
});

/** COMING: it is tomorrow. AGENDA: nothing went round and the term of the body passed. */
export type MeetingReminderKind = 'COMING' | 'AGENDA';

export interface MeetingReminder extends MeetingMember {
  kind: MeetingReminderKind;
  meetingId: string;
  /** A meeting that moves is a new occasion. */
  heldOn: Day;
}

function nextWorkingDay(day: Day): Day {
  const next = addDays(day, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
}

interface Coming {
  id: string;
  bodyId: string;
  heldOn: Day;
  term: number;
  isSent: boolean;
}

/** Convened meetings of the next weeks; the longest term is thirty working days. */
const comingMeetings = (day: Day): Promise<Coming[]> =>
  unit().manager.query(
    `select m.id, m.body_id as "bodyId", m.held_on::text as "heldOn", ${settingSql(agendaTerm, 'm.body_id')}::int as term,
            exists (select 1 from agenda_version v where v.meeting_id = m.id) as "isSent"
       from meeting m where m.state = 'PLANNED' and m.held_on > $1::date and m.held_on <= $1::date + 60 and ${wasCalled} order by m.held_on, m.id`,
    [day],
  );

const declinedOf = async (meetingId: string): Promise<Set<string>> => {
  const rows: { id: string }[] = await unit().manager.query(`select person_id as id from attendance where meeting_id = $1 and answer = 'DECLINED' and person_id is not null`, [meetingId]);
  return new Set(rows.map(({ id }) => id));
};

const stewardsOf = (bodyId: string, day: Day): Promise<MeetingMember[]> =>
  unit().manager.query(
    `with ${stewards} select p.id as "personId", p.name, account.email as address
       from steward join person p on p.id = steward.person_id join account on account.person_id = p.id where steward.body_id = $2 order by p.id`,
    [day, bodyId],
  );

/** Who must be reminded today of which meeting. Beyond any viewer; two statements for each meeting of which somebody must be. */
export async function findMeetingReminders(day: Day): Promise<MeetingReminder[]> {
  const until = nextWorkingDay(day);
  const found: MeetingReminder[] = [];
  for (const { id: meetingId, bodyId, heldOn, term, isSent } of await comingMeetings(day)) {
    if (heldOn <= until) {
      const declined = await declinedOf(meetingId);
      for (const member of await membersOf(meetingId, day)) if (!declined.has(member.personId)) found.push({ ...member, kind: 'COMING', meetingId, heldOn });
    }
    if (!isSent && workingDaysBefore(heldOn, term) <= day) for (const steward of await stewardsOf(bodyId, day)) found.push({ ...steward, kind: 'AGENDA', meetingId, heldOn });
  }
  return found;
}
