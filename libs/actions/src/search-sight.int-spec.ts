import { unit } from '@schakel/database';
import { insert } from '@schakel/history';
import { anAffiliation } from '@schakel/organisations/testing';
import { Person } from '@schakel/people';
import { newKey } from '@schakel/testing';
import { ActionItem } from './index.js';
import { SearchScene, searchDocument, named, type Hit } from './testing/search-scene.js';

let world: SearchScene;

beforeAll(async () => {
  world = await SearchScene.open();
});

afterAll(() => world?.close());

const secrets = ['kanariegeel', 'kanariebron', 'kanarievoortgang', 'kanarievraag', 'kanarievoorstel', 'kanarietekst', 'kanarievergadering', 'WB-2022-A099', 'WB-2022-2', 'kanar', '"kanariegeel knelpunt"', 'kanariegeeel', 'kanarievorstel'];

describe('search shows nobody what he may not see', () => {
  it.each(['outside', 'administrator', 'stranger'] as const)('to %s', async (who) => {
    for (const text of secrets) {
      const page = await world.ask(text, {}, world.scene[who]);
      expect([text, JSON.stringify(page).toLowerCase().includes('kanarie'), page.suggestion]).toEqual([text, false, null]);
      if (!/^WB/.test(text)) expect([text, page.totalCount, page.counts, page.edges]).toEqual([text, 0, [], []]);
    }
  });

  it.each([
    ['secretary', ['COMMENT of WB-2022-A099', 'PROGRESS of WB-2022-A099', 'WB-2022-2', 'WB-2022-A099', 'WB-2022-B099']],
    ['member', ['WB-2022-2', 'WB-2022-B099']],
    ['above', ['WB-2022-2', 'WB-2022-B099']],
    ['coordinator', ['WB-2022-2', 'WB-2022-B099']],
  ] as const)('to %s only what is his', async (who, expected) => {
    const page = await world.ask('kanar', {}, world.scene[who]);
    expect(page.edges.map(({ node }: { node: Hit }) => named(node)).sort()).toEqual(expected);
    expect(page.totalCount).toBe(expected.length);
  });

  it('to the persons of a party its confidential action', async () => {
    const onlyParty = await world.db.arrange(async () => {
      const person = await insert<Person>(Person, { name: 'Partij Voorbeeld' });
      await anAffiliation({ personId: person.id, organisationId: world.scene.ggz.id });
      return person;
    });
    expect((await world.found('kanar', {}, onlyParty)).sort()).toEqual(['COMMENT of WB-2022-A099', 'PROGRESS of WB-2022-A099', 'WB-2022-A099']);
  });

  it('through the filter of the register neither', async () => {
    const answer = await world.api.as(world.scene.outside.id)('{ actionItems(filter: { text: "kanar" }) { totalCount edges { node { number } } } }');
    expect(answer.data['actionItems']).toEqual({ totalCount: 0, edges: [] });
  });

  it('nor the entries themselves', async () => {
    const rows = await world.db.as(world.scene.secretary.id, () => unit().manager.query('select * from search_entry'));
    expect(rows).toEqual([]);
    await expect(world.db.as(world.scene.secretary.id, () => unit().manager.query('select search_index_action_item(null)'))).rejects.toThrow(/permission denied/);
  });

  it('and nothing to who is not signed in', async () => {
    expect((await world.api.anonymous(searchDocument, { text: 'norm' })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('search follows every change at once', () => {
  const inSql = (sql: string): Promise<unknown> => world.db.arrange(() => unit().manager.query(sql));

  it('a new title, by whatever writer', async () => {
    await inSql(`update action_item set title = 'Regel de vergoeding' where number = '7'`);
    expect(await world.found('vergoeding')).toEqual(['7']);
    expect(await world.found('bezemklas')).toEqual([]);
  });

  it('a raised level, also for what hangs under it', async () => {
    await inSql(`update action_item set level = 'CONFIDENTIAL', reader_organisation_ids = '{}' where number = '6b'`);
    await inSql(`update progress_update set level = 'CONFIDENTIAL', reader_organisation_ids = '{}' where text like 'De rekenregels%'`);
    expect(await world.found('rekenregels', {}, world.scene.outside)).toEqual([]);
    expect(await world.found('6b', {}, world.scene.outside)).toEqual(['WB-2022-A007']);
    await inSql(`update action_item set level = 'NETWORK' where number = '6b'`);
    expect(await world.found('6b', {}, world.scene.outside)).toEqual(['6b', 'WB-2022-A007']);
  });

  it('an erased text, and a deleted record', async () => {
    await inSql(`update action_comment set text = '' where text like 'Wanneer is de toets%'`);
    expect(await world.found('toets zorginstituut')).toEqual([]);
    await inSql(`delete from recommendation`);
    expect(await world.found('aanjaagfunctie')).toEqual([]);
    const left: unknown[] = await world.db.arrange(() => unit().manager.query(`select 1 from search_entry where text ilike '%zorginstituut%' or text ilike '%aanjaagfunctie%'`));
    expect(left).toEqual([]);
  });

  it('a party that joins or leaves, and a party with another name', async () => {
    await inSql(`update organisation set name = 'Zorggroep De Eik' where slug = 'aanbieder'`);
    await inSql(`insert into action_party (id, version, action_id, role, organisation_id, body_id) select gen_random_uuid(), 1, a.id, 'EXECUTOR', o.id, a.body_id from action_item a, organisation o where a.number = '7' and o.slug = 'aanbieder'`);
    expect(await world.found('vergoeding eik')).toEqual(['7']);
    await inSql(`delete from action_party where organisation_id = (select id from organisation where slug = 'aanbieder')`);
    expect(await world.found('vergoeding eik')).toEqual([]);
  });

  it('not at all when the change is rolled back', async () => {
    await world.db.arrange(async () => {
      await unit().manager.query(`update action_item set title = 'Verdwijnwoord' where number = '7'`);
      throw new Error('back');
    }).catch(() => undefined);
    expect(await world.found('verdwijnwoord')).toEqual([]);
  });

  it('an act of the application', async () => {
    const action = await world.db.arrange(() => unit().manager.findOneByOrFail(ActionItem, { number: 'WB-2022-A007' }));
    const answer = await world.api.as(world.scene.secretary.id)(
      'mutation ($id: ID!, $text: String!) { addComment(actionId: $id, text: $text) { id } }', { id: action.id, text: 'Wie regelt de sleuteloverdracht?' }, newKey());
    expect(answer.errors).toBeUndefined();
    expect(await world.found('sleuteloverdracht')).toEqual(['COMMENT of WB-2022-A007']);
  });
});

