import { newId } from '@schakel/kernel';
import { AgendaItem, Meeting, MeetingState, PaperState } from '../index.js';
import { refusal, type SeenItem } from '../testing/agenda-scene.js';
import { PaperScene, aPdf } from '../testing/paper-scene.js';

let scene: PaperScene;

beforeAll(async () => {
  scene = await PaperScene.open();
});

afterAll(() => scene.close());

async function anItem(more: object = {}): Promise<SeenItem & { meetingId: string }> {
  const meetingId = await scene.agenda.meetingOf();
  return { ...(await scene.agenda.add(meetingId, 'Bekostiging', more)), meetingId };
}

describe('adding a paper', () => {
  it.each(['secretary', 'chair'])('the %s hangs a file under an item, and the table reads it', async (name) => {
    const item = await anItem();
    const file = await scene.send(name, undefined, 'Notitie bekostiging.pdf');
    const paper = await scene.done(name, 'addAgendaPaper', { agendaItemId: item.id, fileId: file.id });
    expect(paper).toMatchObject({ state: 'PRESENT', level: 'BODY', versions: [{ number: 1, name: 'Notitie bekostiging.pdf', size: file.size, mediaType: 'application/pdf', addedBy: { name } }] });
    expect(await scene.namesFor('member', item.meetingId)).toEqual(['Notitie bekostiging.pdf']);
    expect((await scene.get('member', `/files/${file.id}`)).status).toBe(200);
    expect((await scene.get('stranger', `/files/${file.id}`)).status).toBe(404);
  });

  it('who proposed the item, and who presents it, may too; another member may not', async () => {
    const meetingId = await scene.agenda.meetingOf();
    const proposal = await scene.agenda.propose(meetingId, 'Opleiding');
    await scene.add(proposal.id, undefined, 'Voorstel.pdf', 'member');
    const presented = await scene.agenda.add(meetingId, 'Vervoer', { presenterId: scene.agenda.personId('colleague') });
    await scene.add(presented.id, undefined, 'Vervoer.pdf', 'colleague');
    expect((await scene.seenBy('colleague', meetingId)).map(({ mayChangePapers }) => mayChangePapers)).toEqual([true]);
    expect((await scene.seenBy('member', meetingId)).map(({ mayChangePapers }) => mayChangePapers)).toEqual([false]);
    const fileId = (await scene.send('member')).id;
    expect(refusal(await scene.ask('member', 'addAgendaPaper', { agendaItemId: presented.id, fileId }))).toEqual(['FORBIDDEN']);
  });

  it('to an item that is not there for who asks is NOT_FOUND', async () => {
    const fileId = (await scene.send('stranger')).id;
    for (const agendaItemId of [(await anItem()).id, newId(), 'x']) expect(refusal(await scene.ask('stranger', 'addAgendaPaper', { agendaItemId, fileId }))).toEqual(['NOT_FOUND']);
  });

  it('with a file of somebody else, of nothing, or of another paper is INVALID', async () => {
    const item = await anItem();
    const theirs = await scene.send('chair');
    const paper = await scene.add(item.id);
    for (const fileId of [theirs.id, newId(), 'x', paper.versions[0]?.fileId]) expect(refusal(await scene.ask('secretary', 'addAgendaPaper', { agendaItemId: item.id, fileId }))).toEqual(['INVALID', 'fileId']);
    expect(await scene.namesFor('secretary', item.meetingId)).toEqual(['Notitie.pdf']);
    expect((await scene.get('chair', `/files/${theirs.id}`)).status).toBe(200);
  });

  it('is over when the meeting is, or the item went', async () => {
    const fileId = (await scene.send('secretary')).id;
    const gone = await anItem();
    await scene.agenda.done('secretary', 'withdrawAgendaItem', { id: gone.id, version: gone.version });
    expect(refusal(await scene.ask('secretary', 'addAgendaPaper', { agendaItemId: gone.id, fileId }))).toEqual(['CONFLICT', 'WRONG_STATE']);
    const held = await anItem();
    const paper = await scene.add(held.id);
    await scene.agenda.db.arrange(({ manager }) => manager.update(Meeting, { id: held.meetingId }, { state: MeetingState.HELD }));
    expect(refusal(await scene.ask('secretary', 'addAgendaPaper', { agendaItemId: held.id, fileId }))).toEqual(['CONFLICT', 'MEETING_OVER']);
    expect(refusal(await scene.ask('secretary', 'withdrawAgendaPaper', { id: paper.id, version: paper.version }))).toEqual(['CONFLICT', 'MEETING_OVER']);
    expect(refusal(await scene.ask('secretary', 'replaceAgendaPaper', { id: paper.id, version: paper.version, fileId }))).toEqual(['CONFLICT', 'MEETING_OVER']);
    expect((await scene.seenBy('secretary', held.meetingId))[0]).toMatchObject({ mayChangePapers: false, papers: [{ id: paper.id }] });
  });

  it('is held to thirty', async () => {
    const item = await anItem();
    await scene.add(item.id);
    await scene.agenda.db.tamper(`insert into agenda_paper select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* from agenda_paper p, generate_series(1, 29) where agenda_item_id = '${item.id}'`);
    const fileId = (await scene.send('secretary')).id;
    expect(refusal(await scene.ask('secretary', 'addAgendaPaper', { agendaItemId: item.id, fileId }))).toEqual(['INVALID', 'fileId']);
  });
});

describe('a next version', () => {
  it('stands on top; the one before it stays readable', async () => {
    const item = await anItem();
    const first = await scene.add(item.id, await aPdf('een'), 'Notitie.pdf');
    const fileId = (await scene.send('chair', await aPdf('twee'), 'Notitie definitief.pdf')).id;
    const second = await scene.done('chair', 'replaceAgendaPaper', { id: first.id, version: first.version, fileId });
    expect(second.versions.map(({ number, name, addedBy }) => [number, name, addedBy?.name])).toEqual([[2, 'Notitie definitief.pdf', 'chair'], [1, 'Notitie.pdf', 'secretary']]);
    for (const version of second.versions) expect((await scene.get('member', `/files/${version.fileId}`)).status).toBe(200);
  });

  it('over one that was just replaced is a conflict; by another member forbidden; of what is hidden not found', async () => {
    const item = await anItem();
    const paper = await scene.add(item.id);
    const [one, two] = [(await scene.send('secretary')).id, (await scene.send('secretary')).id];
    await scene.done('secretary', 'replaceAgendaPaper', { id: paper.id, version: paper.version, fileId: one });
    expect(refusal(await scene.ask('secretary', 'replaceAgendaPaper', { id: paper.id, version: paper.version, fileId: two }))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect(refusal(await scene.ask('secretary', 'replaceAgendaPaper', { id: paper.id, version: paper.version + 1, fileId: newId() }))).toEqual(['INVALID', 'fileId']);
    expect(refusal(await scene.ask('member', 'replaceAgendaPaper', { id: paper.id, version: paper.version + 1, fileId: two }))).toEqual(['FORBIDDEN']);
    expect(refusal(await scene.ask('stranger', 'replaceAgendaPaper', { id: paper.id, version: paper.version + 1, fileId: two }))).toEqual(['NOT_FOUND']);
    expect((await scene.seenBy('member', item.meetingId))[0]?.papers[0]?.versions).toHaveLength(2);
  });
});

describe('withdrawing', () => {
  it('takes a paper from the table, its file too, and is undone', async () => {
    const item = await anItem();
    const paper = await scene.add(item.id);
    const file = `/files/${paper.versions[0]?.fileId}`;
    const gone = await scene.done('chair', 'withdrawAgendaPaper', { id: paper.id, version: paper.version, reason: 'Het verkeerde stuk.' });
    expect(gone).toMatchObject({ state: PaperState.WITHDRAWN, reason: 'Het verkeerde stuk.', level: 'CONFIDENTIAL' });
    expect(await scene.namesFor('member', item.meetingId)).toEqual([]);
    expect([(await scene.get('member', file)).status, (await scene.get('secretary', file)).status]).toEqual([404, 200]);
    expect(await scene.levelsUnder(item.id)).toEqual({ papers: ['CONFIDENTIAL'], versions: ['CONFIDENTIAL'], files: ['CONFIDENTIAL'], history: ['CONFIDENTIAL'] });

    expect(refusal(await scene.ask('secretary', 'withdrawAgendaPaper', { id: paper.id, version: gone.version }))).toEqual(['CONFLICT', 'WRONG_STATE']);
    const back = await scene.done('secretary', 'restoreAgendaPaper', { id: paper.id, version: gone.version });
    expect(back).toMatchObject({ state: PaperState.PRESENT, reason: null, level: 'BODY' });
    expect((await scene.get('member', file)).status).toBe(200);
    expect(refusal(await scene.ask('secretary', 'restoreAgendaPaper', { id: paper.id, version: back.version }))).toEqual(['CONFLICT', 'WRONG_STATE']);
  });

  it('by who presents the item leaves it in reach of who may put it back', async () => {
    const item = await anItem({ presenterId: scene.agenda.personId('colleague') });
    const paper = await scene.add(item.id);
    const gone = await scene.done('colleague', 'withdrawAgendaPaper', { id: paper.id, version: paper.version });
    expect(await scene.namesFor('member', item.meetingId)).toEqual([]);
    await scene.done('colleague', 'restoreAgendaPaper', { id: paper.id, version: gone.version });
    expect(await scene.namesFor('member', item.meetingId)).toEqual(['Notitie.pdf']);
  });

  it('is for who may: FORBIDDEN, NOT_FOUND, STALE_VERSION, and client data in the reason', async () => {
    const item = await anItem();
    const { id, version } = await scene.add(item.id);
    expect(refusal(await scene.ask('member', 'withdrawAgendaPaper', { id, version }))).toEqual(['FORBIDDEN']);
    expect(refusal(await scene.ask('stranger', 'withdrawAgendaPaper', { id, version }))).toEqual(['NOT_FOUND']);
    expect(refusal(await scene.ask('secretary', 'withdrawAgendaPaper', { id, version: version + 1 }))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect(refusal(await scene.ask('secretary', 'withdrawAgendaPaper', { id, version, reason: 'Casus 111222333' }))).toEqual(['INVALID', 'reason']);
    const gone = await scene.done('secretary', 'withdrawAgendaPaper', { id, version });
    expect(refusal(await scene.ask('member', 'restoreAgendaPaper', { id, version: gone.version }))).toEqual(['NOT_FOUND']);
    expect(refusal(await scene.ask('stranger', 'restoreAgendaPaper', { id, version: gone.version }))).toEqual(['NOT_FOUND']);
    expect(refusal(await scene.ask('chair', 'restoreAgendaPaper', { id, version: gone.version + 1 }))).toEqual(['CONFLICT', 'STALE_VERSION']);
  });

  it('is not undone by who no longer presents the item, though he still sees what he withdrew', async () => {
    const item = await anItem();
    const paper = await scene.add(item.id);
    await scene.agenda.db.arrange(({ manager }) => manager.update(AgendaItem, { id: item.id }, { presenterId: scene.agenda.personId('member') }));
    const gone = await scene.done('member', 'withdrawAgendaPaper', { id: paper.id, version: paper.version });
    await scene.agenda.db.arrange(({ manager }) => manager.update(AgendaItem, { id: item.id }, { presenterId: null }));
    expect(refusal(await scene.ask('member', 'restoreAgendaPaper', { id: paper.id, version: gone.version }))).toEqual(['FORBIDDEN']);
  });
});
