import { newId } from '@schakel/kernel';
import { MeetingState } from './index.js';
import { AgendaScene, refusal } from './testing/agenda-scene.js';

let scene: AgendaScene;

beforeAll(async () => {
  scene = await AgendaScene.open();
});

afterAll(() => scene.close());

interface Offer {
  kind: string;
  id: string;
  number: string;
  title: string;
  reason: string;
}

async function offersFor(name: string, meetingId: string): Promise<Offer[]> {
  const { data } = await scene.api.as(scene.personId(name))('{ body(code: "SO") { meetings { id agendaOffers { kind id number title reason } } } }');
  return data['body'].meetings.find((meeting: { id: string }) => meeting.id === meetingId).agendaOffers;
}

const fill = (name: string, meetingId: string, offers: { kind: string; id: string }[]): ReturnType<AgendaScene['ask']> => scene.ask(name, 'fillAgenda', { meetingId, offers });

/** A meeting that was held and did not come to all of its items, and the one after it. */
async function twoMeetings(): Promise<{ held: string; next: string }> {
  await scene.db.arrange(({ manager }) => manager.query(`update meeting set state = 'LAPSED', held_on = '2022-01-01'`));
  const held = await scene.meetingOf();
  const [opening, left] = [await scene.add(held, 'Opening'), await scene.add(held, 'Bekostiging')];
  const secret = await scene.add(held, 'Vertrouwelijk', { level: 'CONFIDENTIAL' });
  await scene.add(held, 'Niemand zei er iets over');
  await scene.db.arrange(({ manager }) => manager.query(`update meeting set state = 'HELD', held_on = '2022-03-01' where id = $1`, [held]));
  for (const [item, isDealtWith] of [[opening, true], [left, false], [secret, false]] as const) {
    await scene.done('secretary', 'settleAgendaItem', { id: item?.id, version: item?.version, isDealtWith });
  }
  const next = await scene.meetingOf(MeetingState.PLANNED);
  await scene.db.arrange(({ manager }) => manager.query(`update meeting set held_on = '2022-05-01' where id = $1`, [next]));
  return { held, next };
}

it('what was not dealt with is offered to the next meeting, once, with where it came from', async () => {
  const { next } = await twoMeetings();
  const offers = await offersFor('secretary', next);
  expect(offers).toMatchObject([
    { kind: 'AGENDA_ITEM', title: 'Bekostiging', reason: 'NOT_DEALT_WITH' },
    { kind: 'AGENDA_ITEM', title: 'Vertrouwelijk' },
  ]);
  const chosen = offers.map(({ kind, id }) => ({ kind, id }));
  expect((await fill('secretary', next, chosen)).errors).toBeUndefined();
  expect(await scene.titlesFor('secretary', next)).toEqual(['Bekostiging', 'Vertrouwelijk']);
  expect(await scene.titlesFor('member', next)).toEqual(['Bekostiging']);
  expect(await offersFor('secretary', next)).toEqual([]);
  const { data } = await scene.api.as(scene.personId('member'))('{ body(code: "SO") { meetings { id agenda { origin { kind number title } } } } }');
  expect(data['body'].meetings.find(({ id }: { id: string }) => id === next).agenda[0].origin).toMatchObject({ kind: 'AGENDA_ITEM', title: 'Bekostiging', number: offers[0]?.number });
  expect(refusal(await fill('chair', next, chosen))).toEqual(['CONFLICT', 'OFFER_GONE']);
});

it('what a member proposed and nobody answered is offered to the next meeting too', async () => {
  const { held, next } = await twoMeetings();
  const { id } = await scene.add(next, 'Ervaringen');
  await scene.db.arrange(({ manager }) => manager.query(`update agenda_item set state = 'PROPOSED', position = null, meeting_id = $2 where id = $1`, [id, held]));
  expect((await offersFor('secretary', next)).map(({ title }) => title)).toEqual(['Bekostiging', 'Vertrouwelijk', 'Ervaringen']);
});

it('what stood on the agenda of a meeting that lapsed is offered to the next one, and what had been carried over to it once', async () => {
  const { next } = await twoMeetings();
  const carried = (await offersFor('secretary', next)).slice(0, 1).map(({ kind, id }) => ({ kind, id }));
  expect((await fill('secretary', next, carried)).errors).toBeUndefined();
  await scene.add(next, 'Nieuw');
  await scene.db.arrange(({ manager }) => manager.query(`update meeting set state = 'LAPSED' where id = $1`, [next]));
  const later = await scene.meetingOf(MeetingState.PLANNED);
  await scene.db.arrange(({ manager }) => manager.query(`update meeting set held_on = '2022-06-01' where id = $1`, [later]));
  const offers = await offersFor('secretary', later);
  expect(offers.map(({ title }) => title)).toEqual(['Vertrouwelijk', 'Bekostiging', 'Nieuw']);
  expect(offers.map(({ id }) => id)).not.toContain(carried[0]?.id);
});

it('a member fills nothing and is offered nothing; for a stranger there is nothing', async () => {
  const { held, next } = await twoMeetings();
  const [offer] = await offersFor('chair', next);
  const chosen = [{ kind: offer?.kind ?? '', id: offer?.id ?? '' }];
  expect(await offersFor('member', next)).toEqual([]);
  expect(refusal(await fill('member', next, chosen))).toEqual(['FORBIDDEN']);
  expect(refusal(await fill('stranger', next, chosen))).toEqual(['NOT_FOUND']);
  expect(refusal(await fill('secretary', held, chosen))).toEqual(['CONFLICT', 'MEETING_OVER']);
  expect(refusal(await fill('secretary', next, []))).toEqual(['INVALID', 'offers']);
  for (const kind of ['AGENDA_ITEM', 'NONSENSE']) expect(refusal(await fill('secretary', next, [{ kind, id: newId() }]))).toEqual(['CONFLICT', 'OFFER_GONE']);
});

describe('an agenda of three hundred items', () => {
  const titles = (count: number): string => Array.from({ length: count }, (_, place) => `${place + 1}. Onderwerp ${place + 1}`).join('\n');
  const statementsOfPage = async (number: string): Promise<number> => {
    const { errors } = await scene.api.as(scene.personId('secretary'))(`{ meeting(number: "${number}") { agendaActs agenda { id position title startsAfter mayForward mayWithdraw referral { state } origin { kind } papers { id } presenter { name } guests { name } mandate { answer } } agendaProposals { id } agendaOffers { id } } }`);
    if (errors) throw new Error(JSON.stringify(errors));
    return scene.api.statements().length;
  };
  const numberOf = async (meetingId: string): Promise<string> => (await scene.db.arrange(({ manager }) => manager.query<{ number: string }[]>('select number from meeting where id = $1', [meetingId])))[0]?.number ?? '';

  it('is pasted at once, put in order and printed; its page costs no more statements than that of three', async () => {
    const [small, large] = [await scene.meetingOf(), await scene.meetingOf()];
    expect((await scene.ask('secretary', 'addAgendaTitles', { meetingId: small, titles: titles(3) })).errors).toBeUndefined();
    expect((await scene.ask('secretary', 'addAgendaTitles', { meetingId: large, titles: titles(300) })).errors).toBeUndefined();
    const { agenda } = await scene.seenBy('secretary', large);
    expect(agenda).toHaveLength(300);
    const few = await statementsOfPage(await numberOf(small));
    expect(await statementsOfPage(await numberOf(large))).toBeLessThanOrEqual(few);
    await scene.done('secretary', 'moveAgendaItem', { id: agenda[299]?.id, afterId: agenda[0]?.id });
    expect((await scene.titlesFor('member', large)).slice(0, 3)).toEqual(['Onderwerp 1', 'Onderwerp 300', 'Onderwerp 2']);
    const print = await scene.api.fetch(`/export/vergaderingen/${await numberOf(large)}/agenda.pdf`, scene.personId('member'));
    expect([print.status, print.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('takes no more: pasted, filled and proposed is refused, with how many there are', async () => {
    const { next } = await twoMeetings();
    expect((await scene.ask('secretary', 'addAgendaTitles', { meetingId: next, titles: titles(299) })).errors).toBeUndefined();
    const offers = (await offersFor('secretary', next)).map(({ kind, id }) => ({ kind, id }));
    for (const refused of [await fill('secretary', next, offers), await scene.ask('secretary', 'addAgendaTitles', { meetingId: next, titles: titles(2) })]) {
      expect(refused.errors?.[0]?.extensions.fields?.[0]?.message).toBe('Een agenda heeft ten hoogste 300 punten. Er staan er nu 299, en 2 erbij is te veel.');
    }
    expect((await fill('secretary', next, offers.slice(0, 1))).errors).toBeUndefined();
    expect(refusal(await scene.ask('member', 'proposeAgendaItem', { meetingId: next, input: { title: 'Nog een', purpose: 'DISCUSSION' } }))).toEqual(['INVALID', 'title']);
    expect(refusal(await scene.ask('secretary', 'addAgendaTitles', { meetingId: await scene.meetingOf(), titles: titles(301) }))).toEqual(['INVALID', 'titles']);
  });
});
