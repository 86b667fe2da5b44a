import { unit, UnitOfWork } from '@schakel/database';
import { amsterdamInstant, scheduledMoment, type Day } from '@schakel/kernel';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { searchTermsSchedule, type Organisation, type OrganisationGroup, type Region } from './index.js';
import { aGroupOf, anOrganisation, aRegion, aRegionProvider } from './testing.js';

let db: TestDatabase;
let party: Organisation;
let group: OrganisationGroup;
let region: Region;

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    party = await anOrganisation({ slug: 'linde', name: 'De Linde' });
    group = await aGroupOf([party], { slug: 'samen' });
    region = await aRegion({ slug: 'wadland', name: 'Wadland' });
    await aRegionProvider({ regionId: region.id, organisationId: party.id });
  });
});
afterAll(() => db?.close());

const sql = (statement: string, parameters: unknown[] = []): Promise<{ id: string }[]> => db.arrange(() => unit().manager.query(statement, parameters));

/** Entries that are found through the party. */
const throughParty = async (): Promise<string[]> =>
  (await sql(`select record_id as id from search_entry where words @@ ('''#party:' || $1 || '''')::tsquery and record_id = any ($2)`, [party.id, [group.id, region.id]])).map(({ id }) => id).sort();

async function onDay(day: Day): Promise<void> {
  await sql('insert into domain_clock (id, demo_day) values (1, $1) on conflict (id) do update set demo_day = excluded.demo_day', [day]);
  const moment = scheduledMoment(amsterdamInstant(day, '00:05:00'));
  await UnitOfWork.run(db.dataSource, { viewer: null, moment, operation: 'spec' }, () => searchTermsSchedule.tick(moment), 'sweep');
}

it('who leaves a group or a region is found through it up to and including the last day', async () => {
  await onDay('2022-04-01');
  await sql(`update group_member set until = '2022-05-31'`);
  await sql(`update region_provider set until = '2022-05-31'`);
  const both = [group.id, region.id].sort();
  expect(await throughParty()).toEqual(both);
  await onDay('2022-05-31');
  expect(await throughParty()).toEqual(both);
  await onDay('2022-06-01');
  expect(await throughParty()).toEqual([]);
});
