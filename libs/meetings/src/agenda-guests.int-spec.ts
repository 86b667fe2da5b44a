import { newId } from '@schakel/kernel';
import { MeetingState } from './index.js';
import { AgendaScene, refusal } from './testing/agenda-scene.js';

let scene: AgendaScene;

beforeAll(async () => {
  scene = await AgendaScene.open();
  await scene.db.tamper(`insert into domain_clock (id, demo_day) values (1, '2022-04-01')`);
});

afterAll(() => scene.close());

const page = `query ($number: String!) {
  meeting(number: $number) { id }
  guestInvitation(number: $number) { number heldOn startsAt endsAt place bodyCode bodyName items { id title explanation position startsAfter meeting { id } guests { name } papers { id } } }
}`;

interface Invited {
  meetingId: string;
  number: string;
  item: { id: string; version: number };
}

/** Three items, the second of which the stranger of the network is invited to. */
async function invited(more: object = {}, state = MeetingState.PLANNED): Promise<Invited> {
  const meetingId = await scene.meetingOf(state);
  await scene.add(meetingId, 'Opening', { minutes: 5 });
  const { id, version } = await scene.add(meetingId, 'Zorg en veiligheid', { explanation: 'Zie de brief.', ...more });
  await scene.add(meetingId, 'Geheim voor gasten');
  const item = await scene.done('secretary', 'inviteToAgendaItem', { id, version, personId: scene.personId('stranger') });
  const [row] = await scene.db.arrange(({ manager }) => manager.query('select number from meeting where id = $1', [meetingId]));
  return { meetingId, number: row.number, item };
}

const seenBy = async (name: string, number: string): Promise<Record<string, any>> => (await scene.api.as(scene.personId(name))(page, { number })).data;

describe('a guest', () => {
  it('sees when and where it is and that item, and nothing else', async () => {
    const { number, meetingId } = await invited();
    const seen = await seenBy('stranger', number);
    expect(seen['meeting']).toBeNull();
    expect(seen['guestInvitation']).toMatchObject({ number, heldOn: '2022-02-04', bodyCode: 'SO' });
    expect(seen['guestInvitation'].items).toEqual([
      { id: expect.any(String), title: 'Zorg en veiligheid', explanation: 'Zie de brief.', position: null, startsAfter: 5, meeting: null, guests: [], papers: [] },
    ]);
    const rows = await scene.db.as(scene.personId('stranger'), async ({ manager }) => ({
      items: await manager.query('select title from agenda_item where meeting_id = $1', [meetingId]),
      meetings: await manager.query('select id from meeting where id = $1', [meetingId]),
    }));
    expect(rows).toEqual({ items: [{ title: 'Zorg en veiligheid' }], meetings: [] });
  });

  it('is not who sees the meeting anyhow, and nobody else is', async () => {
    const { number } = await invited();
    expect((await seenBy('member', number))['guestInvitation']).toBeNull();
    const other = await scene.meetingOf();
    await scene.add(other, 'Opening');
    const [row] = await scene.db.arrange(({ manager }) => manager.query('select number from meeting where id = $1', [other]));
    expect(await seenBy('stranger', row.number)).toEqual({ meeting: null, guestInvitation: null });
  });

  it('finds a meeting to come on Mijn werk, a draft not yet', async () => {
    const mine = async (): Promise<string[]> => (await scene.api.as(scene.personId('stranger'))('{ viewer { guestInvitations { number } } }')).data['viewer'].guestInvitations.map(({ number }: { number: string }) => number);
    const { number, meetingId } = await invited({}, MeetingState.TO_PLAN);
    await scene.db.arrange(({ manager }) => manager.query(`update meeting set held_on = '2022-05-01' where id = $1`, [meetingId]));
    expect(await mine()).toEqual([]);
    expect((await seenBy('stranger', number))['guestInvitation']).toBeNull();
    await scene.db.arrange(({ manager }) => manager.query(`update meeting set state = 'PLANNED' where id = $1`, [meetingId]));
    expect(await mine()).toEqual([number]);
  });

  it('finds it in the own calendar program, without a word on what it is about; what is confidential stays out', async () => {
    const { data } = await scene.api.as(scene.personId('stranger'))('mutation { openCalendarFeed { path } }');
    const eventsNow = async (): Promise<string> => (await scene.api.fetch(data['openCalendarFeed'].path, null)).text();
    const { meetingId } = await invited();
    const of = `UID:${meetingId}@schakel`;
    expect(await eventsNow()).toContain(of);
    expect(await eventsNow()).toContain('SUMMARY:Te gast: Voorbeeldoverleg');
    expect(await eventsNow()).not.toContain('Zorg en veiligheid');
    expect(await eventsNow()).not.toContain((await invited({ level: 'CONFIDENTIAL' })).meetingId);
  });

  it('sees nothing any more once the invitation is ended, also after the meeting; keeps it when the item is changed', async () => {
    const { number, meetingId, item } = await invited();
    const changed = await scene.done('chair', 'changeAgendaItem', { id: item.id, version: item.version, input: { title: 'Zorg', purpose: 'DECISION', level: 'CONFIDENTIAL' } });
    expect((await seenBy('stranger', number))['guestInvitation'].items).toMatchObject([{ title: 'Zorg' }]);
    expect(await scene.titlesFor('member', meetingId)).toEqual(['Opening', 'Geheim voor gasten']);
    await scene.db.arrange(({ manager }) => manager.query(`update meeting set state = 'HELD' where id = $1`, [meetingId]));
    await scene.done('secretary', 'endAgendaInvitation', { id: item.id, version: changed.version, personId: scene.personId('stranger') });
    expect((await seenBy('stranger', number))['guestInvitation']).toBeNull();
    expect(await scene.db.as(scene.personId('stranger'), ({ manager }) => manager.query('select 1 from agenda_item where meeting_id = $1', [meetingId]))).toEqual([]);
  });
});

it('a member can be named as reader of a confidential item', async () => {
  const meetingId = await scene.meetingOf();
  const { id, version } = await scene.add(meetingId, 'Vertrouwelijk', { level: 'CONFIDENTIAL' });
  expect(await scene.titlesFor('colleague', meetingId)).toEqual([]);
  await scene.done('secretary', 'inviteToAgendaItem', { id, version, personId: scene.personId('colleague') });
  expect(await scene.titlesFor('colleague', meetingId)).toEqual(['Vertrouwelijk']);
  expect(await scene.titlesFor('member', meetingId)).toEqual([]);
});

it('nobody is invited twice, by a member, by a stranger, from nowhere, or after the meeting', async () => {
  const { meetingId, item: { id, version } } = await invited();
  const personId = scene.personId('colleague');
  for (const mutation of ['inviteToAgendaItem', 'endAgendaInvitation']) {
    expect(refusal(await scene.ask('member', mutation, { id, version, personId }))).toEqual(['FORBIDDEN']);
    expect(refusal(await scene.ask('stranger', mutation, { id, version, personId }))).toEqual(['NOT_FOUND']);
  }
  expect(refusal(await scene.ask('secretary', 'inviteToAgendaItem', { id, version, personId: scene.personId('stranger') }))).toEqual(['CONFLICT', 'ALREADY_INVITED']);
  expect(refusal(await scene.ask('secretary', 'inviteToAgendaItem', { id, version: version - 1, personId }))).toEqual(['CONFLICT', 'STALE_VERSION']);
  for (const wrong of [newId(), 'geen-id']) expect(refusal(await scene.ask('secretary', 'inviteToAgendaItem', { id, version, personId: wrong }))).toEqual(['INVALID', 'personId']);
  expect(refusal(await scene.ask('secretary', 'endAgendaInvitation', { id, version, personId }))).toEqual(['NOT_FOUND']);
  expect(refusal(await scene.ask('secretary', 'endAgendaInvitation', { id, version: version - 1, personId: scene.personId('stranger') }))).toEqual(['CONFLICT', 'STALE_VERSION']);
  await scene.db.arrange(({ manager }) => manager.query(`update meeting set state = 'HELD' where id = $1`, [meetingId]));
  expect(refusal(await scene.ask('secretary', 'inviteToAgendaItem', { id, version, personId }))).toEqual(['CONFLICT', 'MEETING_OVER']);
});
