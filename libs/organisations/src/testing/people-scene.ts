import { openAccount, type Person } from '@schakel/people';
import { aPerson, aRole } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { OrganisationsModule, type Organisation } from '../index.js';
import { anAffiliation, anOrganisation, peopleForSpecs } from '../testing.js';

/** An administrator, somebody of a party, somebody of none, and the api that serves them. */
export interface PeopleScene {
  db: TestDatabase;
  api: TestApi;
  administrator: Person;
  member: Person;
  stranger: Person;
  vgn: Organisation;
  /** The data, or in a few words why not: the rule, the fields or the code. */
  asked: (person: Person, document: string, variables?: object) => Promise<unknown>;
  /** Somebody new. */
  fresh: (overrides?: Partial<Person>) => Promise<Person>;
  close: () => Promise<void>;
}

async function aPeopleScene(): Promise<Pick<PeopleScene, 'administrator' | 'member' | 'stranger' | 'vgn'>> {
  const vgn = await anOrganisation({ slug: 'vgn', name: 'Vereniging Gehandicaptenzorg', shortName: 'VGN' });
  const administrator = await aPerson({ name: 'Bea Beheer' });
  await openAccount(administrator.id, 'bea@organisatie.example', null);
  await aRole(administrator.id);
  const member = await aPerson({ name: 'Lot Lid' });
  await openAccount(member.id, 'lot@organisatie.example', null);
  await anAffiliation({ personId: member.id, organisationId: vgn.id });
  return { vgn, administrator, member, stranger: await aPerson({ name: 'Onbekende' }) };
}

const said = ({ data, errors }: GraphqlAnswer): unknown =>
  errors?.map(({ extensions: { code, rule, fields } }) => rule ?? fields?.map(({ field }) => `${code} ${field}`).join() ?? code).join() ?? data;

export async function openPeopleScene(): Promise<PeopleScene> {
  const db = await testDatabase();
  const people = await db.arrange(aPeopleScene);
  const api = await testApi(db, [peopleForSpecs, OrganisationsModule]);
  return {
    ...people,
    db,
    api,
    asked: async (person, document, variables = {}) => said(await api.as(person.id)(document, variables)),
    fresh: (overrides = {}) => db.arrange(() => aPerson({ name: 'Nieuw Iemand', ...overrides })),
    close: async () => {
      await api.close();
      await db.close();
    },
  };
}
