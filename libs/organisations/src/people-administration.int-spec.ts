import { OutboxEntry } from '@schakel/jobs';
import { Account, OneTimeLink, Person, addressChanged, issueToken, linkRequested } from '@schakel/people';
import { anAffiliation } from './testing.js';
import { openPeopleScene, type PeopleScene } from './testing/people-scene.js';

let scene: PeopleScene;
let { db, api, administrator, member, stranger, vgn, asked, fresh } = {} as PeopleScene;

beforeAll(async () => {
  scene = await openPeopleScene();
  ({ db, api, administrator, member, stranger, vgn, asked, fresh } = scene);
});

afterAll(() => scene?.close());

const unknown = '018f0000-0000-7000-8000-000000000000';
const versionOf = (id: string): Promise<number> => db.arrange(async ({ manager }) => (await manager.findOneByOrFail(Person, { id })).version);

const add = 'mutation ($input: AddPersonInput!) { addPerson(input: $input) { id name account { email lastSignedInAt } invitation { state } everyAffiliation { from until organisation { slug } } } }';
const rename = 'mutation ($id: ID!, $version: Int!, $name: String!) { changePerson(id: $id, version: $version, name: $name) { name } }';
const readdress = 'mutation ($id: ID!, $version: Int!, $email: String!) { changeAddress(id: $id, version: $version, email: $email) { account { email } } }';
const invite = 'mutation ($id: ID!, $email: String) { invitePerson(id: $id, email: $email) { invitation { state } account { email } } }';
const withdraw = 'mutation ($id: ID!) { withdrawInvitation(id: $id) { invitation { state } } }';
const deactivate = 'mutation ($id: ID!, $version: Int!) { deactivatePerson(id: $id, version: $version) { name } }';
const reinstate = 'mutation ($id: ID!, $version: Int!) { reinstatePerson(id: $id, version: $version) { deactivatedAt } }';

describe('adding somebody', () => {
  const input = { name: 'Rik Regio', email: ' Rik@Organisatie.example ', affiliation: { organisationId: '', from: '2022-04-01' } };
  const wanted = () => ({ ...input, affiliation: { ...input.affiliation, organisationId: vgn.id } });

  it('makes the person, the account, the affiliation and the invitation, in one', async () => {
    expect(await asked(administrator, add, { input: wanted() })).toEqual({
      addPerson: {
        id: expect.any(String), name: 'Rik Regio', account: { email: 'rik@organisatie.example', lastSignedInAt: null }, invitation: { state: 'WAITING' },
        everyAffiliation: [{ from: '2022-04-01', until: null, organisation: { slug: 'vgn' } }],
      },
    });
  });

  it('with an address that somebody has tells whose it is, and adds nothing', async () => {
    const { errors } = await api.as(administrator.id)(add, { input: { ...wanted(), name: 'Een Ander', email: 'LOT@organisatie.example' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', rule: 'EMAIL_TAKEN', current: { personId: member.id, name: 'Lot Lid' } });
    expect(await db.arrange(({ manager }) => manager.countBy(Person, { name: 'Een Ander' }))).toBe(0);
  });

  it.each([
    ['a name that is not there', { name: '  ' }, 'INVALID name'],
    ['a name with direction marks', { name: 'Rik \u202eoigeR' }, 'INVALID name'],
    ['a name with NUL', { name: 'Rik\u0000Regio' }, 'INVALID name'],
    ['a name that is too long', { name: 'x'.repeat(121) }, 'INVALID name'],
    ['no address', { email: 'rik bij organisatie' }, 'INVALID email'],
    ['an address with NUL', { email: 'rik\u0000@organisatie.example' }, 'INVALID email'],
    ['an unknown party', { affiliation: { organisationId: unknown, from: '2022-04-01' } }, 'INVALID organisationId'],
    ['reversed days', { affiliation: { organisationId: 'vgn', from: '2022-04-02', until: '2022-04-01' } }, 'INVALID until'],
  ])('refuses %s', async (_what, wrong: Record<string, any>, answer) => {
    if (wrong['affiliation']?.organisationId === 'vgn') wrong['affiliation'].organisationId = vgn.id;
    expect(await asked(administrator, add, { input: { ...wanted(), email: 'ander@organisatie.example', ...wrong } })).toBe(answer);
  });

  it('takes an emoji in a name, and somebody without a party', async () => {
    expect(await asked(administrator, add, { input: { name: 'Rik 🌱', email: 'groen@organisatie.example', invite: false } })).toMatchObject({ addPerson: { name: 'Rik 🌱', invitation: null, everyAffiliation: [] } });
  });

  it('is the administrator’s', async () => {
    for (const person of [member, stranger]) expect(await asked(person, add, { input: wanted() })).toBe('FORBIDDEN');
  });
});

describe('many lines at once', () => {
  const check = 'query ($text: String!) { checkPeople(text: $text) { line name email party errors } }';
  const all = 'mutation ($text: String!) { addPeople(text: $text) }';

  it('say what is wrong in each, and add nobody until all are right', async () => {
    const text = 'Een Eerste; een@organisatie.example; vgn\n\nTwee; geen adres; VGN\nDrie; een@organisatie.example; Onbekend\nVier; lot@organisatie.example;';
    expect(await asked(administrator, check, { text })).toEqual({
      checkPeople: [
        { line: 1, name: 'Een Eerste', email: 'een@organisatie.example', party: 'vgn', errors: [] },
        { line: 3, name: 'Twee', email: 'geen adres', party: 'VGN', errors: ['Dit is geen e-mailadres.'] },
        { line: 4, name: 'Drie', email: 'een@organisatie.example', party: 'Onbekend', errors: ['Dit e-mailadres staat ook op regel 1.', 'Deze partij kent Schakel niet.'] },
        { line: 5, name: 'Vier', email: 'lot@organisatie.example', party: '', errors: ['Dit e-mailadres is al van Lot Lid.', 'De partij ontbreekt.'] },
      ],
    });
    expect(await asked(administrator, all, { text })).toBe('INVALID text');
    expect(await db.arrange(({ manager }) => manager.countBy(Account, { email: 'een@organisatie.example' }))).toBe(0);
  });

  it('invite a hundred, and refuse two hundred', async () => {
    const lines = (count: number): string => Array.from({ length: count }, (_, index) => `Mens ${index}; mens${index}@organisatie.example; Vereniging gehandicaptenzorg`).join('\n');
    expect(await asked(administrator, all, { text: lines(200) })).toBe('INVALID text');
    expect(await asked(administrator, all, { text: lines(100) })).toEqual({ addPeople: 100 });
    expect(await asked(administrator, all, { text: lines(1) })).toBe('INVALID text');
    for (const text of ['', ' \n ', 'x'.repeat(50_000)]) expect(await asked(administrator, check, { text })).toBe('INVALID text');
  }, 60_000);

  it('are the administrator’s', async () => {
    expect(await asked(member, check, { text: 'x' })).toBe('FORBIDDEN');
    expect(await asked(stranger, all, { text: 'x' })).toBe('FORBIDDEN');
  });
});

describe('a name and an address', () => {
  it('are changed over the version that was seen', async () => {
    const { id } = await fresh();
    expect(await asked(administrator, rename, { id, version: 1, name: 'Nieuwe Naam' })).toEqual({ changePerson: { name: 'Nieuwe Naam' } });
    const { errors } = await api.as(administrator.id)(rename, { id, version: 1, name: 'Nog een naam' });
    expect(errors?.[0]?.extensions).toMatchObject({ rule: 'STALE_VERSION', current: { id, version: 2 } });
    expect(await asked(administrator, rename, { id, version: 2, name: '' })).toBe('INVALID name');
  });

  it('of the address both are told, and open links stop working', async () => {
    const { id } = await fresh();
    expect(await asked(administrator, readdress, { id, version: 1, email: 'oud@organisatie.example' })).toBe('NO_ACCOUNT');
    await asked(administrator, invite, { id, email: 'oud@organisatie.example' });
    expect(await asked(administrator, readdress, { id, version: 1, email: 'lot@organisatie.example' })).toBe('EMAIL_TAKEN');
    expect(await asked(administrator, readdress, { id, version: 1, email: 'Nieuw@organisatie.example' })).toEqual({ changeAddress: { account: { email: 'nieuw@organisatie.example' } } });
    expect(await asked(administrator, readdress, { id, version: 1, email: 'derde@organisatie.example' })).toBe('STALE_VERSION');
    const told = await db.arrange(({ manager }) => manager.findBy(OutboxEntry, { kind: addressChanged.kind }));
    expect(told.map(({ payload }) => payload)).toContainEqual({ personId: id, former: 'oud@organisatie.example', present: 'nieuw@organisatie.example' });
    expect(await asked(administrator, `{ person(id: "${id}") { invitation { state } } }`)).toEqual({ person: { invitation: { state: 'WITHDRAWN' } } });
  });

  it('are the administrator’s, and those of nobody do not exist', async () => {
    for (const [document, value] of [[rename, { name: 'Nee' }], [readdress, { email: 'x@y.example' }]] as const) {
      expect(await asked(member, document, { id: administrator.id, version: 1, ...value })).toBe('FORBIDDEN');
      expect(await asked(stranger, document, { id: administrator.id, version: 1, ...value })).toBe('NOT_FOUND');
      for (const id of [unknown, 'geen id']) expect(await asked(administrator, document, { id, version: 1, ...value })).toBe('NOT_FOUND');
    }
  });
});

describe('an invitation', () => {
  const state = async (id: string): Promise<unknown> => asked(administrator, `{ person(id: "${id}") { invitation { state } } }`);
  const links = (id: string): Promise<OneTimeLink[]> => db.arrange(({ manager }) => manager.find(OneTimeLink, { where: { personId: id }, order: { createdAt: 'ASC' } }));

  it('waits, is sent, is sent again with another link, expires, is withdrawn', async () => {
    const { id } = await fresh();
    expect(await asked(administrator, invite, { id, email: 'gast@organisatie.example' })).toEqual({ invitePerson: { invitation: { state: 'WAITING' }, account: { email: 'gast@organisatie.example' } } });
    await db.arrange(async () => issueToken((await links(id))[0]?.id ?? ''));
    expect(await state(id)).toEqual({ person: { invitation: { state: 'SENT' } } });
    await asked(administrator, invite, { id });
    expect((await links(id)).map(({ isVoid }) => isVoid)).toEqual([true, false]);
    const second = (await links(id))[1]?.id ?? '';
    await db.arrange(() => issueToken(second));
    await db.tamper(`update one_time_link set expires_at = clock_timestamp() where id = '${second}'`);
    expect(await state(id)).toEqual({ person: { invitation: { state: 'EXPIRED' } } });
    expect(await asked(administrator, withdraw, { id })).toEqual({ withdrawInvitation: { invitation: { state: 'WITHDRAWN' } } });
    expect(await asked(administrator, withdraw, { id })).toBe('NO_OPEN_INVITATION');
    const mails = await db.arrange(({ manager }) => manager.findBy(OutboxEntry, { kind: linkRequested.kind }));
    expect((await links(id)).every((link) => mails.some(({ payload }) => payload['linkId'] === link.id))).toBe(true);
  });

  it('is not for who signed in before, nor for who was deactivated', async () => {
    const { id } = await fresh();
    await asked(administrator, invite, { id, email: 'oudgast@organisatie.example' });
    await db.tamper(`update account set last_signed_in_at = now() where person_id = '${id}'`);
    expect(await asked(administrator, invite, { id })).toBe('HAS_SIGNED_IN');
    const gone = await fresh({ deactivatedAt: new Date('2022-03-01T10:00:00Z') });
    expect(await asked(administrator, invite, { id: gone.id, email: 'weg@organisatie.example' })).toBe('DEACTIVATED');
  });

  it('is the administrator’s, and nobody else sees one', async () => {
    for (const document of [invite, withdraw]) {
      expect(await asked(member, document, { id: administrator.id })).toBe('FORBIDDEN');
      expect(await asked(stranger, document, { id: administrator.id })).toBe('NOT_FOUND');
      expect(await asked(administrator, document, { id: unknown })).toBe('NOT_FOUND');
    }
    expect(await asked(member, `{ person(id: "${administrator.id}") { account { email } invitation { state } } }`)).toEqual({ person: { account: null, invitation: null } });
  });
});

describe('who leaves', () => {
  it('sees nothing from that moment, and all of it again when brought back', async () => {
    const person = await fresh();
    await db.arrange(() => anAffiliation({ personId: person.id, organisationId: vgn.id }));
    const sight = async (): Promise<boolean> => (await db.sightOf(person.id)).isInNetwork;
    expect(await sight()).toBe(true);
    expect(await asked(administrator, deactivate, { id: person.id, version: 1 })).toEqual({ deactivatePerson: { name: 'Nieuw Iemand' } });
    expect(await sight()).toBe(false);
    expect(await asked(administrator, deactivate, { id: person.id, version: 2 })).toBe('DEACTIVATED');
    expect(await asked(administrator, reinstate, { id: person.id, version: 1 })).toBe('STALE_VERSION');
    expect(await asked(administrator, reinstate, { id: person.id, version: 2 })).toEqual({ reinstatePerson: { deactivatedAt: null } });
    expect(await asked(administrator, reinstate, { id: person.id, version: 3 })).toBe('NOT_DEACTIVATED');
    expect(await sight()).toBe(true);
  });

  it('is never the last administrator; not even two who leave at once', async () => {
    const version = await versionOf(administrator.id);
    expect(await asked(administrator, deactivate, { id: administrator.id, version })).toBe('LAST_ADMINISTRATOR');
  });

  it('is told by the administrator', async () => {
    for (const document of [deactivate, reinstate]) {
      expect(await asked(member, document, { id: administrator.id, version: 1 })).toBe('FORBIDDEN');
      expect(await asked(stranger, document, { id: administrator.id, version: 1 })).toBe('NOT_FOUND');
      expect(await asked(administrator, document, { id: unknown, version: 1 })).toBe('NOT_FOUND');
    }
  });
});
