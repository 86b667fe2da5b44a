import { Level } from '@schakel/database';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { FundingSystem, PartyRole, Standing } from './index.js';
import { actionModules, anActionItem, anActionParty, aScene, type Scene } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let scene: Scene;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    scene = await aScene();
    const { funding, strategic, vgn, ggz, dji } = scene;
    const first = await anActionItem({ bodyId: funding.id, number: '2', title: '=HYPERLINK("http://example.org")', dueOn: '2022-03-31', fundingSystems: [FundingSystem.ZVW, FundingSystem.WLZ], sourceText: 'In het rapport; "zo"\nstaat het er' });
    await anActionParty(first, { role: PartyRole.LEAD, organisationId: vgn.id, note: 'met name de leden', standing: Standing.STUCK, lastWordAt: new Date('2022-02-28T23:30:00Z') });
    await anActionParty(first, { organisationId: ggz.id, onBehalfOfBodyId: strategic.id });
    await anActionParty(first, { role: PartyRole.COUNTERPART, organisationId: dji.id });
    await anActionItem({ bodyId: strategic.id, number: '10', title: 'Bespreek het punt' });
    await anActionItem({ bodyId: funding.id, number: 'WB-2022-A001', title: 'Vertrouwelijk punt', level: Level.CONFIDENTIAL });
  });
  api = await testApi(db, actionModules);
});

afterAll(async () => {
  await api?.close();
  await db.close();
});

const fetched = async (query = '', person: { id: string } | null = scene.secretary) => {
  const response = await api.fetch(`/export/actions.csv${query}`, person?.id ?? null);
  return { response, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()) };
};

const numbersIn = (text: string): (string | undefined)[] => text.split('\r\n').slice(1, -2).map((line) => line.split(';')[0]);

describe('the export of the register', () => {
  it('is a file that a Dutch spreadsheet opens, without formulas', async () => {
    const { response, text } = await fetched('?text=staat');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="schakel-acties-2022-04-01.csv"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).toBe(
      '\uFEFFNummer;Actie;Soort;Overleg;Trekker;Mede-uitvoerders;In overleg met;Met wie;Termijn;Uiterste datum;Te laat;Stand;Laatste bericht;Status;Voorwaarde;Stelsel;Wie mag het lezen;Plaats in de bron;Woorden van de bron\r\n' +
      `2;"'=HYPERLINK(""http://example.org"")";actie;Werkgroep bekostiging;Vereniging Gehandicaptenzorg Nederland (met name de leden);de Nederlandse ggz (namens Strategisch overleg);;Dienst Justitiële Inrichtingen;` +
      'donderdag 31 maart 2022;2022-03-31;ja;vastgelopen;2022-03-01;open;;Zvw, Wlz;netwerk;;"In het rapport; ""zo""\nstaat het er"\r\n' +
      'Gemaakt op vrijdag 1 april 2022: 1 actie\r\n',
    );
  });

  it('holds what its viewer may see, and counts no more', async () => {
    const seen: [{ id: string }, string[]][] = [[scene.secretary, ['2', '10', 'WB-2022-A001']], [scene.member, ['2', '10']], [scene.outside, ['2', '10']], [scene.stranger, []]];
    for (const [person, expected] of seen) {
      const { text } = await fetched('', person);
      expect(numbersIn(text.replace(/"[^"]*\n[^"]*"/g, ''))).toEqual(expected);
      expect(text.endsWith(`Gemaakt op vrijdag 1 april 2022: ${expected.length} acties\r\n`)).toBe(true);
    }
    expect((await fetched('?text=vertrouwelijk', scene.member)).text).not.toContain('Vertrouwelijk');
  });

  it('follows the filter and the order of the page', async () => {
    expect(numbersIn((await fetched('?bodyCodes=SO&bodyCodes=WB&text=punt&onlyOpen=true&order=DUE&states=%5B%22OPEN%22%5D&due=NOT_AGREED')).text)).toEqual(['10', 'WB-2022-A001']);
  });

  it('is refused to who is not signed in, and when the filter cannot be', async () => {
    expect((await fetched('', null)).response.status).toBe(401);
    const { response, text } = await fetched('?standings=ROOD');
    expect([response.status, JSON.parse(text)]).toEqual([400, { message: 'Deze keuze bestaat niet.', fields: [{ field: 'filter.standings', message: 'Deze keuze bestaat niet.' }] }]);
    expect((await fetched(`?text=${'x'.repeat(201)}`)).response.status).toBe(400);
    expect((await fetched('?text=%00')).response.status).toBe(400);
  });

  it('streams more than one page, each action once', async () => {
    await db.tamper(`
      insert into action_item select (jsonb_populate_record(item, jsonb_build_object(
        'id', gen_random_uuid(), 'title', 'Stap ' || step, 'number', 'SO-2022-A' || step, 'sort_key', '~SO-2022-A' || step))).*
      from action_item item, generate_series(1000, 1619) step where item.number = '10'`);
    const numbers = numbersIn((await fetched('?text=Stap')).text);
    expect([numbers.length, new Set(numbers).size, numbers[0], numbers.at(-1)]).toEqual([620, 620, 'SO-2022-A1000', 'SO-2022-A1619']);
  });

  it('leaves nothing behind when the reader walks away', async () => {
    const abort = new AbortController();
    const response = await api.fetch('/export/actions.csv', scene.secretary.id, { signal: abort.signal });
    await response.body?.getReader().read();
    abort.abort();
    expect((await fetched()).text).toContain('623 acties');
  });
});
