import { anAffiliation, anOrganisation } from '@schakel/organisations/testing';
import { aPerson } from '@schakel/people/testing';
import { testDatabase } from '@schakel/testing';
import { RunningApi } from './running-api.js';

let api: RunningApi<{ personId: string }>;

beforeAll(async () => {
  api = await RunningApi.start(await testDatabase(), async () => {
    const person = await aPerson();
    await anAffiliation({ personId: person.id, organisationId: (await anOrganisation()).id });
    return { personId: person.id };
  });
});
afterAll(() => api?.close());

const ask = (path = '/metrics', init: RequestInit = {}): Promise<Response> => fetch(`http://127.0.0.1:${api.metricsPort}${path}`, init);

/** Every sample, after each line was found to be one of the text format. */
async function samples(): Promise<Map<string, number>> {
  const text = await (await ask()).text();
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.trim().split('\n');
  for (const line of lines) expect(line).toMatch(/^(# HELP [a-z_0-9]+ .+|# TYPE [a-z_0-9]+ (counter|gauge|histogram)|[a-z_0-9]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [-+.\deInf]+)$/);
  return new Map(lines.filter((line) => !line.startsWith('#')).map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]));
}

const countOf = (read: Map<string, number>, operation: string): number | undefined => read.get(`schakel_graphql_request_seconds_count{operation="${operation}"}`);

it('tells how long each operation takes, by names of the schema only', async () => {
  const person = await api.signedIn(api.scene.personId);
  for (let time = 0; time < 3; time += 1) expect((await person.graphql('query Verzonnen { regions { edges { node { id } } } }')).json.errors).toBeUndefined();
  await person.graphql('{ watIsDit }');
  await person.graphql('{ __typename }');
  await api.anybody().graphql('{ organisations { totalCount } }');
  const read = await samples();
  expect(countOf(read, 'regions')).toBe(3);
  expect(countOf(read, 'organisations')).toBe(1);
  expect(countOf(read, 'other')).toBe(2);
  expect(read.get('schakel_graphql_request_seconds_bucket{operation="regions",le="+Inf"}')).toBe(3);
  expect([...read.keys()].join('\n')).not.toMatch(/Verzonnen|watIsDit|__typename/);
});

it('tells of process, connections, work and mails', async () => {
  await api.db.tamper(`insert into outbox_entry (id, kind, payload, created_at, attempts, last_error) values
    (gen_random_uuid(), 'spec', '{}', now() - interval '90 seconds', 0, null), (gen_random_uuid(), 'spec', '{}', now(), 40, 'mislukt')`);
  const read = await samples();
  expect(read.get('schakel_info{service="api"}')).toBe(1);
  expect(read.get('schakel_database_up')).toBe(1);
  for (const [state, count] of [['waiting', 1], ['busy', 0], ['failed', 1], ['dead', 0], ['set_aside', 0]]) expect(read.get(`schakel_jobs{state="${state}"}`)).toBe(count);
  expect(read.get('schakel_outbox_waiting')).toBe(2);
  expect(read.get('schakel_outbox_oldest_waiting_seconds')).toBeGreaterThanOrEqual(90);
  expect(read.get('schakel_mails{state="failed"}')).toBe(0);
  expect(read.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  expect(read.get('process_cpu_seconds_total')).toBeGreaterThan(0);
  expect(read.get('nodejs_eventloop_lag_max_seconds')).toBeGreaterThanOrEqual(0);
  expect(read.get('schakel_database_connections{state="busy"}')).toBeGreaterThanOrEqual(0);
});

it('has nothing else on its port, and nothing of it stands on that of Schakel', async () => {
  expect((await ask()).headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect((await ask('/graphql')).status).toBe(404);
  expect((await ask('/metrics', { method: 'POST' })).status).toBe(405);
  expect((await api.anybody().send('/metrics')).text).not.toContain('# TYPE');
});
