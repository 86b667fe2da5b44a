import type { Page } from 'playwright-core';
import { ask } from './steps.js';

/** The strategisch overleg met today, arranged by who is signed in on this page: the first of two items was dealt with; a proposal and a toezegging were made. */
export async function aHeldMeeting(page: Page): Promise<{ number: string; decision: string }> {
  const { body } = await ask(page, '{ body(code: "SO") { id } }');
  const plan = { title: 'Overleg van vandaag', heldOn: '2022-04-01', startsAt: '09:00', endsAt: '10:00' };
  const { planMeeting: meeting } = await ask(page, 'mutation ($bodyId: ID!, $plan: MeetingPlanInput!) { planMeeting(bodyId: $bodyId, convene: true, plan: $plan) { id version } }', { bodyId: body.id, plan });
  const { addAgendaTitles: items } = await ask(page, 'mutation ($id: ID!) { addAgendaTitles(meetingId: $id, titles: "Opening\\nVervoer naar de zitting") { id version } }', { id: meeting.id });
  const { startMeeting } = await ask(page, 'mutation ($id: ID!, $version: Int!) { startMeeting(id: $id, version: $version) { id version number } }', meeting);
  const { takeMinutesSection: section } = await ask(page, 'mutation ($id: ID!, $item: ID) { takeMinutesSection(meetingId: $id, agendaItemId: $item) { id } }', { id: meeting.id, item: items[0].id });
  const make = async (kind: string, input: object): Promise<string> =>
    (await ask(page, 'mutation ($id: ID!, $kind: MinutesRecordKind!, $input: MinutesRecordInput!) { made: makeMinutesRecord(sectionId: $id, kind: $kind, input: $input) { number } }', { id: section.id, kind, input })).made.number;
  const decision = await make('DECISION', { title: 'Wij betalen het vervoer', isSubmitted: true });
  await make('COMMITMENT', { title: 'VWS zoekt het uit' });
  await ask(page, 'mutation ($id: ID!, $version: Int!) { settleAgendaItem(id: $id, version: $version, isDealtWith: true) { id } }', items[0]);
  await ask(page, 'mutation ($id: ID!, $version: Int!) { closeMeeting(id: $id, version: $version) { id } }', startMeeting);
  return { number: startMeeting.number, decision };
}
