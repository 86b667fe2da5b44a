import { unit } from '@schakel/database';
import { waitingContributions } from '@schakel/people';

/** How long before a meeting a missing paper is asked for, in days. */
const ahead = 30;

// Under row-level security. By who presents it, as a person or for a party.
const toBring = `
  select i.id, i.title, meeting.number, body.name as body from agenda_item i
    join meeting on meeting.id = i.meeting_id and meeting.state = 'PLANNED' and meeting.held_on between $2::date and $2::date + ${ahead} join body on body.id = meeting.body_id
   where i.state = 'ACCEPTED' and i.purpose = 'DECISION' and coalesce(trim(i.explanation), '') = ''
     and (i.presenter_id = $1 or i.presenter_organisation_id = any ($3::uuid[]))
     and not exists (select 1 from agenda_paper paper where paper.agenda_item_id = i.id and paper.state = 'PRESENT')
   order by meeting.held_on, i.position`;

waitingContributions.add('meetings: papers to bring', async () => {
  const { manager, moment, viewer } = unit();
  const rows: { id: string; title: string; number: string; body: string }[] = await manager.query(toBring, [viewer.personId, moment.day, viewer.organisationIds]);
  return rows.map(({ id, title, number, body }) => ({ kind: 'BRING_PAPER', id, title: 'Voegt u een stuk toe?', subtitle: `${title} · ${body}`, path: `/vergaderingen/${number}#agenda`, since: null }));
});
