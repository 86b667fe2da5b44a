import { BodiesModule, type Body } from '@schakel/bodies';
import { aBody, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import type { Person } from '@schakel/people';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { LearningsModule } from './index.js';
import { aLearning } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let member: Person;
let outsider: Person;
let stranger: Person;
let body: Body;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    [member, outsider, stranger] = [await aPerson({ name: 'Lid' }), await aPerson({ name: 'Buiten' }), await aPerson({ name: 'Niemand' })];
    body = await aBody({ code: 'PT' });
    await aMembership({ seatId: (await aSeat({ bodyId: body.id })).id, personId: member.id });
    await anAffiliation({ personId: outsider.id, organisationId: (await anOrganisation()).id });
    await aLearning({ bodyId: body.id, number: 'PT-2022-L002', title: 'Rollen scheiden' });
    await aLearning({ bodyId: body.id, number: 'PT-2022-L001' });
    await aLearning({ bodyId: body.id, number: 'PT-2022-L003', level: Level.BODY });
  });
  api = await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, LearningsModule]);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

const learningsSeenBy = async (person: Person) => (await api.as(person.id)('{ body(code: "PT") { learnings { number title kind text body { code } } } }')).data['body']?.learnings ?? null;

it('shows on a body what was learned there, by number', async () => {
  expect(await learningsSeenBy(outsider)).toEqual([
    { number: 'PT-2022-L001', title: 'Voorbeeldleerpunt', kind: 'COLLABORATION', text: 'Begin hier eerder mee.', body: { code: 'PT' } },
    { number: 'PT-2022-L002', title: 'Rollen scheiden', kind: 'COLLABORATION', text: 'Begin hier eerder mee.', body: { code: 'PT' } },
  ]);
});

it('shows the body’s own people also what is not shared yet', async () => {
  expect((await learningsSeenBy(member)).map((learning: { number: string }) => learning.number)).toEqual(['PT-2022-L001', 'PT-2022-L002', 'PT-2022-L003']);
});

it('shows a stranger nothing', async () => {
  expect(await learningsSeenBy(stranger)).toBeNull();
  expect(await db.as(stranger.id, async ({ manager }) => manager.query('select count(*) as count from learning'))).toEqual([{ count: 0 }]);
});

it('is written by nobody but who writes the minutes', async () => {
  await expect(db.as(member.id, () => aLearning({ bodyId: body.id }))).rejects.toThrow('row-level security');
});

it('shows them on many bodies with one statement', async () => {
  const page = 'query ($first: Int!) { bodies(first: $first) { edges { node { learnings { title body { name } } } } } }';
  await api.as(member.id)(page, { first: 1 });
  const few = api.statements().length;
  await db.arrange(async () => {
    for (let count = 0; count < 20; count += 1) await aLearning({ bodyId: (await aBody()).id });
  });
  expect((await api.as(member.id)(page, { first: 100 })).data['bodies'].edges).toHaveLength(21);
  expect(api.statements().length).toBeLessThanOrEqual(few);
});
