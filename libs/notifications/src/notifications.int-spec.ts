import { Level } from '@schakel/database';
import { PartyRole, commentPlaced, doneReported, dueAsked, dueMoved, partyAssigned, proposalMade, type ActionItem, type ActionParty } from '@schakel/actions';
import { aComment, aDueRequest, anActionItem, anActionParty } from '@schakel/actions/testing';
import { enqueue } from '@schakel/jobs';
import { Meeting, MeetingState } from '@schakel/meetings';
import { aMeeting } from '@schakel/meetings/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { addMail } from './add-mail.js';
import { addNotifications } from './add-notifications.js';
import { MailPurpose } from './mail.entity.js';
import { NotificationKind } from './notification.entity.js';
import { aNetwork, notificationModules, runningWorker, standClockOn, workDone, type Network, type Reached } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let network: Network;
let stopWorker: () => Promise<void>;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    network = await aNetwork();
    await standClockOn('2022-04-01');
  });
  api = await testApi(db, notificationModules);
  stopWorker = await runningWorker(db, {});
});

afterAll(async () => {
  await stopWorker?.();
  await api?.close();
  await db?.close();
});

beforeEach(() => db.arrange((unit) => unit.execute('delete from notification')));

const people = (): Record<string, Reached> => {
  const { member, secretary, chair, outsider, administrator } = network;
  return { member, secretary, chair, outsider, administrator };
};

/** Who was told what: 'member: titel'. */
async function told(): Promise<string[]> {
  await workDone(db);
  const lists = await Promise.all(Object.entries(people()).map(async ([name, person]) => {
    const { data } = await api.as(person.id)('{ notifications { edges { node { kind title text } } } }');
    return data['notifications'].edges.map(({ node }: { node: { kind: string; title: string } }) => `${name}: ${node.kind} ${node.title.replace(/^.* · /, '')}`) as string[];
  }));
  return lists.flat().sort();
}

const anAction = (overrides: Partial<ActionItem> = {}): Promise<{ action: ActionItem; lead: ActionParty }> =>
  db.arrange(async () => {
    const action = await anActionItem({ bodyId: network.funding.id, title: 'Notitie', dueOn: '2022-06-30', ...overrides });
    return { action, lead: await anActionParty(action, { role: PartyRole.LEAD, organisationId: network.vgn.id }) };
  });

describe('what happens to an action is told to whom it concerns', () => {
  it('a party that is asked', async () => {
    const { lead } = await anAction();
    await db.arrange(() => enqueue(partyAssigned, { partyId: lead.id, actorId: network.secretary.id }));
    expect(await told()).toEqual(['member: ASSIGNED Notitie']);
    const { data } = await api.as(network.member.id)('{ notifications { edges { node { text path } } } }');
    expect(data['notifications'].edges[0].node.text).toBe('VGN is gevraagd als trekker. Laat weten of uw partij dit oppakt. Deze actie valt onder Werkgroep bekostiging.');
  });

  it('a day that moved with its meeting: who promised it; the meeting is named to who may see it', async () => {
    const meeting = await db.arrange(() => aMeeting({ bodyId: network.funding.id, number: 'WB-2022-1', heldOn: '2022-06-30', state: MeetingState.PLANNED, level: Level.CONFIDENTIAL }));
    const { action } = await anAction({ dueMeetingId: meeting.id });
    const moved = (): Promise<unknown> => db.arrange(() => enqueue(dueMoved, { actionId: action.id, from: '2022-06-15', actorId: null }));
    const textFor = async (person: Reached): Promise<string> => (await api.as(person.id)('{ notifications { edges { node { text } } } }')).data['notifications'].edges[0].node.text;
    await moved();
    expect(await told()).toEqual(['member: MOVED Notitie']);
    expect(await textFor(network.member)).toBe('Dit moet nu klaar zijn op donderdag 30 juni 2022 (was woensdag 15 juni 2022).');
    await db.arrange(async ({ manager }) => {
      await manager.update(Meeting, { id: meeting.id }, { level: Level.NETWORK });
      await manager.query('delete from notification');
    });
    await moved();
    await told();
    expect(await textFor(network.member)).toBe('Vergadering WB-2022-1 is verplaatst. Daarom moet dit nu klaar zijn op donderdag 30 juni 2022 (was woensdag 15 juni 2022).');
  });

  it('a comment: the parties, who wrote before and who made it; not who wrote it', async () => {
    const { action } = await anAction({ createdById: network.secretary.id });
    const comment = await db.arrange(async () => {
      await aComment(action, { authorId: network.outsider.id });
      return aComment(action, { authorId: network.member.id });
    });
    await db.arrange(() => enqueue(commentPlaced, { commentId: comment.id, actorId: network.member.id }));
    expect(await told()).toEqual(['outsider: COMMENT Notitie', 'secretary: COMMENT Notitie']);
  });

  it('done reported, and another day asked for: who judges', async () => {
    const { action } = await anAction();
    const request = await db.arrange(() => aDueRequest(action, { authorId: network.member.id }));
    await db.arrange(async () => {
      await enqueue(doneReported, { actionId: action.id, actorId: network.member.id });
      await enqueue(dueAsked, { requestId: request.id, actorId: network.member.id });
    });
    expect(await told()).toEqual(['chair: ANSWER Notitie', 'chair: ANSWER Notitie']);
  });

  it('done reported by a party whose person is the chair: nobody judges his own work', async () => {
    const { action } = await anAction();
    await db.arrange(() => anActionParty(action, { organisationId: network.vng.id }));
    await db.arrange(() => enqueue(doneReported, { actionId: action.id, actorId: network.member.id }));
    expect(await told()).toEqual([]);
  });

  it('a proposal: who looks after the list', async () => {
    const { action } = await anAction();
    await db.arrange(() => enqueue(proposalMade, { actionId: action.id, actorId: network.member.id }));
    expect(await told()).toEqual(['secretary: ANSWER Notitie']);
  });

  it('but to nobody who may not see it', async () => {
    const { action } = await anAction({ level: Level.CONFIDENTIAL, title: 'Geheim' });
    const comment = await db.arrange(async () => {
      await aComment(action, { authorId: network.outsider.id });
      return aComment(action, { authorId: network.chair.id });
    });
    await db.arrange(() => enqueue(commentPlaced, { commentId: comment.id, actorId: network.chair.id }));
    expect(await told()).toEqual(['member: COMMENT Geheim']);
  });

  it('once, however often the job runs', async () => {
    const told1 = { personId: network.member.id, kind: NotificationKind.COMMENT, title: 'Reactie', text: '', path: '/', actionId: null, onceKey: 'event 1' };
    expect(await db.arrange(() => addNotifications([told1]))).toBe(1);
    expect(await db.arrange(() => addNotifications([told1]))).toBe(0);
  });
});

describe('a notification', () => {
  const forMember = async (actionId: string | null = null, count = 1): Promise<void> => {
    await db.arrange(() => addNotifications(Array.from({ length: count }, (_, index) => ({
      personId: network.member.id, kind: NotificationKind.REMINDER, title: `Melding ${index}`, text: 'Tekst', path: '/acties/1', actionId, onceKey: `${actionId} ${index}`,
    }))));
  };

  it('of an action that is closed to its reader is gone at once, from list and count', async () => {
    const { action } = await anAction();
    await forMember(action.id);
    expect((await api.as(network.member.id)('{ viewer { unreadNotifications } notifications { totalCount } }')).data).toEqual({ viewer: { unreadNotifications: 1 }, notifications: { totalCount: 1 } });
    await db.arrange((unit) => unit.execute(`update action_item set level = 'CONFIDENTIAL', reader_organisation_ids = '{}' where id = $1`, [action.id]));
    expect((await api.as(network.member.id)('{ viewer { unreadNotifications } notifications { totalCount edges { node { title } } } }')).data).toEqual({ viewer: { unreadNotifications: 0 }, notifications: { totalCount: 0, edges: [] } });
  });

  it('is read by its reader: one, then all', async () => {
    await forMember(null, 3);
    const list = '{ notifications { edges { node { id readAt } } } }';
    const [first] = (await api.as(network.member.id)(list)).data['notifications'].edges;
    const read = await api.as(network.member.id)('mutation ($id: ID!) { markNotificationRead(id: $id) { unreadNotifications } }', { id: first.node.id });
    expect(read).toEqual({ data: { markNotificationRead: { unreadNotifications: 2 } } });
    expect((await api.as(network.member.id)('mutation { markAllNotificationsRead { unreadNotifications person { name } } }')).data).toEqual({ markAllNotificationsRead: { unreadNotifications: 0, person: { name: network.member.name } } });
    expect((await api.as(network.member.id)(list)).data['notifications'].edges.filter(({ node }: { node: { readAt: string | null } }) => node.readAt === null)).toEqual([]);
  });

  it('of somebody else does not exist', async () => {
    await forMember();
    const [mine] = (await api.as(network.member.id)('{ notifications { edges { node { id } } } }')).data['notifications'].edges;
    for (const id of [mine.node.id, 'geen-kenmerk']) {
      const answer = await api.as(network.outsider.id)('mutation ($id: ID!) { markNotificationRead(id: $id) { unreadNotifications } }', { id });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await api.as(network.member.id)('{ viewer { unreadNotifications } }')).data).toEqual({ viewer: { unreadNotifications: 1 } });
  });

  interface Titles { notifications: { pageInfo: { endCursor: string }; edges: { node: { title: string } }[] } }

  it('comes newest first, page by page', async () => {
    await forMember(null, 5);
    const page = 'query ($after: String) { notifications(first: 2, after: $after) { pageInfo { hasNextPage endCursor } edges { node { title } } } }';
    const seen: string[] = [];
    let after: string | null = null;
    for (let turn = 0; turn < 3; turn += 1) {
      const { notifications }: Titles = (await api.as(network.member.id)<Titles>(page, { after })).data;
      seen.push(...notifications.edges.map(({ node }) => node.title));
      after = notifications.pageInfo.endCursor;
    }
    expect(seen).toEqual(['Melding 4', 'Melding 3', 'Melding 2', 'Melding 1', 'Melding 0']);
  });
});

describe('the administration of mail and reminders', () => {
  const operations = ['{ mails { totalCount } }', '{ mail(id: "x") { id } }', '{ reminderRuns { id } }', 'mutation { checkNow { id } }'];

  it.each(operations)('%s is the administrator’s', async (operation) => {
    for (const person of [network.member, network.secretary, network.chair, network.outsider]) {
      const answer = await api.as(person.id)(operation);
      expect(answer.errors?.[0]).toMatchObject({ message: 'Dit doet de beheerder.', extensions: { code: 'FORBIDDEN' } });
    }
    expect((await api.anonymous(operation)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await api.as(network.administrator.id)(operation)).errors).toBeUndefined();
  });

  it('shows in demo mode what a mail said', async () => {
    await db.arrange(() => anActionItem({ bodyId: network.funding.id, title: 'Zonder alles' }));
    await api.as(network.administrator.id)('mutation { checkNow { id } }');
    await workDone(db);
    const { data } = await api.as(network.administrator.id)('{ mails { edges { node { id toName subject state attempts lastError messageId text html } } } }');
    const mail = data['mails'].edges.map(({ node }: { node: { toName: string } }) => node).find(({ toName }: { toName: string }) => toName === network.secretary.name);
    expect(mail).toMatchObject({ state: 'KEPT', lastError: null, text: expect.stringContaining('Zonder alles'), html: expect.stringContaining('Zonder alles') });
    expect((await api.as(network.administrator.id)('query ($id: ID!) { mail(id: $id) { subject sentAt } }', { id: mail.id })).data['mail']).toEqual({ subject: mail.subject, sentAt: null });
  });

  it('asks as many statements for many mails as for one', async () => {
    const to = { personId: network.member.id, name: 'Lotte', address: network.member.email };
    const model = { subject: 'Onderwerp', greeting: 'Dag,', intro: [], sections: [], footer: [] };
    await db.arrange(async () => {
      for (const onceKey of ['a', 'b', 'c']) await addMail({ to, purpose: MailPurpose.REMINDER, model, onceKey, publicUrl: 'https://schakel.example' });
    });
    const statementsFor = async (first: number): Promise<number> => {
      const { data } = await api.as(network.administrator.id)('query ($first: Int!) { mails(first: $first) { totalCount edges { node { id text html } } } }', { first });
      expect(data['mails'].edges.length).toBeGreaterThanOrEqual(Math.min(first, 4));
      // The worker asks the same database after its outbox, whenever it likes.
      return api.statements().filter((statement) => /\bmail(_text)?\b/.test(statement)).length;
    };
    expect(await statementsFor(100)).toBe(await statementsFor(1));
  });
});
