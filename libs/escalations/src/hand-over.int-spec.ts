import { BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction } from '@schakel/bodies/testing';
import { Level, readabilityOf, unit } from '@schakel/database';
import { newId } from '@schakel/kernel';
import { insert } from '@schakel/history';
import { FileChunk, FilesModule, StoredFile } from '@schakel/files';
import { HandOversModule } from '@schakel/handovers';
import { AgendaItemState, AgendaPaper, AgendaPaperVersion, AgendaPurpose, MeetingState, Referral, type AgendaItem } from '@schakel/meetings';
import { aMeeting, anAgendaItem } from '@schakel/meetings/testing';
import { aPerson } from '@schakel/people/testing';
import { actionModules, anActionItem, aScene, type Scene } from '@schakel/actions/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { EscalationsModule, Signal, SignalState } from './index.js';

type Who = { id: string };

let db: TestDatabase;
let api: TestApi;
let scene: Scene;
let taker: Who;
let heir: Body;

/** A paper of an item with that content. */
async function aPaper(item: AgendaItem, name: string, content: string): Promise<void> {
  const readers = { ...readabilityOf(item), bodyId: item.bodyId };
  const of = { agendaItemId: item.id, meetingId: item.meetingId };
  const paper = await insert(AgendaPaper, { ...readers, ...of, createdAt: new Date('2022-03-10T09:00:00Z') });
  const bytes = Buffer.from(content);
  const file = { id: newId(), version: 1, ...readers, name, mediaType: 'application/pdf', size: bytes.length, digest: 'x', uploadedById: scene.secretary.id, uploadedAt: unit().moment.at, attachedToId: paper.id };
  await unit().manager.insert(StoredFile, file);
  await unit().manager.insert(FileChunk, { fileId: file.id, place: 0, bytes, addedById: scene.secretary.id, addedAt: unit().moment.at });
  const version = { ...readers, paperId: paper.id, meetingId: item.meetingId, number: 1, fileId: file.id, name, mediaType: file.mediaType, size: file.size };
  await insert(AgendaPaperVersion, { ...version, addedById: scene.secretary.id, addedAt: new Date('2022-03-10T09:00:00Z') });
}

/** A planned meeting with an agenda, one proposal and papers. */
async function aPlannedMeeting(): Promise<void> {
  const { funding, vgn, member } = scene;
  const meeting = await aMeeting({ bodyId: funding.id, level: Level.BODY, number: 'WB-2022-2', title: 'Voorjaar', heldOn: '2022-05-10', startsAt: '10:00', endsAt: '12:00', place: 'Utrecht', state: MeetingState.PLANNED });
  await anAgendaItem(meeting, { position: 1, title: 'Opening', purpose: AgendaPurpose.FORMALITY, minutes: 5, presenterId: scene.chair.id });
  const rules = await anAgendaItem(meeting, { position: 2, title: 'Rekenregels', purpose: AgendaPurpose.DECISION, explanation: 'Zie de notitie', minutes: 30, presenterOrganisationId: vgn.id });
  await aPaper(rules, 'Notitie.pdf', 'de rekenregels');
  const staff = await anAgendaItem(meeting, { position: 3, title: 'Personeel', level: Level.CONFIDENTIAL });
  await aPaper(staff, 'Personeel.pdf', 'kanarie');
  await anAgendaItem(meeting, { position: null, title: 'Scholing', state: AgendaItemState.PROPOSED, proposedById: member.id });
}

const aSignal = (number: string, title: string, state = SignalState.OPEN): Promise<Signal> =>
  insert<Signal>(Signal, { bodyId: scene.funding.id, level: Level.BODY, number, title, subject: title.toLowerCase(), state, raisedAt: unit().moment.at, withdrawnReason: state === SignalState.OPEN ? null : 'Dubbel' });

/** Of a held meeting one item was not come to; of SO two items wait here for an agenda. */
async function whatWaits(): Promise<void> {
  const { funding, strategic, above } = scene;
  const held = await aMeeting({ bodyId: funding.id, level: Level.BODY, number: 'WB-2022-1', heldOn: '2022-02-04' });
  await anAgendaItem(held, { position: 1, title: 'Behandeld', isDealtWith: true });
  await anAgendaItem(held, { position: 2, title: 'Niet aan toegekomen', isDealtWith: false });
  const asking = await aMeeting({ bodyId: strategic.id, level: Level.BODY, number: 'SO-2022-1', state: MeetingState.PLANNED, heldOn: '2022-06-01' });
  for (const [place, title] of ['Tarieven', 'Wachttijd'].entries()) {
    const item = await anAgendaItem(asking, { position: place + 1, title });
    await insert<Referral>(Referral, { level: Level.BODY, bodyId: strategic.id, readerBodyIds: [funding.id], toBodyId: funding.id, itemId: item.id, title, purpose: item.purpose, forwardedById: above.id, forwardedOn: '2022-03-01' });
  }
}

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
    taker = await aPerson({ name: 'Secretaris erfgenaam' });
    heir = await aBody({ code: 'WIM', name: 'Werkgroep implementatie', position: 4, aboveId: scene.strategic.id });
    await aFunction({ bodyId: heir.id, personId: taker.id, kind: BodyFunctionKind.SECRETARY });
    await aPlannedMeeting();
    await whatWaits();
    await aSignal('WB-2022-S001', 'Te weinig beveiligde bedden');
    await aSignal('WB-2022-S002', 'Ingetrokken', SignalState.WITHDRAWN);
  });
  api = await testApi(db, [...actionModules, HandOversModule, FilesModule, EscalationsModule]);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

interface Item { kind: string; recordId: string; version: number; state: string; number: string | null; title: string | null }

const said = ({ data, errors }: GraphqlAnswer): any => errors?.map(({ extensions: { code, rule } }) => rule ?? code).join() ?? Object.values(data)[0];
const asked = async (who: Who, document: string, variables: object = {}): Promise<any> => said(await api.as(who.id)(document, variables));
const seenBy = async (who: Who, code = 'WB'): Promise<{ id: string; version: number; items: Item[] }> => (await asked(who, 'query ($code: String!) { body(code: $code) { handOver { id version items { kind recordId version state number title } } } }', { code })).handOver;
const picksOf = (items: Item[], chosen: (item: Item) => boolean = () => true): object[] => items.filter(chosen).map(({ kind, recordId, version }) => ({ kind, recordId, version }));
const give = (who: Who, handOverId: string, picks: object[], successorId: string): Promise<any> => asked(who, 'mutation ($input: GiveInput!) { giveInHandOver(input: $input) { id } }', { input: { handOverId, picks, successorId } });
const accept = (who: Who, id: string, picks: object[]): Promise<any> => asked(who, 'mutation ($id: ID!, $picks: [HandOverPick!]!) { acceptInHandOver(handOverId: $id, picks: $picks) { id } }', { id, picks });
const end = (who: Who, handOverId: string, picks: object[], reason: string): Promise<any> => asked(who, 'mutation ($input: EndLinesInput!) { endInHandOver(input: $input) { id } }', { input: { handOverId, picks, reason } });
const begin = (bodyId: string): Promise<any> => asked(scene.above, 'mutation ($id: ID!) { beginClosing(bodyId: $id, reason: "Klaar") { id } }', { id: bodyId });
const finish = (who: Who, id: string, version: number): Promise<any> => asked(who, 'mutation ($id: ID!, $version: Int!) { finishClosing(id: $id, version: $version) { state } }', { id, version });

describe('what a table was busy with goes over', () => {
  it('signals, items that were not come to and what others forwarded here are left behind too', async () => {
    await begin(scene.funding.id);
    const { items } = await seenBy(scene.chair);
    expect(items.map(({ kind, number, title }) => `${kind} ${number}: ${title}`)).toEqual([
      'AGENDA_ITEM WB-2022-1, punt 2: Niet aan toegekomen', 'REFERRAL Van SO: Tarieven', 'REFERRAL Van SO: Wachttijd', 'MEETING WB-2022-2: Voorjaar', 'SIGNAL WB-2022-S001: Te weinig beveiligde bedden',
    ]);
  });

  it('a planned meeting becomes a draft with its agenda: order, time, presenters, level, proposals and papers', async () => {
    const { chair, member } = scene;
    const { id, items } = await seenBy(chair);
    await give(chair, id, picksOf(items), heir.id);
    await accept(taker, id, picksOf((await seenBy(taker)).items));
    const agenda = 'position startsAfter title explanation purpose minutes level state presenter { name } presenterOrganisation { slug } origin { number title } papers { versions { number name isLate fileId addedBy { name } } }';
    const [draft] = (await asked(taker, `{ body(code: "WIM") { meetings { number title state place startsAt agenda { ${agenda} } agendaProposals { title state proposedBy { name } } } } }`)).meetings;
    expect(draft).toMatchObject({ number: 'WIM-concept-1', title: 'Voorjaar', state: 'TO_PLAN', place: 'Utrecht', startsAt: '10:00' });
    expect(draft.agenda).toMatchObject([
      { position: 1, startsAfter: 0, title: 'Opening', purpose: 'FORMALITY', minutes: 5, presenter: { name: 'Voorzitter Voorbeeld' }, papers: [] },
      { position: 2, startsAfter: 5, title: 'Rekenregels', explanation: 'Zie de notitie', purpose: 'DECISION', minutes: 30, presenterOrganisation: { slug: 'vgn' }, level: 'BODY', papers: [{ versions: [{ number: 1, name: 'Notitie.pdf', addedBy: { name: 'Secretaris Voorbeeld' } }] }] },
      { position: 3, startsAfter: 35, title: 'Personeel', level: 'CONFIDENTIAL', papers: [{ versions: [{ name: 'Personeel.pdf' }] }] },
    ]);
    expect(draft.agendaProposals).toEqual([{ title: 'Scholing', state: 'PROPOSED', proposedBy: { name: 'Lid Voorbeeld' } }]);
    const [rules, staff] = [draft.agenda[1].papers[0].versions[0].fileId, draft.agenda[2].papers[0].versions[0].fileId];
    expect(await (await api.fetch(`/files/${rules}`, taker.id)).text()).toBe('de rekenregels');
    expect(await (await api.fetch(`/files/${staff}`, taker.id)).text()).toBe('kanarie');
    for (const who of [member, scene.stranger]) expect((await api.fetch(`/files/${staff}`, who.id)).ok).toBe(false);
    const old = await asked(member, '{ meeting(number: "WB-2022-2") { state lapsedReason agenda { title papers { versions { name } } } } }');
    expect(old).toMatchObject({ state: 'LAPSED', lapsedReason: 'Gaat verder bij Werkgroep implementatie als WIM-concept-1.', agenda: [{ title: 'Opening' }, { title: 'Rekenregels', papers: [{ versions: [{ name: 'Notitie.pdf' }] }] }] });
  });

  it('signals keep their number; items and questions wait at the successor, and their answer goes back', async () => {
    const rows = (table: string): Promise<any[]> => db.arrange(({ manager }) => manager.query(`select title, state, (select code from body where id = body_id) as "from", ${table === 'referral' ? '(select code from body where id = to_body_id)' : 'number'} as "to" from ${table} order by title`));
    expect(await rows('signal')).toEqual([{ title: 'Ingetrokken', state: 'WITHDRAWN', from: 'WB', to: 'WB-2022-S002' }, { title: 'Te weinig beveiligde bedden', state: 'OPEN', from: 'WIM', to: 'WB-2022-S001' }]);
    expect(await rows('referral')).toEqual(['Niet aan toegekomen', 'Tarieven', 'Wachttijd'].map((title) => ({ title, state: 'OPEN', from: title.startsWith('N') ? 'WB' : 'SO', to: 'WIM' })));
    const waiting = (await asked(taker, '{ viewer { waiting { kind subtitle } } }')).waiting.filter(({ kind }: { kind: string }) => kind === 'ANSWER_REFERRAL');
    expect(waiting.map(({ subtitle }: { subtitle: string }) => subtitle).sort()[0]).toBe('Niet aan toegekomen · Werkgroep implementatie');
    expect((await seenBy(scene.chair)).items.filter(({ state }) => state !== 'ACCEPTED')).toEqual([]);
  });

  it('a question that goes back to the table that asked it is no question any more; a signal ends with its reason', async () => {
    await begin(heir.id);
    const { above } = scene;
    await db.arrange(() => aFunction({ bodyId: heir.id, personId: scene.chair.id, kind: BodyFunctionKind.CHAIR }));
    const { id, items } = await seenBy(taker, 'WIM');
    const asks = (item: Item): boolean => item.title === 'Tarieven';
    await give(taker, id, picksOf(items, asks), scene.strategic.id);
    await accept(above, id, picksOf((await seenBy(above, 'WIM')).items, ({ state }) => state === 'GIVEN'));
    await end(scene.chair, id, picksOf(items, ({ kind }) => kind === 'SIGNAL'), 'Er zijn nu genoeg bedden');
    await end(scene.chair, id, picksOf(items, ({ title }) => title === 'Wachttijd'), 'Niet meer nodig');
    const [tariffs, wait] = await db.arrange(({ manager }) => manager.query(`select state, reason from referral where title in ('Tarieven', 'Wachttijd') order by title`));
    expect([tariffs, wait]).toEqual([{ state: 'DECLINED', reason: expect.stringContaining('U neemt dit punt zelf over') }, { state: 'DECLINED', reason: 'Niet meer nodig' }]);
    expect(await db.arrange(({ manager }) => manager.query(`select state, withdrawn_reason as reason from signal where number = 'WB-2022-S001'`))).toEqual([{ state: 'WITHDRAWN', reason: 'Er zijn nu genoeg bedden' }]);
  });
});

describe('two at once, and very much', () => {
  it('of two who end one body one does', async () => {
    const { above } = scene;
    const { id, version } = await seenBy(above);
    expect((await Promise.all([finish(above, id, version), finish(above, id, version)])).map((one) => one.state ?? one).sort()).toEqual(['DONE', 'HAND_OVER_ENDED']);
  });

  it('what a body takes over while it ends itself is not left behind there', async () => {
    const { above, strategic } = scene;
    const [giving, taking] = await db.arrange(async () => {
      const bodies = [await aBody({ code: 'X', position: 7, aboveId: strategic.id }), await aBody({ code: 'Y', position: 8, aboveId: strategic.id })] as const;
      for (const { id } of bodies) await aFunction({ bodyId: id, personId: taker.id, kind: BodyFunctionKind.CHAIR });
      await anActionItem({ bodyId: bodies[0].id, number: 'X-2022-A001', title: 'Onderweg' });
      return bodies;
    });
    for (const { id } of [giving, taking]) await begin(id);
    const from = await seenBy(taker, 'X');
    await give(taker, from.id, picksOf(from.items), taking.id);
    const into = await seenBy(above, 'Y');
    const [ended, taken] = await Promise.all([finish(above, into.id, into.version), accept(taker, from.id, picksOf((await seenBy(taker, 'X')).items))]);
    // Whichever was first: never both.
    expect([['STILL_OPEN', from.id], ['DONE', 'BODY_ENDED'], ['DONE', 'FORBIDDEN']]).toContainEqual([ended.state ?? ended, taken.id ?? taken]);
  });

  it('three hundred lines are given and taken over at a bounded cost per line', async () => {
    const { above, strategic } = scene;
    const project = await db.arrange(async () => {
      const body = await aBody({ code: 'KBG', name: 'Klankbordgroep', position: 9, aboveId: strategic.id });
      for (let number = 1; number <= 300; number += 1) await anActionItem({ bodyId: body.id, number: `KBG-2022-A${number}`, title: `Belofte ${number}` });
      return body;
    });
    await begin(project.id);
    const { id, items } = await seenBy(above, 'KBG');
    expect(items).toHaveLength(300);
    await give(above, id, picksOf(items), strategic.id);
    expect(api.statements().length).toBeLessThan(300 * 3 + 60);
    await accept(above, id, picksOf((await seenBy(above, 'KBG')).items));
    expect(api.statements().length).toBeLessThan(300 * 18 + 60);
    expect((await seenBy(above, 'KBG')).items.filter(({ state }) => state !== 'ACCEPTED')).toEqual([]);
    expect(await db.arrange(({ manager }) => manager.query(`select count(*)::int as count from action_item where body_id = $1`, [strategic.id]))).toEqual([{ count: 300 }]);
  });
});
