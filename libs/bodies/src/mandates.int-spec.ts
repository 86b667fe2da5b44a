import { OrganisationsModule, type Organisation } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import type { Person } from '@schakel/people';
import { aPerson } from '@schakel/people/testing';
import { readDocx, readPdf } from '@schakel/print/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { BodiesModule, sheetsInForce, type Body } from './index.js';
import { aBody, aFunction, aMembership, aSeat } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let body: Body;
let above: Body;
let vgn: Organisation;
const people = {} as Record<'secretary' | 'seated' | 'substitute' | 'employee' | 'stranger', Person>;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    vgn = await anOrganisation({ slug: 'vgn', name: 'VGN', shortName: 'VGN' });
    for (const name of ['secretary', 'seated', 'substitute', 'employee', 'stranger'] as const) people[name] = await aPerson({ name });
    await anAffiliation({ personId: people.employee.id, organisationId: vgn.id });
    above = await aBody({ code: 'SO', name: 'Strategisch overleg', position: 1 });
    body = await aBody({ code: 'WB', name: 'Werkgroep', position: 2, aboveId: above.id });
    await aFunction({ bodyId: body.id, personId: people.secretary.id });
    const seat = await aSeat({ bodyId: body.id, organisationId: vgn.id });
    await aMembership({ seatId: seat.id, personId: people.seated.id, substituteId: people.substitute.id });
  });
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const said = ({ data, errors }: GraphqlAnswer): unknown => errors?.map(({ extensions: { code, rule, fields } }) => rule ?? fields?.map(({ field }) => `${code} ${field}`).join() ?? code).join() ?? data;
const asked = async (person: Person, document: string, variables: object = {}, day?: string): Promise<any> => said(await api.as(person.id, day)(document, variables));
const unknown = '018f0000-0000-7000-8000-000000000000';
const sheets = 'mandateSheets { id number writtenOn writtenBy { name } lines { subject scope belongsTo { code } } parties { organisation { slug } acceptance { acceptedOn acceptedBy { name } } isAsked mayAccept } }';
const write = `mutation ($input: MandateInput!) { writeMandate(input: $input) { ${sheets} } }`;
const accept = `mutation ($sheetId: ID!, $party: ID!) { acceptMandate(sheetId: $sheetId, organisationId: $party) { ${sheets} } }`;
const waiting = async (person: Person, day?: string): Promise<string[]> => (await asked(person, '{ viewer { waiting { kind title path } } }', {}, day)).viewer.waiting.map(({ title }: { title: string }) => title);
const line = (subject: string, scope = 'DECIDES', belongsToId: string | null = null): object => ({ subject, scope, belongsToId });
const input = (seenNumber: number, ...lines: object[]): object => ({ input: { bodyId: body.id, seenNumber, lines } });
const newest = async (): Promise<string> => (await asked(people.secretary, `{ body(code: "WB") { ${sheets} } }`)).body.mandateSheets[0].id;

describe('a mandate', () => {
  it('is written by who steers, version after version, and holds at once', async () => {
    const first = await asked(people.secretary, write, input(0, line('Bekostiging', 'ADVISES'), line('Bedden', 'NOT', above.id)));
    expect(first.writeMandate.mandateSheets).toEqual([{
      id: expect.any(String), number: 1, writtenOn: '2022-04-01', writtenBy: { name: 'secretary' },
      lines: [{ subject: 'Bekostiging', scope: 'ADVISES', belongsTo: null }, { subject: 'Bedden', scope: 'NOT', belongsTo: { code: 'SO' } }],
      parties: [{ organisation: { slug: 'vgn' }, acceptance: null, isAsked: true, mayAccept: false }],
    }]);
    expect(await asked(people.secretary, write, input(0, line('Te laat')))).toBe('STALE_VERSION');
    const second = await asked(people.secretary, write, input(1, line('Bekostiging'), line('Scholing', 'SIGNALS')));
    expect(second.writeMandate.mandateSheets.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    const inForce = await db.as(people.seated.id, () => sheetsInForce());
    expect(inForce.map(({ bodyId, number }) => [bodyId, number])).toEqual([[body.id, 2]]);
    expect(await asked(people.seated, '{ mandateSubjects }')).toEqual({ mandateSubjects: ['Bekostiging', 'Scholing'] });
  });

  it.each([
    ['nothing in it', [], 'INVALID lines'],
    ['a subject twice', [line('Zorg'), line(' zorg')], 'INVALID lines'],
    ['a subject without words', [line(' ')], 'INVALID subject'],
    ['a subject that is too long', [line('x'.repeat(121))], 'INVALID subject'],
    ['an unknown body', [line('Zorg', 'NOT', unknown)], 'INVALID belongsToId'],
    ['too many subjects', Array.from({ length: 61 }, (_, index) => line(`Onderwerp ${index}`)), 'INVALID lines'],
  ])('is refused with %s', async (_what, lines, answer) => {
    expect(await asked(people.secretary, write, input(2, ...lines))).toBe(answer);
  });

  it('is not for others to write', async () => {
    for (const person of [people.seated, people.employee]) expect(await asked(person, write, input(2, line('Zorg')))).toBe('FORBIDDEN');
    expect(await asked(people.stranger, write, input(2, line('Zorg')))).toBe('NOT_FOUND');
  });
});

describe('a party', () => {
  it('accepts the version in force by who sits there for it, once, and is asked again after a year', async () => {
    const sheetId = await newest();
    const title = 'Is VGN akkoord met het mandaat?';
    for (const person of [people.seated, people.substitute]) expect(await waiting(person)).toEqual([title]);
    for (const person of [people.secretary, people.employee]) expect(await waiting(person)).toEqual([]);
    for (const person of [people.secretary, people.employee]) expect(await asked(person, accept, { sheetId, party: vgn.id })).toBe('FORBIDDEN');
    expect(await asked(people.stranger, accept, { sheetId, party: vgn.id })).toBe('NOT_FOUND');
    expect(await asked(people.seated, accept, { sheetId, party: unknown })).toBe('NOT_FOUND');
    const { acceptMandate } = await asked(people.seated, accept, { sheetId, party: vgn.id });
    expect(acceptMandate.mandateSheets[0].parties).toEqual([
      { organisation: { slug: 'vgn' }, acceptance: { acceptedOn: '2022-04-01', acceptedBy: { name: 'seated' } }, isAsked: false, mayAccept: false },
    ]);
    expect(await asked(people.substitute, accept, { sheetId, party: vgn.id })).toBe('ALREADY_ACCEPTED');
    expect(await waiting(people.seated)).toEqual([]);
    expect(await waiting(people.seated, '2023-03-31')).toEqual([]);
    expect(await waiting(people.seated, '2023-04-01')).toEqual([title]);
    expect(await asked(people.substitute, accept, { sheetId, party: vgn.id }, '2023-04-01')).toHaveProperty('acceptMandate');
    expect(await waiting(people.seated, '2023-04-01')).toEqual([]);
  });

  it('is asked anew by a new version, and cannot accept the one before', async () => {
    const old = await newest();
    await asked(people.secretary, write, input(2, line('Bekostiging')));
    expect(await asked(people.seated, accept, { sheetId: old, party: vgn.id })).toBe('MANDATE_REPLACED');
    expect(await waiting(people.seated)).toHaveLength(1);
  });
});

describe('the mandate on paper', () => {
  const fetched = (person: Person | null, end: string, code = 'WB') => api.fetch(`/export/overleggen/${code}/mandaat.${end}`, person && person.id);

  it('tells the subjects, where others belong, and who agreed', async () => {
    const answer = await fetched(people.seated, 'pdf');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="WB mandaat.pdf"');
    const { text, title } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(title).toBe('Mandaat: Werkgroep');
    for (const words of ['Versie ', 'partijen akkoord', 'Onderwerp Wat dit overleg ermee doet', 'Partij Akkoord VGN', 'Pagina 1 van 1']) expect(text).toContain(words);
    expect((await readDocx(new Uint8Array(await (await fetched(people.secretary, 'docx')).arrayBuffer()))).text).toContain('Partijen aan tafel');
  });

  it('is not there for a stranger, without signing in, or where there is none', async () => {
    expect([(await fetched(people.stranger, 'pdf')).ok, (await fetched(null, 'pdf')).status, (await fetched(people.secretary, 'pdf', 'SO')).ok]).toEqual([false, 401, false]);
  });
});
