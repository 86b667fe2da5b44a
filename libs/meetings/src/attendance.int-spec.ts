import { MeetingState, type Meeting } from './index.js';
import { AttendanceScene, refusalOf } from './testing/attendance-scene.js';

let scene: AttendanceScene;

beforeAll(async () => {
  scene = await AttendanceScene.open();
});

afterAll(() => scene.close());

const seen = async (name: string, { number }: Meeting) =>
  (await scene.ask(name,
    `query ($number: String!) { meeting(number: $number) { amExpected attendanceActs mySubstitute { name } possibleSubstitutes { name }
       attendancePlaces { domains functions person { name } organisation { shortName } attendance { answer } } otherAttendance { kind person { name } answer } } }`, { number },
  )).data['meeting'];

describe('who is expected', () => {
  it('follows from the seats and functions on the day of the meeting; an empty seat stands there too', async () => {
    const { attendancePlaces } = await seen('member', await scene.meeting());
    expect(attendancePlaces).toEqual([
      expect.objectContaining({ person: { name: 'member' }, organisation: { shortName: 'VGN' }, domains: ['CARE'], attendance: null }),
      expect.objectContaining({ person: { name: 'colleague' }, domains: ['MUNICIPALITIES'] }),
      expect.objectContaining({ person: null, organisation: { shortName: 'ZN' } }),
      expect.objectContaining({ person: { name: 'secretary' }, organisation: null, functions: ['SECRETARY'] }),
      expect.objectContaining({ person: { name: 'chair' }, functions: ['CHAIR'] }),
    ]);
  });

  it('is asked, and nobody else', async () => {
    const meeting = await scene.meeting();
    expect(await seen('member', meeting)).toMatchObject({ amExpected: true, attendanceActs: ['ANSWER'], mySubstitute: { name: 'substitute' } });
    expect(await seen('substitute', meeting)).toMatchObject({ amExpected: false, attendanceActs: [], mySubstitute: null });
    expect((await seen('secretary', meeting))['attendanceActs']).toEqual(['ANSWER', 'ANSWER_FOR_OTHERS', 'ARRANGE']);
    expect(await seen('stranger', meeting)).toBeNull();
  });
});

it('the next meetings of one’s own tables stand on the first page, nearest first; no draft, nothing past, and nobody else’s', async () => {
  const days = ['2022-04-05', '2022-04-04', '2022-04-01', '2022-04-08'];
  for (const day of days) await scene.meeting(MeetingState.PLANNED, day);
  await scene.meeting(MeetingState.PLANNED, '2022-03-31');
  await scene.meeting(MeetingState.TO_PLAN, '2022-04-02');
  const next = async (name: string) => (await scene.ask(name, '{ viewer { nextMeetings { heldOn attendanceActs } } }')).data['viewer'].nextMeetings;
  expect((await next('member')).map(({ heldOn }: Meeting) => heldOn)).toEqual([...days].sort().slice(0, 3));
  expect((await next('member'))[0].attendanceActs).toEqual(['ANSWER']);
  expect(await next('stranger')).toEqual([]);
});

describe('an invitation is answered', () => {
  it('by oneself; the last word holds', async () => {
    const { id } = await scene.meeting();
    expect((await scene.answer('member', id, { answer: 'COMING' })).data['answerInvitation']).toMatchObject({ kind: 'MEMBER', answer: 'COMING', answeredBy: { name: 'member' } });
    expect((await scene.answer('member', id, { answer: 'ONLINE', note: 'Vanuit Zwolle' })).data['answerInvitation']).toMatchObject({ answer: 'ONLINE', note: 'Vanuit Zwolle', version: 2 });
  });

  it('by the secretary for somebody', async () => {
    const { id } = await scene.meeting();
    expect((await scene.answer('secretary', id, { answer: 'DECLINED' }, scene.people['colleague'])).data['answerInvitation']).toMatchObject({ answer: 'DECLINED', answeredBy: { name: 'secretary' } });
  });

  it('with a substitute, who then is expected and answers himself', async () => {
    const meeting = await scene.meeting();
    await scene.answer('member', meeting.id, { answer: 'DECLINED', substituteId: scene.people['substitute'] });
    expect(await seen('substitute', meeting)).toMatchObject({ amExpected: true, attendanceActs: ['ANSWER'] });
    expect((await seen('member', meeting))['amExpected']).toBe(false);
    expect((await scene.answer('substitute', meeting.id, { answer: 'COMING' })).data['answerInvitation']).toMatchObject({ kind: 'SUBSTITUTE', answer: 'COMING' });
    expect((await seen('chair', meeting))['otherAttendance']).toEqual([{ kind: 'SUBSTITUTE', person: { name: 'substitute' }, answer: 'COMING' }]);
    await scene.answer('member', meeting.id, { answer: 'COMING' });
    expect(await seen('chair', meeting)).toMatchObject({ otherAttendance: [] });
  });

  it('but not with a substitute who does not read along: nobody comes to see more by it', async () => {
    const { id } = await scene.meeting();
    expect(refusalOf(await scene.answer('member', id, { answer: 'DECLINED', substituteId: scene.people['stranger'] }))).toEqual(['INVALID', 'substituteId']);
    expect(refusalOf(await scene.answer('member', id, { answer: 'DECLINED', substituteId: scene.people['member'] }))).toEqual(['INVALID', 'substituteId']);
  });

  it('not by who is not expected, not for another by a member, not by a stranger', async () => {
    const { id } = await scene.meeting();
    expect(refusalOf(await scene.answer('substitute', id, { answer: 'COMING' }))).toEqual(['FORBIDDEN']);
    expect(refusalOf(await scene.answer('member', id, { answer: 'COMING' }, scene.people['colleague']))).toEqual(['FORBIDDEN']);
    expect(refusalOf(await scene.answer('secretary', id, { answer: 'COMING' }, scene.people['former']))).toEqual(['FORBIDDEN']);
    expect(refusalOf(await scene.answer('stranger', id, { answer: 'COMING' }))).toEqual(['NOT_FOUND']);
    expect(refusalOf(await scene.answer('member', 'x', { answer: 'COMING' }))).toEqual(['NOT_FOUND']);
  });

  it('not before it is convened, and not once it was held', async () => {
    expect(refusalOf(await scene.answer('member', (await scene.meeting(MeetingState.TO_PLAN)).id, { answer: 'COMING' }))).toEqual(['CONFLICT', 'NOT_CONVENED']);
    expect(refusalOf(await scene.answer('member', (await scene.meeting(MeetingState.HELD, '2022-03-01')).id, { answer: 'COMING' }))).toEqual(['CONFLICT', 'MEETING_OVER']);
  });

  it('not with client data in the note', async () => {
    const { id } = await scene.meeting();
    expect(refusalOf(await scene.answer('member', id, { answer: 'DECLINED', note: 'zie 111222333' }))).toEqual(['INVALID', 'note']);
  });

  it('twice at once: both are heard, one row stands', async () => {
    const { id } = await scene.meeting();
    const answers = await Promise.all([scene.answer('member', id, { answer: 'COMING' }), scene.answer('secretary', id, { answer: 'ONLINE' }, scene.people['member'])]);
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    expect(await scene.db.arrange(async ({ manager }) => (await manager.query('select count(*)::int as n from attendance where meeting_id = $1', [id]))[0].n)).toBe(1);
  });
});

it('the database itself refuses a member who answers for another', async () => {
  const { id } = await scene.meeting();
  await scene.answer('secretary', id, { answer: 'COMING' }, scene.people['colleague']);
  const touched = await scene.db.as(scene.people['member'] ?? '', (work) => work.execute(`update attendance set answer = 'DECLINED' where meeting_id = $1`, [id]));
  expect(touched).toBe(0);
});
