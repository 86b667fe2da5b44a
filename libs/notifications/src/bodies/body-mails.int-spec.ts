import { newId, scheduledMoment, type Day } from '@schakel/kernel';
import { Level } from '@schakel/database';
import { insert } from '@schakel/history';
import { MandateAcceptance, MandateScope, MandateSheet } from '@schakel/bodies';
import { aMembership, aSeat } from '@schakel/bodies/testing';
import { HandOverLine, HandOversModule, LineState } from '@schakel/handovers';
import { momentOn, newKey, testApi, testDatabase, testDay, type TestApi, type TestDatabase } from '@schakel/testing';
import { PostOffice, aNetwork, notificationModules, runningWorker, standClockOn, workDone, type Network, type Reached } from '../testing.js';
import { tellOfProposal } from './function-proposed.job.js';
import { askMandates, mandateSchedule } from './mandates-due.job.js';

let db: TestDatabase;
let api: TestApi;
let post: PostOffice;
let network: Network;
let stopWorker: () => Promise<void>;

const publicUrl = 'https://schakel.example';

beforeAll(async () => {
  db = await testDatabase();
  post = await PostOffice.open();
  await db.arrange(async () => {
    network = await aNetwork();
    await standClockOn(testDay);
    for (const body of [network.funding, network.directors]) await aMembership({ seatId: (await aSeat({ bodyId: body.id, organisationId: network.vgn.id })).id, personId: network.member.id });
  });
  api = await testApi(db, [...notificationModules, HandOversModule]);
  stopWorker = await runningWorker(db, { smtpUrl: post.url, publicUrl });
});

afterAll(async () => {
  await stopWorker?.();
  await api?.close();
  await post?.close();
  await db?.close();
});

beforeEach(async () => {
  post.received.length = 0;
  await db.arrange((unit) => unit.execute('delete from notification'));
});

const subjectsTo = ({ email }: Reached): (string | undefined)[] => post.to(email).map(({ subject }) => subject);
const textTo = ({ email }: Reached): string => (post.to(email).at(-1)?.text ?? '').replaceAll(/\s+/g, ' ');

async function notified(person: Reached): Promise<{ kind: string; title: string; path: string; reason: string }[]> {
  const { data } = await api.as(person.id)('{ notifications { edges { node { kind title path reason } } } }');
  return data['notifications'].edges.map(({ node }: { node: object }) => node);
}

async function done(who: Reached, document: string, variables: object): Promise<Record<string, any>> {
  const { data, errors } = await api.as(who.id)(document, variables, newKey());
  if (errors) throw new Error(JSON.stringify(errors));
  await workDone(db);
  return data;
}

const propose = (input: object): Promise<unknown> =>
  done(network.secretary, 'mutation ($bodyId: ID!, $input: FunctionInput!) { proposeFunction(bodyId: $bodyId, input: $input) { id } }', { bodyId: network.funding.id, input: { from: '2022-04-01', state: 'PROPOSED', ...input } });

describe('who is proposed for a function', () => {
  it('hears by mail and notification what is asked, once, and nobody else does', async () => {
    await propose({ kind: 'REGIE', personId: network.outsider.id });
    const [{ id }] = await db.arrange(({ manager }) => manager.query(`select id from body_function where kind = 'REGIE'`));
    for (let run = 0; run < 2; run += 1) await tellOfProposal(db.dataSource, id, network.secretary.id, publicUrl);
    await workDone(db);
    expect(subjectsTo(network.outsider)).toEqual(['U bent voorgesteld voor de regie: geef uw antwoord']);
    expect(textTo(network.outsider)).toContain('U bent voorgesteld voor de regie van Werkgroep bekostiging.');
    expect(textTo(network.outsider)).toContain('https://schakel.example/overleggen/WB#voorstel');
    expect(post.received).toHaveLength(1);
    expect(await notified(network.outsider)).toEqual([{ kind: 'ASSIGNED', title: 'Neemt u de regie op u? Werkgroep bekostiging', path: '/overleggen/WB#voorstel', reason: 'omdat u voor deze functie bent voorgesteld' }]);
  });

  it('for a party: who sits there for it, else who works for it', async () => {
    await propose({ kind: 'INVITATION', organisationId: network.vgn.id });
    await propose({ kind: 'INVITATION', organisationId: network.vws.id });
    expect([subjectsTo(network.member), subjectsTo(network.outsider)]).toEqual([['VGN is voorgesteld voor de uitnodiging: geef uw antwoord'], ['VWS is voorgesteld voor de uitnodiging: geef uw antwoord']]);
    expect((await notified(network.member))[0]?.reason).toBe('omdat u spreekt namens VGN');
  });

  it('is not asked what was accepted already, and who refuses such mails finds it in Schakel', async () => {
    await propose({ kind: 'CHAIR', personId: network.member.id, state: 'ACCEPTED' });
    expect(await notified(network.member)).toEqual([]);
    await done(network.member, 'mutation { setMailPace(topic: ASSIGNED, pace: NONE) { topics { topic } } }', {});
    await propose({ kind: 'SECRETARY', personId: network.member.id });
    expect([post.received.length, (await notified(network.member)).map(({ title }) => title)]).toEqual([0, ['Neemt u het secretariaat op u? Werkgroep bekostiging']]);
  });
});

describe('a mandate that was agreed to a year ago', () => {
  const ask = async (day: Day): Promise<void> => {
    await askMandates(db.dataSource, scheduledMoment(momentOn(day).at), publicUrl);
    await workDone(db);
  };

  it('is asked of who sits there for that party, once; not of who agreed since, and not on the day before', async () => {
    const sheet = await db.arrange(async () => {
      const written = await insert(MandateSheet, { bodyId: network.directors.id, number: 1, writtenOn: '2021-01-01', writtenById: null, lines: [{ subject: 'Bekostiging', scope: MandateScope.DECIDES, belongsToId: null }] });
      for (const organisationId of [network.vgn.id, network.vng.id]) await insert(MandateAcceptance, { sheetId: written.id, organisationId, acceptedById: network.member.id, acceptedOn: '2021-04-04' });
      await insert(MandateAcceptance, { sheetId: written.id, organisationId: network.vng.id, acceptedById: network.chair.id, acceptedOn: '2022-01-04' });
      await aMembership({ seatId: (await aSeat({ bodyId: network.directors.id, organisationId: network.vng.id })).id, personId: network.chair.id });
      return written;
    });
    await ask('2022-04-01');
    expect(post.received).toEqual([]);
    for (let run = 0; run < 2; run += 1) await ask('2022-04-04');
    await ask('2022-05-02');
    expect(post.received.map(({ subject }) => subject)).toEqual(['Klopt het mandaat van Directeurenoverleg nog? Geef uw antwoord']);
    expect(textTo(network.member)).toContain('Een jaar geleden ging VGN akkoord met het mandaat van Directeurenoverleg.');
    expect(await notified(network.member)).toEqual([expect.objectContaining({ kind: 'ANSWER', path: '/overleggen/DO/mandaat', reason: 'omdat u spreekt namens VGN' })]);
    await db.arrange(() => insert(MandateAcceptance, { sheetId: sheet.id, organisationId: network.vgn.id, acceptedById: network.member.id, acceptedOn: '2022-05-03' }));
    await ask('2022-06-01');
    expect(post.received).toHaveLength(1);
    await ask('2023-05-03');
    expect(subjectsTo(network.member)).toHaveLength(2);
  });

  it('asks for work only where something is asked', async () => {
    const jobs = (): Promise<unknown[]> => db.arrange(({ manager }) => manager.query(`select 1 from outbox_entry where kind = 'notifications.mandates-due'`));
    await db.arrange(() => mandateSchedule.tick(momentOn('2021-04-01')));
    expect(await jobs()).toEqual([]);
  });
});

describe('a body that closed', () => {
  const lineOf = (handOverId: string, state: LineState) => ({
    handOverId, kind: 'ACTION', recordId: newId(), subjectId: newId(), state, successorId: state === LineState.ENDED ? null : network.directors.id, reason: state === LineState.ENDED ? 'Niet meer nodig.' : null,
    givenById: network.secretary.id, givenOn: testDay, level: Level.NETWORK,
  });

  it('tells who belonged to it where its work went, once, and not who closed it or who follows it besides', async () => {
    await done(network.chair, 'mutation ($id: ID!) { follow(kind: "BODY", subjectId: $id) { isFollowed } }', { id: network.funding.id });
    const { beginClosing: begun } = await done(network.secretary, 'mutation ($id: ID!) { beginClosing(bodyId: $id, reason: "De prestatie is vastgesteld.") { id version } }', { id: network.funding.id });
    await db.arrange(async (unit) => {
      for (const state of [LineState.ACCEPTED, LineState.ACCEPTED, LineState.ENDED]) await insert(HandOverLine, lineOf(begun.id, state));
      await unit.execute('delete from notification');
    });
    post.received.length = 0;
    await done(network.secretary, 'mutation ($id: ID!, $version: Int!, $to: ID) { finishClosing(id: $id, version: $version, successorId: $to) { id } }', { ...begun, to: network.directors.id });
    expect(post.received.map(({ subject }) => subject)).toEqual(Array(2).fill('Werkgroep bekostiging is gestopt: lees waar het werk nu ligt'));
    expect([subjectsTo(network.member).length, subjectsTo(network.chair).length]).toEqual([1, 1]);
    expect(textTo(network.member)).toContain('Werkgroep bekostiging is gestopt op vrijdag 1 april 2022. Directeurenoverleg volgt dit overleg op. De reden: De prestatie is vastgesteld.');
    expect(textTo(network.member)).toContain('Naar Directeurenoverleg: 2 acties Beëindigd: 1 actie');
    expect((await notified(network.member)).map(({ title, path }) => [title, path])).toEqual([['Werkgroep bekostiging is gestopt', '/overleggen/WB/overdracht']]);
    // One event is told once, by whichever job was first.
    expect(await notified(network.chair)).toHaveLength(1);
  });
});
