import { registerEnumType } from '@nestjs/graphql';
import { declareFunction, unit } from '@schakel/database';
import { hasAddress, type MailState } from '@schakel/notifications';

export enum MailingKind {
  INVITATION = 'INVITATION',
  CHANGE = 'CHANGE',
  CANCELLATION = 'CANCELLATION',
}
registerEnumType(MailingKind, { name: 'MailingKind', description: 'Invited; told of a change; told that it is not for him (any more), or does not take place.' });

/**
 * What each person was mailed about a meeting and what became of it, for its secretary and chair: the mail log is the administrator's, and what one
 * was told is one's own. Moments and states alone, no address and no words. For others, and for other meetings, no rows.
 */
declareFunction(
  'meeting_mailings(uuid, uuid[])',
  () => `create or replace function meeting_mailings(of_meeting uuid, people uuid[])
     returns table (mailed_person uuid, invited_at timestamptz, last_kind text, last_at timestamptz, agenda_at timestamptz, last_state text, can_be_reached boolean)
     language sql stable security definer set search_path = public, pg_temp as $$
   with kept as (select m.id from meeting m where m.id = of_meeting and m.body_id = any ((select viewer_cleared_bodies())::uuid[])),
   told as (
     select c.person_id, n as round, mail.created_at, mail.state,
            case when n < c.round or c.method = 'REQUEST' then case when n = 1 then 'INVITATION' else 'CHANGE' end else 'CANCELLATION' end as kind
       from kept join convocation c on c.meeting_id = kept.id cross join generate_series(1, c.round) n
       join mail on mail.once_key = format('convocation %s %s %s', c.meeting_id, c.person_id, n)
     union all
     select person, v.number, mail.created_at, mail.state, 'AGENDA'
       from kept join agenda_version v on v.meeting_id = kept.id cross join unnest(people) person join mail on mail.once_key = format('agenda %s %s', v.id, person)),
   mailed as (select person_id from told union select person from kept cross join unnest(people) person)
   select mailed.person_id,
          (select min(told.created_at) from told where told.person_id = mailed.person_id and told.kind = 'INVITATION'),
          (select told.kind from told where told.person_id = mailed.person_id and told.kind <> 'AGENDA' order by told.round desc limit 1),
          (select max(told.created_at) from told where told.person_id = mailed.person_id and told.kind <> 'AGENDA'),
          (select max(told.created_at) from told where told.person_id = mailed.person_id and told.kind = 'AGENDA'),
          (select told.state from told where told.person_id = mailed.person_id order by told.created_at desc, told.round desc limit 1),
          ${hasAddress('mailed.person_id')}
     from mailed
   $$`,
  true,
);

export interface Mailing {
  personId: string;
  invitedAt: Date | null;
  lastKind: MailingKind | null;
  lastAt: Date | null;
  agendaAt: Date | null;
  state: MailState | null;
  isReachable: boolean;
}

/** Of those people, and of everybody who was told of it. One statement. */
export const mailingsOf = (meetingId: string, people: readonly string[]): Promise<Mailing[]> =>
  unit().manager.query(
    `select mailed_person as "personId", invited_at as "invitedAt", last_kind as "lastKind", last_at as "lastAt", agenda_at as "agendaAt", last_state as state, can_be_reached as "isReachable"
       from meeting_mailings($1, $2)`,
    [meetingId, people],
  );
