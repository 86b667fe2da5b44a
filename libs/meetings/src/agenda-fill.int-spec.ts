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
  await scene.db.arrange(({ manager }) => manager.query(`update meeting set state = 'LAPSED'`));
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
