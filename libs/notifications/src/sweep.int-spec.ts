import { amsterdamInstant, scheduledMoment, type Day } from '@schakel/kernel';
import { PartyRole, Standing, type ActionItem, type ActionParty } from '@schakel/actions';
import { anActionItem, anActionParty } from '@schakel/actions/testing';
import { BodyFunctionKind, choose, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { anOrganisation, anAffiliation } from '@schakel/organisations/testing';
import { aPerson } from '@schakel/people/testing';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { reminderSchedule } from './index.js';
import { askForReminders, findReminders, sweepReminders } from './sweep-reminders.job.js';
import { aReachedPerson, type Reached } from './testing.js';

let db: TestDatabase;
let runs = 0;

beforeEach(async () => { db = await testDatabase(); });
afterEach(() => db.close());

/** What is said on that day, as 'KIND occurrence' per person, sorted. */
async function saidOn(day: Day): Promise<string[]> {
  const moment = scheduledMoment(amsterdamInstant(day, '07:00:00'));
  const run = await db.arrange(() => askForReminders(moment, `spec ${(runs += 1)}`), day);
  await sweepReminders(db.dataSource, run?.id ?? '', 'https://schakel.example');
  const items: { said: string }[] = await db.arrange((unit) =>
    unit.manager.query(`select p.name || ' ' || i.kind || ' ' || i.occurrence as said from reminder_item i join person p on p.id = i.person_id where i.run_id = $1 order by 1`, [run?.id]));
  return items.map((item) => item.said);
}

interface Promised { body: Body; action: ActionItem; party: ActionParty; speaker: Reached }

/** A trekker's action on 2022-03-01, due on that day, with one person to speak for it. */
const promiseDue = (dueOn: Day | null, party: Partial<ActionParty> = {}): Promise<Promised> =>
  db.arrange(async () => {
    const body = await aBody({ code: 'SO' });
    const organisation = await anOrganisation();
    const speaker = await aReachedPerson('Lotte');
    await anAffiliation({ personId: speaker.id, organisationId: organisation.id });
    const action = await anActionItem({ bodyId: body.id, ...(dueOn ? { dueOn } : {}) });
    return { body, action, speaker, party: await anActionParty(action, { role: PartyRole.LEAD, organisationId: organisation.id, ...party }) };
  }, '2022-03-01');

describe('what falls due', () => {
  it('is said from fourteen days and again from three days before, once each', async () => {
    await promiseDue('2022-04-04');
    expect(await saidOn('2022-03-20')).toEqual([]);
    expect(await saidOn('2022-03-21')).toEqual(['Lotte DUE_14 2022-04-04']);
    expect(await saidOn('2022-03-31')).toEqual([]);
    expect(await saidOn('2022-04-01')).toEqual(['Lotte DUE_3 2022-04-04']);
    expect(await saidOn('2022-04-04')).toEqual([]);
  });

  it('is said on the next day when a day was missed', async () => {
    await promiseDue('2022-04-04');
    expect(await saidOn('2022-03-25')).toEqual(['Lotte DUE_14 2022-04-04']);
    expect(await saidOn('2022-04-04')).toEqual(['Lotte DUE_3 2022-04-04']);
  });

  it('is said anew for a new due date', async () => {
    const { action } = await promiseDue('2022-04-04');
    expect(await saidOn('2022-04-01')).toEqual(['Lotte DUE_3 2022-04-04']);
    await db.arrange((unit) => unit.manager.update('ActionItem', { id: action.id }, { dueOn: '2022-04-15' }));
    expect(await saidOn('2022-04-04')).toEqual(['Lotte DUE_14 2022-04-15']);
  });

  it('when it is late, is said from the day after, once in each week since', async () => {
    await promiseDue('2022-04-04', { lastWordAt: new Date('2022-04-04T10:00:00Z'), standing: Standing.ATTENTION });
    expect(await saidOn('2022-04-05')).toEqual(['Lotte OVERDUE 2022-04-04 week 1']);
    expect(await saidOn('2022-04-11')).toEqual([]);
    expect(await saidOn('2022-04-13')).toEqual(['Lotte OVERDUE 2022-04-04 week 2']);
    expect(await saidOn('2022-04-26')).toEqual(['Lotte OVERDUE 2022-04-04 week 4']);
  });

  it('before, after and how often is for the body to choose', async () => {
    const { body } = await promiseDue('2022-04-04', { lastWordAt: new Date('2022-04-04T10:00:00Z'), standing: Standing.ATTENTION });
    await db.arrange(async () => {
      await choose(body.id, 'reminders.first-days', 0, 21);
      await choose(body.id, 'reminders.last-days', 0, 1);
      await choose(body.id, 'reminders.overdue-weeks', 0, 2);
    });
    expect(await saidOn('2022-03-11')).toEqual([]);
    expect(await saidOn('2022-03-14')).toEqual(['Lotte DUE_14 2022-04-04']);
    expect(await saidOn('2022-04-01')).toEqual([]);
    expect(await saidOn('2022-04-03')).toEqual(['Lotte DUE_3 2022-04-04']);
    expect(await saidOn('2022-04-05')).toEqual(['Lotte OVERDUE 2022-04-04 week 1']);
    expect(await saidOn('2022-04-12')).toEqual([]);
    expect(await saidOn('2022-04-19')).toEqual(['Lotte OVERDUE 2022-04-04 week 3']);
  });
});

describe('silence', () => {
  it('counts from the last word, by the body’s own setting, and is said again after each such period', async () => {
    const { body } = await promiseDue('2022-12-31', { lastWordAt: new Date('2022-03-10T10:00:00Z'), standing: Standing.ON_TRACK });
    expect(await saidOn('2022-04-20')).toEqual([]);
    expect(await saidOn('2022-04-21')).toEqual(['Lotte SILENT 2022-03-10 week 6']);
    expect(await saidOn('2022-06-01')).toEqual([]);
    expect(await saidOn('2022-06-02')).toEqual(['Lotte SILENT 2022-03-10 week 12']);
    await db.arrange(() => choose(body.id, 'reminders.silence-weeks', 0, 4));
    expect(await saidOn('2022-06-03')).toEqual([]);
    expect(await saidOn('2022-06-30')).toEqual(['Lotte SILENT 2022-03-10 week 16']);
  });

  it('follows the whole network where the body did not choose', async () => {
    await promiseDue('2022-12-31', { lastWordAt: new Date('2022-03-10T10:00:00Z'), standing: Standing.ON_TRACK });
    await db.arrange(() => choose(null, 'reminders.silence-weeks', 0, 3));
    expect(await saidOn('2022-03-31')).toEqual(['Lotte SILENT 2022-03-10 week 3']);
    await db.arrange(() => choose(null, 'reminders.silence-weeks', 1, null));
  });

  it('of who never said anything counts from when that party was asked', async () => {
    const { action } = await promiseDue('2022-12-31');
    await db.arrange(async () => {
      const organisation = await anOrganisation();
      await anAffiliation({ personId: (await aReachedPerson('Meral')).id, organisationId: organisation.id });
      await anActionParty(action, { organisationId: organisation.id });
    }, '2022-04-01');
    expect(await saidOn('2022-04-12')).toEqual(['Lotte SILENT 2022-03-01 week 6']);
    expect(await saidOn('2022-05-13')).toEqual(['Meral SILENT 2022-04-01 week 6']);
  });
});

describe('who is told', () => {
  it('is the contact, else who sits there, else who works there; a substitute only where there is nobody else', async () => {
    const { party, body } = await promiseDue('2022-04-04');
    const { seat, substitute } = await db.arrange(async () => {
      const sitting = await aSeat({ bodyId: body.id, organisationId: party.organisationId });
      return { seat: sitting, substitute: await aReachedPerson('Vervanger') };
    });
    const silentMember = await db.arrange(() => aPerson({ name: 'Zonder adres' }));
    await db.arrange(() => aMembership({ seatId: seat.id, personId: silentMember.id, substituteId: substitute.id }));
    expect(await saidOn('2022-03-21')).toEqual(['Vervanger DUE_14 2022-04-04']);
    const contact = await db.arrange(() => aReachedPerson('Contact'));
    await db.arrange(async ({ manager }) => {
      await anAffiliation({ personId: contact.id, organisationId: party.organisationId ?? '' });
      await manager.update('ActionParty', { id: party.id }, { contactId: contact.id });
    });
    expect(await saidOn('2022-03-22')).toEqual(['Contact DUE_14 2022-04-04']);
  });

  it('of what a body must see to, is its secretary, else its chair, else its regie: monthly', async () => {
    const { body } = await promiseDue(null);
    await db.arrange(async () => {
      for (const [name, kind] of [['Regie', BodyFunctionKind.REGIE], ['Voorzitter', BodyFunctionKind.CHAIR]] as const) {
        await aFunction({ bodyId: body.id, personId: (await aReachedPerson(name)).id, kind });
      }
      await anActionItem({ bodyId: body.id, dueOn: '2022-12-31' });
    }, '2022-03-01');
    expect(await saidOn('2022-03-21')).toEqual(['Voorzitter NO_DUE 2022-03', 'Voorzitter NO_LEAD 2022-03']);
    expect(await saidOn('2022-03-31')).toEqual([]);
    await db.arrange(async () => aFunction({ bodyId: body.id, personId: (await aReachedPerson('Secretaris')).id }));
    expect(await saidOn('2022-04-01')).toEqual(['Secretaris NO_DUE 2022-04', 'Secretaris NO_LEAD 2022-04']);
  });
});

describe('the statements', () => {
  it('are as many for many actions as for one', async () => {
    const counted = async (): Promise<number> => {
      let count = 0;
      await db.arrange(async (unit) => {
        const { manager } = unit;
        const query = manager.query.bind(manager);
        manager.query = ((...args: Parameters<typeof query>) => { count += 1; return query(...args); }) as never;
        await findReminders(scheduledMoment(amsterdamInstant('2022-04-01', '07:00:00')));
      });
      return count;
    };
    const { body, party } = await promiseDue('2022-04-04');
    const before = await counted();
    await db.arrange(async () => {
      for (let index = 0; index < 40; index += 1) await anActionParty(await anActionItem({ bodyId: body.id, dueOn: '2022-04-04' }), { organisationId: party.organisationId });
    });
    expect(await counted()).toBe(before);
    expect(await saidOn('2022-04-01')).toHaveLength(41);
  });
});

describe('the schedule', () => {
  const tickAt = async (day: Day): Promise<number> => {
    await db.arrange(() => reminderSchedule.tick(scheduledMoment(amsterdamInstant(day, '07:00:00'))), day);
    const [row]: { count: number }[] = await db.arrange((unit) => unit.manager.query(`select count(*)::int as count from reminder_run`));
    return row?.count ?? -1;
  };

  it('makes one run for a working day, and none for a Dutch holiday', async () => {
    expect(await tickAt('2022-04-01')).toBe(1);
    expect(await tickAt('2022-04-01')).toBe(1);
    // Tweede paasdag and koningsdag.
    expect(await tickAt('2022-04-18')).toBe(1);
    expect(await tickAt('2022-04-27')).toBe(1);
    expect(await tickAt('2022-04-28')).toBe(2);
  });
});
