import { unit } from '@schakel/database';
import { AttendanceOutcome } from '@schakel/meetings';
import { waitingContributions, type WaitingItem } from '@schakel/people';

interface Waiting {
  id: string;
  title: string;
  number: string;
  body: string;
}

// Under row-level security. Who was there; where nobody recorded that, the whole body.
const toComment = `
  select m.id, m.meeting_id, meeting.title, meeting.number, body.name as body
    from minutes m join meeting on meeting.id = m.meeting_id join body on body.id = m.body_id
   where m.state = 'CONCEPT' and m.comments_until >= $2 and m.body_id = any ((select viewer_own_bodies())::uuid[])
     and not exists (select 1 from minutes_comment c where c.meeting_id = m.meeting_id and c.author_id = $1)
     and (exists (select 1 from attendance a where a.meeting_id = m.meeting_id and a.person_id = $1 and a.outcome in ('${AttendanceOutcome.PRESENT}', '${AttendanceOutcome.ONLINE}'))
       or not exists (select 1 from attendance a where a.meeting_id = m.meeting_id and a.outcome is not null))
   order by m.comments_until, m.id`;

// After the comment round, or once somebody signed: who can sign in a role of which no name stands there yet.
const toSign = `
  select m.id, m.meeting_id, meeting.title, meeting.number, body.name as body
    from minutes m join meeting on meeting.id = m.meeting_id and meeting.state = 'HELD' join body on body.id = m.body_id
   where m.state = 'CONCEPT'
     and (m.comments_until < $2 or exists (select 1 from minutes_signature s where s.meeting_id = m.meeting_id))
     and not exists (select 1 from minutes_signature s where s.meeting_id = m.meeting_id and s.person_id = $1)
     and ((m.body_id = any ($3::uuid[]) and not exists (select 1 from minutes_signature s where s.meeting_id = m.meeting_id and s.role = 'SECRETARY'))
       or ((m.body_id = any ($4::uuid[]) or exists (select 1 from attendance a where a.meeting_id = m.meeting_id and a.person_id = $1 and a.is_acting_chair))
         and not exists (select 1 from minutes_signature s where s.meeting_id = m.meeting_id and s.role = 'CHAIR')))
   order by meeting.held_on, m.id`;

// Held, convened here, and nobody but who writes has seen a word of it. Who was not called to it has nothing to write.
const toWrite = `
  select meeting.id, meeting.id as meeting_id, meeting.title, meeting.number, body.name as body
    from meeting join body on body.id = meeting.body_id left join minutes m on m.meeting_id = meeting.id
   where meeting.state = 'HELD' and meeting.convened_at is not null and meeting.body_id = any ($1::uuid[])
     and (m.id is null or (m.state = 'CONCEPT' and not m.is_open and not exists (select 1 from minutes_signature s where s.meeting_id = meeting.id)))
   order by meeting.held_on, meeting.id`;

// Signed, and a later meeting began or was held: there it can be adopted.
const toAdopt = `
  select m.id, m.meeting_id, meeting.title, meeting.number, body.name as body
    from minutes m join meeting on meeting.id = m.meeting_id join body on body.id = m.body_id
   where m.state = 'SIGNED' and m.body_id = any ($1::uuid[])
     and exists (select 1 from meeting later where later.body_id = m.body_id and later.state in ('RUNNING', 'HELD', 'ADOPTED')
                  and (later.held_on, coalesce(later.starts_at, '')) > (meeting.held_on, coalesce(meeting.starts_at, '')))
   order by meeting.held_on, m.id`;

const inWords = (kind: string, question: string) => ({ id, title, number, body }: Waiting): WaitingItem =>
  ({ kind, id, title: question, subtitle: `${body} · ${title}`, path: `/vergaderingen/${number}#verslag-vaststellen`, since: null });

waitingContributions.add('minutes: concepts to comment on', async () => {
  const { manager, moment, viewer } = unit();
  const rows: Waiting[] = await manager.query(toComment, [viewer.personId, moment.day]);
  return rows.map(inWords('COMMENT_MINUTES', 'Klopt het verslag?'));
});

waitingContributions.add('minutes: to write', async () => {
  const { manager, viewer } = unit();
  const rows: Waiting[] = await manager.query(toWrite, [viewer.functions.filter(({ kind }) => kind === 'SECRETARY').map(({ bodyId }) => bodyId)]);
  return rows.map((row) => ({ ...inWords('WRITE_MINUTES', 'Maakt u het verslag af?')(row), path: `/vergaderingen/${row.number}/verslag` }));
});

waitingContributions.add('minutes: to adopt', async () => {
  const { manager, viewer } = unit();
  const rows: Waiting[] = await manager.query(toAdopt, [viewer.clearedBodyIds]);
  return rows.map(inWords('ADOPT_MINUTES', 'Stelt u het verslag vast?'));
});

waitingContributions.add('minutes: to sign', async () => {
  const { manager, moment, viewer } = unit();
  const holds = (kind: string) => viewer.functions.filter((held) => held.kind === kind).map(({ bodyId }) => bodyId);
  const rows: Waiting[] = await manager.query(toSign, [viewer.personId, moment.day, holds('SECRETARY'), holds('CHAIR')]);
  return rows.map(inWords('SIGN_MINUTES', 'Ondertekent u het verslag?'));
});
