import { Level } from '@schakel/database';
import { newId } from '@schakel/kernel';
import { MeetingState } from '@schakel/meetings';
import { aDocument } from './testing.js';
import { MinutesScene, refusal } from './testing/minutes-scene.js';

let scene: MinutesScene;

beforeAll(async () => {
  scene = await MinutesScene.open();
});

afterAll(() => scene.close());

describe('writing', () => {
  it('keeps what the secretary types, and whose words they are', async () => {
    const { id, itemIds } = await scene.meetingWith([Level.BODY, Level.BODY]);
    const opening = await scene.begun('secretary', id);
    expect(opening).toMatchObject({ agendaItem: null, text: '', writer: { name: 'secretary' }, versions: [] });
    const saved = await scene.written('secretary', opening, 'De voorzitter opent.', 'Er is één mededeling.');
    expect(saved).toMatchObject({ version: 2, text: 'De voorzitter opent.\nEr is één mededeling.', savedBy: { name: 'secretary' } });
    await scene.begun('secretary', id, itemIds[1]);
    await scene.begun('secretary', id, itemIds[0]);
    expect((await scene.sectionsFor('chair', id))?.map(({ agendaItem }) => agendaItem?.id ?? null)).toEqual([null, itemIds[0], itemIds[1]]);
  });

  it('is one version per writer for what he types in one go', async () => {
    const { id } = await scene.meetingWith();
    const one = await scene.written('secretary', await scene.begun('secretary', id), 'Een');
    const two = await scene.written('secretary', one, 'Een, twee');
    await scene.leave('secretary', two.id);
    const three = await scene.written('chair', two, 'Een, twee, drie');
    expect(three.versions).toEqual([{ text: 'Een, twee, drie', author: { name: 'chair' } }, { text: 'Een, twee', author: { name: 'secretary' } }]);
  });

  it('an older version can be put back, and what stood there too: nothing is lost', async () => {
    const { id } = await scene.meetingWith();
    const begun = await scene.written('secretary', await scene.begun('secretary', id), 'Een');
    await scene.leave('secretary', begun.id);
    const now = await scene.written('chair', begun, 'Twee');
    const versionsOf = async (): Promise<{ id: string; text: string }[]> => (await scene.ask('chair', 'query ($id: ID!) { minutesSection(id: $id) { versions { id text } } }', { id: now.id })).data['minutesSection'].versions;
    const putBack = (name: string, versionId: string, version: number) =>
      scene.ask(name, 'mutation ($id: ID!, $version: Int!) { result: putBackMinutesVersion(id: $id, version: $version) { id version text } }', { id: versionId, version });
    const older = (await versionsOf()).find(({ text }) => text === 'Een')?.id ?? '';
    expect(refusal(await putBack('chair', older, 1))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect(refusal(await putBack('secretary', older, now.version))).toEqual(['CONFLICT', 'SECTION_TAKEN']);
    for (const name of ['member', 'stranger']) expect(refusal(await putBack(name, older, now.version))).toEqual(['NOT_FOUND']);
    expect((await putBack('chair', older, now.version)).data['result']).toMatchObject({ text: 'Een', version: now.version + 1 });
    expect((await versionsOf()).map(({ text }) => text)).toEqual(['Een', 'Twee', 'Een']);
    expect((await scene.ask('member', 'query ($id: ID!) { minutesVersion(id: $id) { text } }', { id: older })).data).toEqual({ minutesVersion: null });
  });

  it('the same text again is no change, also over an older version', async () => {
    const { id } = await scene.meetingWith();
    const before = await scene.begun('secretary', id);
    const after = await scene.written('secretary', before, 'Een');
    expect(await scene.written('secretary', before, 'Een')).toMatchObject({ version: after.version, text: 'Een' });
  });

  it('over an older version is a conflict, with the text as it now is', async () => {
    const { id } = await scene.meetingWith();
    const section = await scene.begun('secretary', id);
    await scene.written('secretary', section, 'Een');
    expect(refusal(await scene.save('secretary', section, aDocument('Twee')))).toEqual(['CONFLICT', 'STALE_VERSION']);
    expect((await scene.sectionsFor('secretary', id))?.[0]?.text).toBe('Een');
  });

  it.each([MeetingState.TO_PLAN, MeetingState.LAPSED, MeetingState.ADOPTED])('is refused for a meeting that is %s', async (state) => {
    const { id } = await scene.meetingWith([], state);
    expect(refusal(await scene.take('secretary', id))).toEqual(['CONFLICT', 'WRONG_STATE']);
  });

  it('may begin before the meeting does', async () => {
    const { id } = await scene.meetingWith([], MeetingState.PLANNED);
    expect(await scene.written('secretary', await scene.begun('secretary', id), 'Vooraf')).toMatchObject({ text: 'Vooraf' });
  });
});

describe('two writers', () => {
  it('write in different sections at once', async () => {
    const { id, itemIds } = await scene.meetingWith([Level.BODY, Level.BODY]);
    const [one, two] = await Promise.all([scene.begun('secretary', id, itemIds[0]), scene.begun('substitute', id, itemIds[1])]);
    await Promise.all([scene.written('secretary', one, 'Een'), scene.written('substitute', two, 'Twee')]);
    expect((await scene.sectionsFor('chair', id))?.map(({ text, writer }) => [text, writer?.name])).toEqual([['Een', 'secretary'], ['Twee', 'substitute']]);
  });

  it('in the same one: the second is told who writes, and reads along', async () => {
    const { id } = await scene.meetingWith();
    const section = await scene.written('secretary', await scene.begun('secretary', id), 'Een');
    const answer = await scene.take('substitute', id);
    expect(refusal(answer)).toEqual(['CONFLICT', 'SECTION_TAKEN']);
    expect(answer.errors?.[0]?.message).toContain('secretary schrijft nu');
    expect(refusal(await scene.save('substitute', section, aDocument('Twee')))).toEqual(['CONFLICT', 'SECTION_TAKEN']);
    expect(await scene.sectionsFor('substitute', id)).toMatchObject([{ text: 'Een', writer: { name: 'secretary' } }]);
  });

  it('the first at one moment gets it', async () => {
    const { id } = await scene.meetingWith();
    const answers = await Promise.all([scene.take('secretary', id), scene.take('substitute', id)]);
    expect(answers.flatMap(refusal).sort()).toEqual(['CONFLICT', 'SECTION_TAKEN']);
    expect(await scene.sectionsFor('chair', id)).toHaveLength(1);
  });

  it('a section that was left, or a minute not written in, can be taken over', async () => {
    const { id } = await scene.meetingWith();
    const section = await scene.begun('secretary', id);
    await scene.leave('secretary', section.id);
    expect(await scene.begun('substitute', id)).toMatchObject({ writer: { name: 'substitute' } });
    await scene.expire(section.id);
    expect((await scene.sectionsFor('chair', id))?.[0]?.writer).toBeNull();
    expect(await scene.begun('secretary', id)).toMatchObject({ writer: { name: 'secretary' } });
    expect(refusal(await scene.save('substitute', section, aDocument('Te laat')))).toEqual(['CONFLICT', 'SECTION_TAKEN']);
  });

  it('leaving what somebody else writes in changes nothing', async () => {
    const { id } = await scene.meetingWith();
    const section = await scene.begun('secretary', id);
    expect(await scene.leave('chair', section.id)).toMatchObject({ data: { result: { writer: { name: 'secretary' } } } });
  });
});

describe('who may not', () => {
  it.each([['member', ['FORBIDDEN']], ['stranger', ['NOT_FOUND']]])('%s begins nothing', async (name, refused) => {
    const { id } = await scene.meetingWith();
    expect(refusal(await scene.take(name, id))).toEqual(refused);
  });

  it.each(['member', 'stranger'])('%s does not see what is written, nor that it is', async (name) => {
    const { id } = await scene.meetingWith();
    const section = await scene.written('secretary', await scene.begun('secretary', id), 'Een');
    expect(await scene.sectionsFor(name, id)).toBeNull();
    expect(refusal(await scene.save(name, section, aDocument('Twee')))).toEqual(['NOT_FOUND']);
    expect(refusal(await scene.leave(name, section.id))).toEqual(['NOT_FOUND']);
    expect((await scene.ask(name, 'query ($id: ID!) { minutesSection(id: $id) { id } }', { id: section.id })).data).toEqual({ minutesSection: null });
    const traces = await scene.db.as(scene.personId(name), async ({ manager }) => manager.query(`select 1 from minutes union all select 1 from minutes_section union all select 1 from minutes_version
      union all select 1 from history_entry where what like 'Minutes%'`));
    expect(traces).toEqual([]);
  });

  it('an item that is not on this agenda has no section', async () => {
    const { id } = await scene.meetingWith();
    const { itemIds } = await scene.meetingWith();
    for (const itemId of [itemIds[0] ?? '', newId(), 'geen-id']) expect(refusal(await scene.take('secretary', id, itemId))).toEqual(['NOT_FOUND']);
  });
});

describe('once opened to readers', () => {
  it('each section is read at its item’s level, and raising the item closes it at once', async () => {
    const { id, itemIds } = await scene.meetingWith([Level.BODY, Level.CONFIDENTIAL]);
    for (const itemId of itemIds) await scene.written('secretary', await scene.begun('secretary', id, itemId), `Over ${itemId}`);
    await scene.db.tamper(`update minutes set is_open = true where meeting_id = '${id}'; update minutes_section set is_open = true where meeting_id = '${id}'`);
    expect((await scene.sectionsFor('member', id))?.map(({ level, versions }) => [level, versions])).toEqual([['BODY', []]]);
    const [item] = await scene.db.as(scene.personId('secretary'), ({ manager }) => manager.query(`select version from agenda_item where id = '${itemIds[0]}'`));
    const raise = 'mutation ($id: ID!, $version: Int!, $input: AgendaItemInput!) { result: changeAgendaItem(id: $id, version: $version, input: $input) { id } }';
    expect(refusal(await scene.ask('chair', raise, { id: itemIds[0], version: item.version, input: { title: 'Punt 1', purpose: 'DISCUSSION', level: 'CONFIDENTIAL' } }))).toEqual([]);
    expect(await scene.sectionsFor('member', id)).toEqual([]);
    expect(await scene.sectionsFor('secretary', id)).toHaveLength(2);
  });
});

describe('client data', () => {
  it('is refused with the place, and nothing of it is stored anywhere', async () => {
    const { id } = await scene.meetingWith();
    const section = await scene.written('secretary', await scene.begun('secretary', id), 'Zonder');
    const answer = await scene.save('secretary', section, aDocument('Eerst dit.', 'Cliënt met BSN 111222333 werd besproken.'));
    expect(refusal(answer)).toEqual(['INVALID', 'document']);
    expect(answer.errors?.[0]?.message).toContain('regel 2');
    expect(JSON.stringify(answer)).not.toContain('111222333');
    const tables: { name: string }[] = await scene.db.dataSource.query(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`);
    const found = await scene.db.arrange(async ({ manager }) => {
      const places: string[] = [];
      for (const { name } of tables.filter((table) => table.name !== 'migrations')) {
        const [row] = await manager.query(`select count(*)::int as count from "${name}" t where t::text like '%111222333%'`);
        if (row.count > 0) places.push(name);
      }
      return places;
    });
    expect(found).toEqual([]);
  });

  it('a name or a date of a member may stand there', async () => {
    const { id } = await scene.meetingWith();
    expect(await scene.written('secretary', await scene.begun('secretary', id), 'Op 4 februari 2022 zei mevrouw De Vries dat het kan.')).toMatchObject({ version: 2 });
  });
});

it('costs as many statements for forty sections as for one', async () => {
  const { id, itemIds } = await scene.meetingWith(Array.from({ length: 40 }, () => Level.BODY));
  const ask = async (): Promise<number> => {
    await scene.sectionsFor('secretary', id);
    return scene.api.statements().length;
  };
  await scene.begun('secretary', id, itemIds[0]);
  const one = await ask();
  for (const itemId of itemIds) await scene.begun('secretary', id, itemId);
  expect(await ask()).toBe(one);
});
