import { unit } from '@schakel/database';
import { SearchScene, searchDocument, named, type Hit, type Piece } from './testing/search-scene.js';

let world: SearchScene;

beforeAll(async () => {
  world = await SearchScene.open();
});

afterAll(() => world?.close());

const shown = (pieces: Piece[]): string => pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

describe('search finds', () => {
  it.each([
    ['the number first, then what names it', '6b', ['6b', 'WB-2022-A007']],
    ['a number without capitals', 'so-2022-b003', ['SO-2022-B003']],
    ['a number half typed', 'WB-2022-A0', ['WB-2022-A007', 'WB-2022-A099']],
    ['titles before texts, what is over last', 'bekostiging', ['WB', '6b', '10', '6a']],
    ['another form of the word', 'bekostigen', ['WB', '6b', '10', '6a']],
    ['a word half typed', 'bekosti', ['WB', '6b', '10']],
    ['all words, in any part', 'norm geincludeerd', ['6a']],
    ['without accents', 'cafe andre', ['WB-2022-A007']],
    ['with accents where there are none', 'vásté', ['SO-2022-B003', '6a']],
    ['words on both sides of a sign', 'wlz zvw', ['6a']],
    ['a phrase in its order', '"contactpersoon voor de norm"', ['SO-2022-B003']],
    ['nothing for a phrase in another order', '"norm contactpersoon"', []],
    ['without a word', 'norm -contactpersoon', ['6a']],
    ['what a party takes part in, by its name', 'gehandicaptenzorg bekostiging', ['6b']],
    ['the party itself first', 'VGN', ['Vereniging Gehandicaptenzorg Nederland', '6b', 'Branches']],
    ['another name of a party', 'lindenhof', ['Zorggroep De Linde', 'Wadland']],
    ['a region by a provider in it', 'linde noord', ['Zorggroep De Linde', 'Wadland']],
    ['a body by its code', 'wb', ['WB', 'WB-2022-A007', 'WB-2022-A099', 'WB-2022-B099', 'WB-2022-1', 'WB-2022-2']],
    ['a recommendation', 'aanjaagfunctie', ['Aanbeveling 1']],
    ['a meeting', 'startvergadering', ['WB-2022-1']],
    ['what was reported, under its action', 'rekenregels', ['PROGRESS of 6b']],
    ['what was asked, under its action', 'zorginstituut toets', ['COMMENT of 6b']],
    ['a person', 'buitenstaander', ['Buitenstaander Voorbeeld']],
    ['little words only when there is nothing else', 'de', expect.arrayContaining(['de Nederlandse ggz'])],
  ])('%s: %s', async (_what, text, expected) => {
    const names = await world.found(text);
    expect(Array.isArray(expected) ? [...names].sort() : names).toEqual(Array.isArray(expected) ? [...expected].sort() : expected);
    if (Array.isArray(expected) && expected.length > 0) expect(names[0]).toBe(expected[0]);
  });

  it('in the order: number, title, text; current before ended', async () => {
    expect(await world.found('bekostiging')).toEqual(['WB', '6b', '10', '6a']);
    expect((await world.found('6b')).slice(0, 2)).toEqual(['6b', 'WB-2022-A007']);
  });

  it('says what it is, where, and what was hit', async () => {
    const [{ node }] = (await world.ask('geincludeerd')).edges;
    expect({ ...node, snippet: shown(node.snippet), title: shown(node.title) }).toMatchObject({
      kind: 'ACTION', number: '6a', address: '6a', state: 'OPEN', isEnded: false, on: '2022-09-01', title: 'Stel de norm vast', body: { code: 'SO' },
      snippet: 'voor wie [geïncludeerd] is, de bekostiging daarna; Zvw/Wlz', person: null,
    });
    expect((await world.ask('buitenstaander')).edges[0].node.person).toEqual({ name: 'Buitenstaander Voorbeeld' });
  });

  it('with words that look like it, when nothing has the word', async () => {
    const page = await world.ask('bekostigng');
    expect([page.isNear, page.suggestion]).toEqual([true, 'bekostiging']);
    expect(page.edges.map(({ node }: { node: Hit }) => named(node)).slice(0, 2)).toEqual(expect.arrayContaining(['WB']));
    expect((await world.ask('norm bekosiging')).suggestion).toBeNull();
    expect((await world.ask('regel bekosiging')).suggestion).toBe('regel bekostiging');
    expect((await world.ask('Vrotuwelijk -norm')).suggestion).toBeNull();
  });
});

describe('its filters', () => {
  it.each([
    ['kind', 'bekostiging', { kinds: ['BODY'] }, ['WB']],
    ['body', 'norm', { bodyCode: 'SO' }, ['6a', 'SO-2022-B003']],
    ['party, also through a group', 'norm', { party: 'ggz' }, ['6a']],
    ['region', 'linde', { region: 'wadland' }, ['Wadland', 'Zorggroep De Linde']],
    ['period', 'bekostiging', { from: '2022-04-01', until: '2022-05-31' }, ['6b']],
    ['what is not over', 'bekostiging', { onlyCurrent: true }, ['6a', '6b', 'WB']],
    ['an unknown body', 'norm', { bodyCode: 'onbekend' }, []],
    ['an unknown party', 'norm', { party: 'onbekend' }, []],
    ['an unknown region', 'norm', { region: 'onbekend' }, []],
    ['null as no choice', 'wlz zvw', { kinds: null, bodyCode: null, party: null, region: null, from: null, until: null, onlyCurrent: null }, ['6a']],
  ])('know %s', async (_what, text, filter, expected) => {
    expect((await world.found(text, filter)).sort()).toEqual(expected);
  });

  it('leave the counts per kind', async () => {
    const page = await world.ask('bekostiging', { filter: { kinds: ['BODY'] } });
    expect(page.totalCount).toBe(1);
    expect(page.counts).toEqual(expect.arrayContaining([{ kind: 'BODY', count: 1, isCapped: false }, { kind: 'ACTION', count: 3, isCapped: false }]));
  });

  it('give pages that hold every hit once', async () => {
    const first = await world.ask('bekostiging', { first: 3 });
    const rest = await world.ask('bekostiging', { first: 3, after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest.edges].map(({ node }: { node: Hit }) => named(node))).toEqual(['WB', '6b', '10', '6a']);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});

describe('bad input', () => {
  it.each([
    ['only signs', '!!! ??? -- " \' \\ % _ & | : * ( ) < > $ ; --'], ['nothing', ''], ['only what to leave out', '-norm -wlz'], ['a NUL', '\0'], ['emoji', '😀😀'], ['turned text', '\u202e'],
  ])('%s is nothing to look for', async (_what, text) => {
    const page = await world.ask(text);
    expect([page.isEmpty, page.totalCount, page.edges]).toEqual([true, 0, []]);
  });

  it.each(['de het een van', '"de"', '"""', 'a:* & !b', "norm'); drop table action_item; --", 'norm <-> vast', '\\norm\\', 'norm\0vast', '100%', '_', '\ud800', 'a-b-c-', 'مرحبا', '‮norm', 'x'.repeat(200), 'é'.repeat(200), '( norm', 'norm |', '\'\'\'', 'http://norm/vast?x=1', 'a@b.example', '-1 2', '2022-05-01'])(
    '%j is answered', async (text) => {
      await world.ask(text);
    });

  it.each([
    [{ text: 'x'.repeat(201) }, 'Zoek op ten hoogste 200 tekens.'],
    [{ text: 'x'.repeat(10_000) }, 'Zoek op ten hoogste 200 tekens.'],
    [{ text: 'norm', filter: { bodyCode: 'x'.repeat(101) } }, undefined],
    [{ text: 'norm', filter: { party: 'a\0' } }, 'Hier staat een teken in dat niet kan.'],
    [{ text: 'norm', filter: { kinds: ['ANDERS'] } }, undefined],
    [{ text: 'norm', filter: { from: '2022-02-30' } }, undefined],
    [{ text: 'norm', first: 101 }, undefined],
    [{ text: 'norm', after: 'onzin' }, 'Deze plek in de lijst bestaat niet. Begin opnieuw.'],
  ])('is refused: %#', async (variables, message) => {
    const { errors } = await world.api.as(world.scene.secretary.id)(searchDocument, variables);
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
    if (message) expect(errors?.[0]?.message).toBe(message);
  });
});

it('asks few statements, however much is found', async () => {
  await world.ask('norm');
  expect(world.api.statements().filter((statement) => !/^(START|ROLLBACK|COMMIT|set transaction)/i.test(statement)).length).toBeLessThanOrEqual(6);
  const [few] = [world.api.statements().length];
  await world.ask('wb');
  expect(world.api.statements().length).toBe(few);
});

it('ends a search that takes too long, and says so', async () => {
  await world.db.arrange(async () => {
    await unit().manager.query('lock table search_entry in access exclusive mode');
    const { errors } = await world.api.as(world.scene.secretary.id)(searchDocument, { text: 'norm' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ field: 'text' }] });
    expect(errors?.[0]?.message).toBe('Dit zoeken duurt te lang. Voeg een woord toe of kies een filter.');
  });
});
