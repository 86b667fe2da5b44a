import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { anActionItem } from '@schakel/actions/testing';
import { BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { ConvocationsModule } from '@schakel/convocations';
import { readabilityOf } from '@schakel/database';
import { aDecision } from '@schakel/decisions/testing';
import { EscalationsModule } from '@schakel/escalations';
import { FilesModule } from '@schakel/files';
import { HandOversModule } from '@schakel/handovers';
import { insert } from '@schakel/history';
import { newId } from '@schakel/kernel';
import { LearningsModule } from '@schakel/learnings';
import { AgendaItemState, AgendaPaper, AgendaPaperVersion, MeetingState, type AgendaItem, type Meeting } from '@schakel/meetings';
import { aMeeting, anAgendaItem } from '@schakel/meetings/testing';
import { MinutesModule } from '@schakel/minutes';
import { aMinutes, aSection } from '@schakel/minutes/testing';
import { notificationModules } from '@schakel/notifications/testing';
import { anOrganisation } from '@schakel/organisations/testing';
import { aPerson } from '@schakel/people/testing';
import { SearchModule } from '@schakel/search';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { Kind, parse, print, visit, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';

const web = path.resolve(import.meta.dirname, '../../web/src');
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));
const definitions = files.flatMap((file) => parse(readFileSync(path.join(web, file), 'utf8')).definitions.map((definition) => ({ file, definition })));
const fragments = new Map(definitions.flatMap(({ definition }) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));

/** The whole document that the web app sends for an operation. */
function documentOf(operation: OperationDefinitionNode): string {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => void visit(node, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (!fragment || used.has(value)) return;
      used.set(value, fragment);
      collect(fragment);
    },
  });
  collect(operation);
  return [operation, ...used.values()].map(print).join('\n');
}

/** The queries in those folders that ask by one variable of that name: what a page sends. */
const queriesBy = (variable: string, folders: string): [name: string, document: string][] => definitions.flatMap(({ file, definition }) => {
  const isAsked = definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'query' && definition.variableDefinitions?.map((one) => one.variable.name.value).join() === variable;
  return isAsked && new RegExp(`^(${folders})/`).test(file) ? [[definition.name?.value ?? file, documentOf(definition)] as [string, string]] : [];
});

let db: TestDatabase;
let api: TestApi;
let secretaryId: string;

beforeAll(async () => {
  db = await testDatabase();
  api = await testApi(db, [...notificationModules, SearchModule, FilesModule, MinutesModule, EscalationsModule, LearningsModule, HandOversModule, ConvocationsModule]);
  await db.arrange(async () => {
    secretaryId = (await aPerson({ name: 'secretary' })).id;
    await aTable('FEW', { seats: 3, meetings: 2, records: 2 });
    await aTable('MANY', { seats: 40, meetings: 60, records: 30 });
    for (const [code, items] of [['SHORT', 10], ['LONG', 300]] as const) await anAgenda(await aMeeting({ bodyId: (await aTable(code, { seats: 3, meetings: 1, records: 1 })).id, number: code, state: MeetingState.RUNNING, heldOn: '2022-04-01' }), items);
  });
}, 180_000);

afterAll(async () => {
  await api?.close();
  await db.close();
});

async function aTable(code: string, { seats, meetings, records }: { seats: number; meetings: number; records: number }): Promise<Body> {
  const body = await aBody({ code });
  await aFunction({ bodyId: body.id, personId: secretaryId, kind: BodyFunctionKind.SECRETARY });
  for (let position = 0; position < seats; position += 1) {
    const seat = await aSeat({ bodyId: body.id, organisationId: (await anOrganisation()).id, position });
    await aMembership({ seatId: seat.id, personId: (await aPerson()).id, substituteId: (await aPerson()).id });
  }
  const states = [MeetingState.HELD, MeetingState.LAPSED];
  for (let turn = 0; turn < meetings; turn += 1) await aMeeting({ bodyId: body.id, heldOn: '2022-03-02', state: states[turn % 2]!, ...(turn % 2 ? { lapsedReason: 'Te weinig mensen' } : {}) });
  for (let turn = 0; turn < records; turn += 1) {
    await anActionItem({ bodyId: body.id });
    await aDecision({ bodyId: body.id });
  }
  return body;
}

async function aPaper(item: AgendaItem): Promise<void> {
  const same = { ...readabilityOf(item), bodyId: item.bodyId, meetingId: item.meetingId };
  const paper = await insert<AgendaPaper>(AgendaPaper, { ...same, agendaItemId: item.id, createdAt: new Date('2022-03-02T09:00:00Z') });
  await insert<AgendaPaperVersion>(AgendaPaperVersion, {
    ...same, paperId: paper.id, number: 1, fileId: newId(), name: 'Stuk.pdf', mediaType: 'application/pdf', size: 1_000, addedById: (await aPerson()).id, addedAt: new Date('2022-03-02T09:00:00Z'),
  });
}

/** Presented by persons and by parties, a fifth with a paper, all with a section of the minutes, and some proposed. */
async function anAgenda(meeting: Meeting, items: number): Promise<void> {
  await aMinutes(meeting);
  await aSection(meeting, null);
  for (let position = 1; position <= items; position += 1) {
    const presenter = position % 2 ? { presenterId: (await aPerson()).id } : { presenterOrganisationId: (await anOrganisation()).id };
    const item = await anAgendaItem(meeting, { position, title: `Punt ${position}`, subject: 'Bekostiging', guestIds: [secretaryId], ...presenter });
    if (position % 5 === 0) await aPaper(item);
    await aSection(meeting, item);
  }
  for (let turn = 0; turn < items / 5; turn += 1) await anAgendaItem(meeting, { position: null, state: AgendaItemState.PROPOSED, proposedById: (await aPerson()).id });
}

async function statementsFor(document: string, variables: object): Promise<number> {
  const answer = await api.as(secretaryId)(document, variables);
  expect(answer.errors).toBeUndefined();
  expect(Object.values(answer.data)[0]).not.toBeNull();
  return api.statements().length;
}

it.each(queriesBy('number', 'meetings|minutes|convocations').filter(([name]) => name !== 'GuestInvitation'))('of a meeting of 300 items %s takes no more statements than of one of 10', async (_name, document) => {
  const few = await statementsFor(document, { number: 'SHORT' });
  expect(await statementsFor(document, { number: 'LONG' })).toBeLessThanOrEqual(few);
});

it.each(queriesBy('code', 'bodies|meetings|handovers'))('of a body with many seats, meetings and records %s takes no more statements than of one with few', async (_name, document) => {
  const few = await statementsFor(document, { code: 'FEW' });
  expect(await statementsFor(document, { code: 'MANY' })).toBeLessThanOrEqual(few);
});

it('finds the pages', () => {
  expect(queriesBy('number', 'meetings').map(([name]) => name)).toEqual(expect.arrayContaining(['Meeting', 'MeetingAgenda', 'MeetingPapers', 'MeetingAttendance']));
  expect(queriesBy('code', 'bodies').map(([name]) => name)).toEqual(expect.arrayContaining(['Body', 'BodyMembers']));
});
