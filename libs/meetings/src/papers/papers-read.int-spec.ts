import { Level } from '@schakel/database';
import { newId } from '@schakel/kernel';
import { Meeting, papersOnAgenda } from '../index.js';
import { anInput, type SeenItem } from '../testing/agenda-scene.js';
import { PaperScene } from '../testing/paper-scene.js';

let scene: PaperScene;

beforeAll(async () => {
  scene = await PaperScene.open();
});

afterAll(() => scene.close());

async function anItem(more: object = {}): Promise<SeenItem & { meetingId: string }> {
  const meetingId = await scene.agenda.meetingOf();
  return { ...(await scene.agenda.add(meetingId, 'Bekostiging', more)), meetingId };
}

describe('an item that is raised', () => {
  it('takes its papers, their versions, files and history along, and gives them back', async () => {
    const item = await anItem();
    const paper = await scene.add(item.id);
    const file = `/files/${paper.versions[0]?.fileId}`;
    const raised = await scene.agenda.done('secretary', 'changeAgendaItem', { id: item.id, version: item.version, input: anInput('Bekostiging', { level: Level.CONFIDENTIAL }) });
    expect(await scene.levelsUnder(item.id)).toEqual({ papers: ['CONFIDENTIAL'], versions: ['CONFIDENTIAL'], files: ['CONFIDENTIAL'], history: ['CONFIDENTIAL'] });
    expect([await scene.namesFor('member', item.meetingId), (await scene.get('member', file)).status]).toEqual([[], 404]);
    expect([await scene.namesFor('chair', item.meetingId), (await scene.get('chair', file)).status]).toEqual([['Notitie.pdf'], 200]);
    const added = await scene.add(item.id, undefined, 'Tweede.pdf');
    expect(added.level).toBe('CONFIDENTIAL');
    expect((await scene.get('member', `/files/${added.versions[0]?.fileId}`)).status).toBe(404);
    await scene.agenda.done('secretary', 'changeAgendaItem', { id: item.id, version: raised.version, input: anInput('Bekostiging', { level: Level.BODY }) });
    expect([await scene.namesFor('member', item.meetingId), (await scene.get('member', file)).status]).toEqual([['Notitie.pdf', 'Tweede.pdf'], 200]);
  });

  it('shows its papers to who is named for it, whoever writes that', async () => {
    const item = await anItem({ level: Level.CONFIDENTIAL });
    const paper = await scene.add(item.id);
    const file = `/files/${paper.versions[0]?.fileId}`;
    expect((await scene.get('stranger', file)).status).toBe(404);
    await scene.agenda.db.tamper(`update agenda_item set reader_person_ids = '{${scene.agenda.personId('stranger')}}' where id = '${item.id}'`);
    expect((await scene.get('stranger', file)).status).toBe(200);
    await scene.agenda.db.tamper(`update agenda_item set reader_person_ids = '{}' where id = '${item.id}'`);
    expect((await scene.get('stranger', file)).status).toBe(404);
  });
});

describe('an item that is carried over', () => {
  it('shows the same papers and versions at the next meeting, copies nothing, and is not opener', async () => {
    const { agenda } = scene;
    const [held, next] = [await agenda.meetingOf(), await agenda.meetingOf()];
    const [open, secret] = [await agenda.add(held, 'Tarief', { explanation: 'Zie de notitie.', purpose: 'DECISION' }), await agenda.add(held, 'Personeel', { level: Level.CONFIDENTIAL })];
    const paper = await scene.add(open.id);
    await scene.done('secretary', 'replaceAgendaPaper', { id: paper.id, version: paper.version, fileId: (await scene.send('secretary', undefined, 'Notitie 2.pdf')).id });
    await scene.add(secret.id, undefined, 'Personeel.pdf');
    await agenda.db.arrange(async ({ manager }) => {
      await manager.query(`update meeting set state = 'LAPSED' where id not in ($1, $2)`, [held, next]);
      await manager.query(`update meeting set state = 'HELD', held_on = '2022-03-01' where id = $1`, [held]);
      await manager.query(`update meeting set held_on = '2022-05-01' where id = $1`, [next]);
      await manager.query('update agenda_item set is_dealt_with = false where meeting_id = $1', [held]);
    });
    const pieces = (): Promise<{ count: number }[]> => agenda.db.arrange(({ manager }) => manager.query<{ count: number }[]>('select count(*)::int as count from file_chunk'));
    const before = await pieces();
    expect((await agenda.ask('secretary', 'fillAgenda', { meetingId: next, offers: [open, secret].map(({ id }) => ({ kind: 'AGENDA_ITEM', id })) })).errors).toBeUndefined();
    expect(await pieces()).toEqual(before);
    const [seen, hidden] = [await scene.seenBy('member', next), await scene.seenBy('secretary', next)];
    expect(seen.map(({ papers }) => papers.map(({ versions }) => versions.map(({ number, name }) => `${number} ${name}`)))).toEqual([[['2 Notitie 2.pdf', '1 Notitie.pdf']]]);
    for (const { fileId, size } of seen[0]?.papers[0]?.versions ?? []) expect((await (await scene.get('member', `/files/${fileId}`)).arrayBuffer()).byteLength).toBe(size);
    const confidential = hidden[1]?.papers[0];
    expect(confidential?.level).toBe('CONFIDENTIAL');
    const file = `/files/${confidential?.versions[0]?.fileId}`;
    expect([(await scene.get('secretary', file)).status, (await scene.get('member', file)).status]).toEqual([200, 404]);
    const mayReadPieces = await agenda.db.as(agenda.personId('member'), ({ manager }) => manager.query<object[]>(`select 1 from file_chunk where file_id in (select file_id from agenda_paper_version where name = 'Personeel.pdf')`));
    expect(mayReadPieces).toEqual([]);
  });
});

describe('an agenda with many papers', () => {
  it('costs as many statements as one with a few', async () => {
    const statements = async (items: number): Promise<number> => {
      const meetingId = await scene.agenda.meetingOf();
      for (let place = 0; place < items; place += 1) {
        const item = await scene.agenda.add(meetingId, `Punt ${place}`);
        for (let paper = 0; paper <= place; paper += 1) await scene.add(item.id);
      }
      const api = scene.agenda.api.as(scene.agenda.personId('member'));
      await api(`query { body(code: "SO") { meetings { id agenda { id mayChangePapers papers { id versions { id isLate addedBy { id } } } } } } }`);
      return scene.agenda.api.statements().length;
    };
    const few = await statements(1);
    expect(await statements(4)).toBe(few);
  });
});

describe('a paper that comes late', () => {
  const dayOn = (meetingId: string, heldOn: string): Promise<unknown> => scene.agenda.db.arrange(({ manager }) => manager.update(Meeting, { id: meetingId }, { heldOn }));
  const isLate = async (meetingId: string): Promise<boolean | undefined> => (await scene.seenBy('member', meetingId))[0]?.papers[0]?.versions[0]?.isLate;

  it('is marked by the term of its body, and no longer when the meeting moves', async () => {
    const item = await anItem();
    await scene.add(item.id);
    // Friday 1 April: five working days before Friday 8 April.
    await dayOn(item.meetingId, '2022-04-08');
    expect(await isLate(item.meetingId)).toBe(false);
    await dayOn(item.meetingId, '2022-04-07');
    expect(await isLate(item.meetingId)).toBe(true);
    await scene.agenda.db.tamper(`insert into setting (id, body_id, key, value) select '${newId()}', body_id, 'papers.term-days', 4 from meeting where id = '${item.meetingId}'`);
    expect(await isLate(item.meetingId)).toBe(false);
    await scene.agenda.db.tamper(`delete from setting`);
    expect(await isLate(item.meetingId)).toBe(true);
  });

  it('is not late for a meeting that has no day', async () => {
    const item = await anItem();
    await scene.add(item.id);
    await scene.agenda.db.tamper(`update meeting set held_on = null, state = 'TO_PLAN' where id = '${item.meetingId}'`);
    expect(await isLate(item.meetingId)).toBe(false);
  });
});

it('what lies on the table is one statement for mails and prints: the last versions, as their reader', async () => {
  const [open, closed] = [await anItem(), await anItem({ level: Level.CONFIDENTIAL })];
  const first = await scene.add(open.id, undefined, 'Oud.pdf');
  await scene.done('secretary', 'replaceAgendaPaper', { id: first.id, version: first.version, fileId: (await scene.send('secretary', undefined, 'Nieuw.pdf')).id });
  const gone = await scene.add(open.id, undefined, 'Ingetrokken.pdf');
  await scene.done('secretary', 'withdrawAgendaPaper', { id: gone.id, version: gone.version });
  await scene.add(closed.id, undefined, 'Geheim.pdf');
  const namesFor = (name: string): Promise<string[][]> =>
    scene.agenda.db.as(scene.agenda.personId(name), async ({ manager }) => {
      const papers = await papersOnAgenda(await manager.findOneByOrFail(Meeting, { id: open.meetingId }), [open, closed]);
      return [...papers.values()].map((of) => of.map(({ name: file, number }) => `${file} ${number}`));
    });
  expect(await namesFor('secretary')).toEqual([['Nieuw.pdf 2'], ['Geheim.pdf 1']]);
  expect(await namesFor('member')).toEqual([['Nieuw.pdf 2'], []]);
});
