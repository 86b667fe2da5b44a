import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnitOfWork } from '@schakel/database';
import { chainHead, insert, sealHistory, writeCheckpoint } from '@schakel/history';
import { Person } from '@schakel/people';
import { momentOn, testDatabase, testDay, type TestDatabase } from '@schakel/testing';
import type { Finding } from './steps.js';
import { verifyLog } from './steps/verify-log.js';

const rows = 8;

describe('verify-log', () => {
  let db: TestDatabase;
  let folder: string;

  async function seal(): Promise<void> {
    const settings = { viewer: null, moment: momentOn(testDay), operation: 'seal' };
    const head = await UnitOfWork.run(db.dataSource, settings, async () => {
      await sealHistory();
      return chainHead();
    }, 'seal-history');
    await writeCheckpoint(folder, head, new Date());
  }

  const addPersons = async (count: number): Promise<void> =>
    db.arrange(async () => {
      for (let index = 1; index <= count; index += 1) await insert(Person, { name: `Voorbeeld ${index}`, isExample: true });
    });

  const faults = async (): Promise<Finding[]> => (await verifyLog(db.urls.adminUrl, folder)).filter(({ isGood }) => !isGood);

  /** What was found about places; the summary of the chain left out. */
  const places = async (): Promise<Finding[]> => (await faults()).filter(({ name }) => name.startsWith('Plaats'));

  beforeEach(async () => {
    db = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'schakel-log-'));
    await addPersons(rows);
    await seal();
  });
  afterEach(async () => {
    await db.close();
    await rm(folder, { recursive: true });
  });

  it('finds nothing in a history that nobody touched, and counts what waits', async () => {
    await addPersons(2);
    const findings = await verifyLog(db.urls.adminUrl, folder);
    expect(findings.filter(({ isGood }) => !isGood)).toEqual([]);
    expect(findings[0]?.words).toBe(`${rows} regels vastgelegd; 2 nieuwe regels wachten nog op hun plaats`);
    expect(findings[1]?.words).toContain(`de laatste op plaats ${rows}`);
  });

  it('finds a row whose words were changed', async () => {
    await db.tamper(`update history_entry set changes = '{"name": [null, "Iemand anders"]}' where position = 3`);
    expect(await places()).toEqual([{ name: 'Plaats 3', isGood: false, words: expect.stringMatching(/^is veranderd.*Er staat nu: Person .* \(arrange\), geschreven op /) }]);
  });

  it.each([['who did it', `actor_id = record_id`], ['when', `domain_at = domain_at - interval '1 day'`], ['the operation', `operation = 'seed'`]])(
    'finds a row of which %s was changed', async (_what, assignment) => {
      await db.tamper(`update history_entry set ${assignment} where position = 5`);
      expect((await places()).map(({ name }) => name)).toEqual(['Plaats 5']);
    },
  );

  it('finds a row that was deleted', async () => {
    await db.tamper('delete from history_entry where position in (2, 4, 5)');
    expect((await places()).map(({ name, words }) => `${name} ${words}`)).toEqual(['Plaats 2 is verwijderd', 'Plaats 4 tot en met 5 is verwijderd']);
  });

  it('finds rows that changed places', async () => {
    await db.tamper(`
      update history_entry set position = -5 where position = 5; update history_entry set position = 5 where position = 6;
      update history_entry set position = 6 where position = -5`);
    const found = await places();
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['Plaats 5', 'Plaats 6']));
    expect(found[0]?.words).toContain('sluit niet aan op de regel ervoor');
  });

  it('finds a tail that was cut off, by the checkpoint outside the database', async () => {
    await db.tamper('delete from history_entry where position > 6');
    expect((await places()).map(({ name, words }) => `${name} ${words}`)).toEqual([expect.stringMatching(/^Plaats 7 tot en met 8 is afgeknipt/)]);
  });

  it('says that the chain is not right', async () => {
    await db.tamper('delete from history_entry where position = 1');
    expect((await faults())[0]).toMatchObject({ name: 'Keten', words: expect.stringContaining('de geschiedenis klopt niet') });
  });
});
