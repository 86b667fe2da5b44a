import { Level } from '@schakel/database';
import { newId } from '@schakel/kernel';
import { MeetingState } from './index.js';
import { AgendaScene, anInput, refusal } from './testing/agenda-scene.js';

let scene: AgendaScene;

beforeAll(async () => {
  scene = await AgendaScene.open();
});

afterAll(() => scene.close());

describe('the secretary', () => {
  it('puts items on the agenda, numbered, each at its time', async () => {
    const meetingId = await scene.meetingOf();
    await scene.add(meetingId, 'Opening', { minutes: 5 });
    await scene.add(meetingId, 'Mededelingen');
    await scene.add(meetingId, 'Bekostiging', { minutes: 30, purpose: 'DECISION', presenterId: scene.personId('member'), explanation: 'Zie het voorstel.' });
    await scene.add(meetingId, 'Rondvraag');
    const { agenda } = await scene.seenBy('member', meetingId);
    expect(agenda.map(({ position, startsAfter, title }) => [position, startsAfter, title])).toEqual([[1, 0, 'Opening'], [2, 5, 'Mededelingen'], [3, 5, 'Bekostiging'], [4, 35, 'Rondvraag']]);
  });

  it('pastes a list from Word', async () => {
    const meetingId = await scene.meetingOf();
    await scene.done('secretary', 'addAgendaTitles', { meetingId, titles: '1.\tOpening\r\n\r\n2.\tVerslag\v\r\n•\tSluiting\r\n' });
    expect(await scene.titlesFor('member', meetingId)).toEqual(['Opening', 'Verslag', 'Sluiting']);
  });

  it.each([
    ['a list without titles', '\n 1. \n', 'geen onderwerp'],
    ['a title that is too long, with its line', `Opening\n${'a'.repeat(201)}`, 'Regel 2'],
    ['more than an agenda holds', Array.from({ length: 301 }, (_, one) => `Punt ${one}`).join('\n'), 'ten hoogste 300'],
    ['a citizen service number', 'Opening\nCasus 111222333', 'burgerservicenummer'],
  ])('is refused %s, and nothing is stored', async (_what, titles, message) => {
    const meetingId = await scene.meetingOf();
    const answer = await scene.ask('secretary', 'addAgendaTitles', { meetingId, titles });
    expect(refusal(answer)).toEqual(['INVALID', 'titles']);
    expect(answer.errors?.[0]?.message).toContain(message);
    expect(await scene.titlesFor('secretary', meetingId)).toEqual([]);
  });

  it('300 items fit', async () => {
    const meetingId = await scene.meetingOf();
    await scene.done('secretary', 'addAgendaTitles', { meetingId, titles: Array.from({ length: 300 }, (_, one) => `Punt ${one}`).join('\n') });
    expect(await scene.titlesFor('secretary', meetingId)).toHaveLength(300);
    expect(refusal(await scene.ask('secretary', 'addAgendaItem', { meetingId, input: anInput('Nog een') }))).toEqual(['INVALID', 'title']);
  });

  it('changes an item; the times after it follow', async () => {
    const meetingId = await scene.meetingOf();
    const item = await scene.add(meetingId, 'Opening', { minutes: 5 });
    await scene.add(meetingId, 'Sluiting');
    await scene.done('chair', 'changeAgendaItem', { id: item.id, version: item.version, input: anInput('Opening en welkom', { minutes: 10 }) });
    expect((await scene.seenBy('member', meetingId)).agenda.map(({ title, startsAfter }) => [title, startsAfter])).toEqual([['Opening en welkom', 0], ['Sluiting', 10]]);
    expect(refusal(await scene.ask('secretary', 'changeAgendaItem', { id: item.id, version: item.version, input: anInput('Te laat') }))).toEqual(['CONFLICT', 'STALE_VERSION']);
  });

  it('withdraws an item; the numbers close up', async () => {
    const meetingId = await scene.meetingOf();
    await scene.add(meetingId, 'Opening');
    const item = await scene.add(meetingId, 'Vervalt');
    await scene.add(meetingId, 'Sluiting');
    await scene.done('secretary', 'withdrawAgendaItem', { id: item.id, version: item.version });
    expect((await scene.seenBy('member', meetingId)).agenda.map(({ title, position }) => [title, position])).toEqual([['Opening', 1], ['Sluiting', 2]]);
    expect(refusal(await scene.ask('secretary', 'withdrawAgendaItem', { id: item.id, version: item.version + 1 }))).toEqual(['CONFLICT', 'WRONG_STATE']);
  });

  it.each([
    ['minutes', { minutes: 0 }], ['minutes', { minutes: 601 }], ['presenterId', { presenterId: newId() }], ['presenterId', { presenterId: 'geen-id' }],
    ['presenterOrganisationId', { presenterOrganisationId: newId() }], ['explanation', { explanation: 'a'.repeat(4_001) }], ['title', { title: ' ' }],
    ['title', { title: 'Mail naar jan@voorbeeld.example' }], ['level', { level: 'NETWORK' }],
  ])('is refused a wrong %s: %j', async (field, more) => {
    const meetingId = await scene.meetingOf();
    expect(refusal(await scene.ask('secretary', 'addAgendaItem', { meetingId, input: anInput('Opening', more) }))).toEqual(['INVALID', field]);
  });
});

describe('two people who reorder one agenda', () => {
  it('both get their move', async () => {
    const meetingId = await scene.meetingOf();
    const [a, b, c, d] = [await scene.add(meetingId, 'a'), await scene.add(meetingId, 'b'), await scene.add(meetingId, 'c'), await scene.add(meetingId, 'd')];
    await Promise.all([
      scene.done('secretary', 'moveAgendaItem', { id: d?.id, afterId: null }),
      scene.done('chair', 'moveAgendaItem', { id: b?.id, afterId: c?.id }),
    ]);
    expect(await scene.titlesFor('member', meetingId)).toEqual(['d', 'a', 'c', 'b']);
    expect((await scene.seenBy('member', meetingId)).agenda.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(a.position).toBe(1);
  });

  it('who writes in another item is not disturbed', async () => {
    const meetingId = await scene.meetingOf();
    const first = await scene.add(meetingId, 'a');
    const second = await scene.add(meetingId, 'b');
    await scene.done('chair', 'moveAgendaItem', { id: second.id, afterId: null });
    expect(await scene.done('secretary', 'changeAgendaItem', { id: first.id, version: first.version, input: anInput('a, aangevuld') })).toMatchObject({ position: 2, title: 'a, aangevuld' });
  });

  it('after an item that was just withdrawn is a conflict, and nothing moves', async () => {
    const meetingId = await scene.meetingOf();
    const gone = await scene.add(meetingId, 'weg');
    const item = await scene.add(meetingId, 'a');
    await scene.add(meetingId, 'b');
    await scene.done('chair', 'withdrawAgendaItem', { id: gone.id, version: gone.version });
    expect(refusal(await scene.ask('secretary', 'moveAgendaItem', { id: item.id, afterId: gone.id }))).toEqual(['CONFLICT', 'AGENDA_CHANGED']);
    expect(await scene.titlesFor('member', meetingId)).toEqual(['a', 'b']);
  });
});

describe('a member', () => {
  it('proposes; the secretary accepts, and it comes last', async () => {
    const meetingId = await scene.meetingOf();
    await scene.add(meetingId, 'Opening');
    const item = await scene.propose(meetingId, 'Opleiding');
    expect(item).toMatchObject({ state: 'PROPOSED', position: null, mayWithdraw: true, proposedBy: { name: 'member' } });
    expect((await scene.seenBy('colleague', meetingId)).agendaProposals).toMatchObject([{ title: 'Opleiding', mayWithdraw: false }]);
    await scene.done('secretary', 'acceptAgendaItem', { id: item.id, version: item.version });
    expect(await scene.titlesFor('member', meetingId)).toEqual(['Opening', 'Opleiding']);
    expect(refusal(await scene.ask('chair', 'acceptAgendaItem', { id: item.id, version: item.version + 1 }))).toEqual(['CONFLICT', 'WRONG_STATE']);
  });

  it('reads why a proposal was declined', async () => {
    const meetingId = await scene.meetingOf();
    const { id, version } = await scene.propose(meetingId, 'Opleiding');
    expect(refusal(await scene.ask('chair', 'declineAgendaItem', { id, version, reason: ' ' }))).toEqual(['INVALID', 'reason']);
    await scene.done('chair', 'declineAgendaItem', { id, version, reason: 'Hoort bij het lerend netwerk.' });
    expect((await scene.seenBy('member', meetingId)).agendaProposals).toMatchObject([{ state: 'DECLINED', reason: 'Hoort bij het lerend netwerk.' }]);
  });

  it('withdraws the own proposal, as long as nobody decided', async () => {
    const meetingId = await scene.meetingOf();
    const { id, version } = await scene.propose(meetingId, 'Opleiding');
    expect(refusal(await scene.ask('colleague', 'withdrawAgendaItem', { id, version }))).toEqual(['FORBIDDEN']);
    await scene.done('member', 'withdrawAgendaItem', { id, version });
    expect((await scene.seenBy('secretary', meetingId)).agendaProposals).toEqual([]);
    const other = await scene.propose(meetingId, 'Nog een');
    const accepted = await scene.done('secretary', 'acceptAgendaItem', { id: other.id, version: other.version });
    expect(refusal(await scene.ask('member', 'withdrawAgendaItem', { id: accepted.id, version: accepted.version }))).toEqual(['FORBIDDEN']);
  });

  it('who may do what is told, so that nothing is offered in vain', async () => {
    const meetingId = await scene.meetingOf();
    expect((await scene.seenBy('member', meetingId)).agendaActs).toEqual(['PROPOSE']);
    expect((await scene.seenBy('secretary', meetingId)).agendaActs).toEqual(['ARRANGE']);
    const held = await scene.meetingOf(MeetingState.HELD);
    expect((await scene.seenBy('member', held)).agendaActs).toEqual([]);
    expect((await scene.seenBy('chair', held)).agendaActs).toEqual(['SETTLE']);
  });
});

describe('a confidential item', () => {
  it('is a gap for who may not see it, and the proposer reads his own', async () => {
    const meetingId = await scene.meetingOf();
    await scene.add(meetingId, 'Opening', { minutes: 5 });
    const secret = await scene.propose(meetingId, 'Vertrouwelijk', { level: 'CONFIDENTIAL', minutes: 20 });
    expect((await scene.seenBy('colleague', meetingId)).agendaProposals).toEqual([]);
    await scene.done('secretary', 'acceptAgendaItem', { id: secret.id, version: secret.version });
    await scene.add(meetingId, 'Sluiting');
    expect((await scene.seenBy('colleague', meetingId)).agenda.map(({ title, position, startsAfter }) => [title, position, startsAfter])).toEqual([['Opening', 1, 0], ['Sluiting', 3, 25]]);
    expect(await scene.titlesFor('member', meetingId)).toEqual(['Opening', 'Vertrouwelijk', 'Sluiting']);
    expect(refusal(await scene.ask('colleague', 'withdrawAgendaItem', { id: secret.id, version: 2 }))).toEqual(['NOT_FOUND']);
  });

  it('that was raised is gone from a member at once', async () => {
    const meetingId = await scene.meetingOf();
    const { id, version } = await scene.add(meetingId, 'Bekostiging');
    await scene.done('secretary', 'changeAgendaItem', { id, version, input: anInput('Bekostiging', { level: 'CONFIDENTIAL' }) });
    expect(await scene.titlesFor('member', meetingId)).toEqual([]);
    expect(await scene.titlesFor('chair', meetingId)).toEqual(['Bekostiging']);
  });

  it('of a network-wide meeting is not seen by the network', async () => {
    const meetingId = await scene.meetingOf(MeetingState.PLANNED, Level.NETWORK);
    await scene.add(meetingId, 'Open');
    await scene.add(meetingId, 'Van het overleg', { level: 'BODY' });
    expect(await scene.titlesFor('stranger', meetingId)).toEqual(['Open']);
    expect(await scene.titlesFor('member', meetingId)).toEqual(['Open', 'Van het overleg']);
  });
});

it('after the meeting it is told what was dealt with, and nothing else changes', async () => {
  const meetingId = await scene.meetingOf();
  const { id, version } = await scene.add(meetingId, 'Bekostiging');
  expect(refusal(await scene.ask('secretary', 'settleAgendaItem', { id, version, isDealtWith: true }))).toEqual(['CONFLICT', 'NOT_HELD']);
  await scene.db.arrange(({ manager }) => manager.query(`update meeting set state = 'HELD' where id = $1`, [meetingId]));
  expect(await scene.done('secretary', 'settleAgendaItem', { id, version, isDealtWith: false })).toMatchObject({ isDealtWith: false });
  for (const [mutation, variables] of changes({ meetingId, id, version: version + 1 })) {
    expect([mutation, ...refusal(await scene.ask('secretary', mutation, variables))]).toEqual([mutation, 'CONFLICT', 'MEETING_OVER']);
  }
});

function changes({ meetingId, id, version }: { meetingId: string; id: string; version: number }): [string, Record<string, unknown>][] {
  return [
    ['addAgendaItem', { meetingId, input: anInput('Nieuw') }],
    ['addAgendaTitles', { meetingId, titles: 'Nieuw' }],
    ['changeAgendaItem', { id, version, input: anInput('Nieuw') }],
    ['acceptAgendaItem', { id, version }],
    ['declineAgendaItem', { id, version, reason: 'Nee.' }],
    ['moveAgendaItem', { id, afterId: null }],
  ];
}

it('a member arranges nothing, and for a stranger there is nothing', async () => {
  const meetingId = await scene.meetingOf();
  const { id, version } = await scene.add(meetingId, 'Bekostiging');
  const asked = [...changes({ meetingId, id, version }), ['settleAgendaItem', { id, version, isDealtWith: true }], ['withdrawAgendaItem', { id, version }]] as [string, Record<string, unknown>][];
  for (const [mutation, variables] of asked) {
    expect([mutation, ...refusal(await scene.ask('member', mutation, variables))]).toEqual([mutation, 'FORBIDDEN']);
    expect([mutation, ...refusal(await scene.ask('stranger', mutation, variables))]).toEqual([mutation, 'NOT_FOUND']);
  }
  expect(refusal(await scene.ask('stranger', 'proposeAgendaItem', { meetingId, input: anInput('Nieuw') }))).toEqual(['NOT_FOUND']);
  const open = await scene.meetingOf(MeetingState.PLANNED, Level.NETWORK);
  expect(refusal(await scene.ask('stranger', 'proposeAgendaItem', { meetingId: open, input: anInput('Nieuw') }))).toEqual(['FORBIDDEN']);
  expect(refusal(await scene.ask('member', 'proposeAgendaItem', { meetingId: await scene.meetingOf(MeetingState.LAPSED), input: anInput('Nieuw') }))).toEqual(['CONFLICT', 'MEETING_OVER']);
});

it('shows an agenda of any length with the same statements', async () => {
  const meetingId = await scene.meetingOf();
  await scene.add(meetingId, 'Opening', { presenterId: scene.personId('member') });
  await scene.seenBy('member', meetingId);
  const few = scene.api.statements().length;
  for (const title of ['een', 'twee', 'drie']) await scene.add(meetingId, title, { presenterId: scene.personId('chair') });
  expect((await scene.seenBy('member', meetingId)).agenda).toHaveLength(4);
  expect(scene.api.statements()).toHaveLength(few);
});
