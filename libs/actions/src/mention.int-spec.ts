import type { DynamicModule } from '@nestjs/common';
import { Level } from '@schakel/database';
import { BodiesModule, BodyFunctionKind } from '@schakel/bodies';
import { aBody, aFunction } from '@schakel/bodies/testing';
import { DecisionsModule } from '@schakel/decisions';
import { MeetingsModule } from '@schakel/meetings';
import { OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation } from '@schakel/organisations/testing';
import { PEOPLE_SETTINGS, PeopleModule, type Person } from '@schakel/people';
import { aPerson } from '@schakel/people/testing';
import { newKey, testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import type { ActionItem } from './action-item.entity.js';
import { ActionsModule } from './actions.module.js';
import { anActionItem } from './testing.js';

let db: TestDatabase;
let api: TestApi;
let secretary: Person;
let outsider: Person;
let open: ActionItem;
let closed: ActionItem;

const settings: DynamicModule = {
  module: class MentionSettings {}, global: true, exports: [PEOPLE_SETTINGS],
  providers: [{ provide: PEOPLE_SETTINGS, useValue: { isDemo: true, publicUrl: 'http://localhost', hasSmtp: false, secureCookies: false } }],
};

beforeAll(async () => {
  db = await testDatabase();
  await db.arrange(async () => {
    const body = await aBody({ code: 'WB' });
    secretary = await aPerson({ name: 'Sjoerd Proefstra' });
    outsider = await aPerson({ name: 'Ruben Oefenveld' });
    await aFunction({ bodyId: body.id, personId: secretary.id, kind: BodyFunctionKind.SECRETARY });
    await anAffiliation({ personId: outsider.id, organisationId: (await anOrganisation()).id });
    open = await anActionItem({ bodyId: body.id });
    closed = await anActionItem({ bodyId: body.id, level: Level.CONFIDENTIAL });
  });
  api = await testApi(db, [settings, PeopleModule, OrganisationsModule, BodiesModule, MeetingsModule, DecisionsModule, ActionsModule]);
});

afterAll(async () => {
  await api?.close();
  await db?.close();
});

const add = 'mutation ($id: ID!, $text: String!) { addComment(actionId: $id, text: $text) { comments { text mentioned { name } } history { changes { field to } } } }';
const comment = (action: ActionItem, text: string) => api.as(secretary.id)(add, { id: action.id, text }, newKey());

describe('naming somebody in a comment', () => {
  it('refers to the person: another name shows in what was written before, history included', async () => {
    expect((await comment(open, `Kan @[${outsider.id}] hiernaar kijken? Zie @home.`)).errors).toBeUndefined();
    await db.arrange((unit) => unit.execute('update person set name = $2 where id = $1', [outsider.id, 'Ruben Anders']));
    const { data } = await comment(open, 'Nog een reactie.');
    expect(data['addComment'].comments[0]).toEqual({ text: 'Kan @Ruben Anders hiernaar kijken? Zie @home.', mentioned: [{ name: 'Ruben Anders' }] });
    expect(JSON.stringify(data['addComment'].history)).not.toContain(outsider.id);
  });

  it('is refused for who may not see the action, and for who does not exist', async () => {
    for (const id of [outsider.id, '01890000-0000-7000-8000-000000000000']) {
      const { errors } = await comment(closed, `Kan @[${id}] hiernaar kijken?`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ field: 'text', message: 'U noemt iemand die deze actie niet mag zien. Haal die naam weg.' }] });
    }
  });

  it('leaves the check for client data as it is', async () => {
    const { errors } = await comment(open, `Vraag het @[${outsider.id}], BSN 111222333.`);
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
  });

  it('offers who may see the action, by the start of a name', async () => {
    const asked = 'query ($id: String!, $search: String!) { actionItem(number: $id) { mentionCandidates(search: $search) { name } } }';
    const offered = async (action: ActionItem, search: string): Promise<string[]> =>
      (await api.as(secretary.id)(asked, { id: action.number, search })).data['actionItem'].mentionCandidates.map(({ name }: { name: string }) => name);
    expect(await offered(open, 'rub')).toEqual(['Ruben Anders']);
    expect(await offered(closed, 'rub')).toEqual([]);
    expect(await offered(open, '%')).toEqual([]);
  });
});
