import { readPdf } from '@schakel/print/testing';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { Table } from './testing.js';

let db: TestDatabase;
let table: Table;

beforeAll(async () => {
  db = await testDatabase();
  table = await Table.open(db);
});

afterAll(async () => {
  await table?.close();
  await db?.close();
});

const ask = (document: string, variables: object) => table.api.as(table.id('secretary'))(document, variables);
const add = (meetingId: string, title: string, level = 'BODY') =>
  ask('mutation ($meetingId: ID!, $input: AgendaItemInput!) { addAgendaItem(meetingId: $meetingId, input: $input) { id } }', { meetingId, input: { title, purpose: 'DISCUSSION', level } });
const send = async (meetingId: string, after: number): Promise<void> => {
  const { errors } = await ask('mutation ($meetingId: ID!, $after: Int!) { sendAgenda(meetingId: $meetingId, after: $after) { id } }', { meetingId, after });
  expect(errors).toBeUndefined();
};
const printFor = async (name: string): Promise<string> =>
  (await readPdf(new Uint8Array(await (await table.api.fetch('/export/vergaderingen/SO-2022-7/agenda.pdf', table.id(name))).arrayBuffer()))).text;

it('the print of an agenda says on each page whether it went round, and whether it changed since for its reader', async () => {
  const { id } = await table.convenedAsIs({ heldOn: '2022-06-09', number: 'SO-2022-7' });
  await add(id, 'Opening');
  expect(await printFor('member')).toContain('Concept. Samengesteld');
  await send(id, 0);
  expect(await printFor('member')).toContain('Rondgestuurd op vrijdag 1 april 2022. Samengesteld');
  await add(id, 'Geheim punt', 'CONFIDENTIAL');
  expect(await printFor('member')).toContain('Rondgestuurd op vrijdag 1 april 2022. Samengesteld');
  expect(await printFor('secretary')).toContain('Rondgestuurd op vrijdag 1 april 2022, daarna gewijzigd. Vertrouwelijk. Samengesteld');
  await send(id, 1);
  expect(await printFor('secretary')).toContain('Aangevuld op vrijdag 1 april 2022. Vertrouwelijk. Samengesteld');
});
