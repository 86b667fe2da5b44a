import { aScene, type Scene } from '@schakel/actions/testing';
import { testDatabase } from '@schakel/testing';
import { type Answer, type Caller, RunningApi, publicUrl } from './running-api.js';

let api: RunningApi<Scene>;
let secretary: Caller;
let other: Caller;
let written: number;

beforeAll(async () => {
  api = await RunningApi.start(await testDatabase(), aScene);
  secretary = await api.signedIn(api.scene.secretary.id);
  other = await api.signedIn(api.scene.member.id);
  written = await api.historyCount();
});

afterAll(() => api?.close());

// Whatever was tried: nothing is written down and somebody else does not notice.
afterEach(async () => {
  const began = performance.now();
  const answer = await other.graphql('{ viewer { person { name } } }');
  expect(answer.json.data.viewer.person.name).toBe(api.scene.member.name);
  expect(performance.now() - began).toBeLessThan(1_500);
  expect(await api.historyCount()).toBe(written);
});

const times = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, index) => part(index)).join(' ');
const many = { aliases: times(101, (index) => `a${index}: __typename`), fields: times(500, () => '__typename') };
const namesOfSchema = /AddActionInput|ActionItem|__schema|Did you mean/;

const anImage = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const aFile = (headers: Record<string, string>): RequestInit => ({ method: 'POST', body: anImage, headers: { 'content-type': 'application/octet-stream', 'x-file-name': '..%2Fx.html', ...headers } });

/** Refused as a mistake of the one who asks: in Dutch, with a code, without data or a stack. */
function expectRefusal(answer: Answer, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.json.data ?? null).toBeNull();
  expect(answer.json.errors[0].extensions.code).toBe('INVALID');
  expect(answer.json.errors[0].message).toMatch(/verzoek|abonnementen/);
  expect(answer.text).not.toMatch(/stacktrace|node_modules|\.ts:\d|\bat \w+ \(/);
  expect(answer.json.extensions).toBeUndefined();
}

describe('documents that are made to hurt', () => {
  it.each([
    ['101 aliases of __typename', `{ ${many.aliases} }`],
    ['101 aliases of a real field', `{ ${times(101, (index) => `a${index}: viewer { email }`)} }`],
    ['500 times the same field', `{ ${many.fields} }`],
    ['500 times the same field of a person', `{ viewer { ${times(500, () => 'email')} } }`],
    ['as many fields as a document can hold', `{ ${times(2_400, () => '__typename')} }`],
    ['ten unknown directives', `{ __typename ${times(10, () => '@aa')} }`],
    ['eleven known directives', `{ __typename ${times(11, () => '@include(if: true)')} }`],
    ['eleven root fields', `{ ${times(11, (index) => `${index < 1 ? '__typename' : `a${index}: __typename`}`)} }`],
    ['introspection', '{ __schema { types { name fields { name } } } }'],
    ['introspection of one type', '{ __type(name: "Person") { fields { name } } }'],
    ['circular introspection', `{ __schema { types ${'{ fields { type '.repeat(6)}{ name }${' } }'.repeat(6)} } }`],
    ['a depth of 60', `{ ${'viewer { '.repeat(60)} email ${'}'.repeat(60)} }`],
    ['a depth of 60 in inline fragments', `{ viewer { ${'... on Viewer { '.repeat(60)} email ${'}'.repeat(60)} } }`],
    ['a bomb of fragments with 2^30 fields', `{ ...F0 } ${times(30, (index) => `fragment F${index} on Query { __typename ${index < 29 ? `...F${index + 1} ...F${index + 1}` : ''} }`)}`],
    ['two changes at once', 'mutation { a: markAllNotificationsRead { email } b: markAllNotificationsRead { email } }'],
    ['a subscription, which was an internal error', 'subscription { x }'],
    ['an unknown field', '{ viewer { emial } }'],
    ['a text that is no document', '{ viewer { '],
    ['more tokens than a screen needs', `{ ${times(30_000, () => 'a')} }`],
  ])('refuses %s', async (_what, document) => {
    const began = performance.now();
    expectRefusal(await secretary.graphql(document), 400);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('ends fragments that spread each other: they have millions of paths without one field', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `F${index}`);
    const fragments = names.map((name) => `fragment ${name} on Query { ${names.map((spread) => `...${spread}`).join(' ')} }`);
    const began = performance.now();
    expectRefusal(await api.anybody().graphql(`{ ...F0 } ${fragments.join(' ')}`), 400);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('counts changes inside fragments too', async () => {
    const two = '{ a: markAllNotificationsRead { email } b: markAllNotificationsRead { email } }';
    expectRefusal(await secretary.graphql(`mutation { ...F } fragment F on Mutation ${two}`), 400);
    expectRefusal(await secretary.graphql(`mutation { ... on Mutation ${two} }`), 400);
  });

  it.each([
    ['{ viewer { emial } }', {}],
    ['{ viewr { email } }', {}],
    ['query ($filter: ActionItemFiltr) { actionItems(filter: $filter) { totalCount } }', {}],
    ['query ($filter: ActionItemFilter) { actionItems(filter: $filter) { totalCount } }', { filter: { textt: 'x' } }],
    ['query ($order: ActionItemOrder!) { actionItems(order: $order) { totalCount } }', { order: 'NUMBR' }],
  ])('suggests nothing for %s %j, also not in variables', async (document, variables) => {
    const answer = await secretary.graphql(document, variables);
    expectRefusal(answer, 400);
    expect(answer.text).not.toContain('Did you mean');
  });
});

describe('other ways in', () => {
  const asked = { query: '{ viewer { email } }' };
  const query = encodeURIComponent(asked.query);
  const program: Record<string, string> = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };

  it('refuses a batch', async () => {
    expectRefusal(await secretary.post('/graphql', Array.from({ length: 10 }, () => asked)), 400);
  });

  it.each([
    ['a query', `?query=${query}`],
    ['a change', `?query=${encodeURIComponent('mutation { markAllNotificationsRead { email } }')}`],
    ['the page of a maker', ''],
  ])('refuses GET of %s, also with the headers of a program', async (_what, search) => {
    for (const headers of [{}, program, { accept: 'text/html' }] as Record<string, string>[]) {
      const answer = await secretary.send(`/graphql${search}`, { headers });
      expectRefusal(answer, 405);
      expect(answer.headers.get('allow')).toBe('POST');
      expect(answer.text).not.toMatch(/<html|graphiql|apollo|sandbox/i);
    }
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', 'application/graphql', 'text/plain; application/json'])('refuses POST of %s', async (type) => {
    for (const body of [`query=${query}`, JSON.stringify(asked)]) {
      expectRefusal(await secretary.send('/graphql', { method: 'POST', body, headers: { 'content-type': type } }), 415);
    }
    expect((await api.anybody().send('/auth/login', { method: 'POST', body: '{}', headers: { 'content-type': type } })).status).toBe(415);
  });

  it('keeps no documents, and says so instead of failing', async () => {
    const answer = await secretary.post('/graphql', { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } });
    expect(answer.json.errors[0].extensions.code).toBe('INVALID');
  });

  it('traces nothing', async () => {
    const answer = await secretary.graphql('{ viewer { email } }', {}, { 'x-apollo-tracing': '1', 'apollo-federation-include-trace': 'ftv1' });
    expect(Object.keys(answer.json)).toEqual(['data']);
  });
});

describe('who did not sign in', () => {
  const read = '{ organisations { edges { node { name } } } }';

  it.each([
    ['a query', read],
    ['a query in an inline fragment', `{ ... on Query ${read} }`],
    ['a query in a fragment', `{ ...F } fragment F on Query ${read}`],
    ['a change', 'mutation { markAllNotificationsRead { email } }'],
    ['a change in a fragment', 'mutation { ...F } fragment F on Mutation { checkNow { id } }'],
    ['a change beside what is open', '{ viewer { email } ...F } fragment F on Query { reminderRuns { id } }'],
  ])('is refused %s', async (_what, document) => {
    for (const cookie of [null, '__Host-schakel_session=x', `__Host-schakel_session=${'A'.repeat(43)}`]) {
      const caller = api.anybody();
      caller.cookie = cookie;
      const { json } = await caller.graphql(document);
      expect(json.errors[0]).toEqual({ message: 'Log in om verder te gaan.', extensions: { code: 'UNAUTHENTICATED' } });
      expect(json.data ?? null).toBeNull();
    }
  });

  it('is nobody to the one open query, and gets no file', async () => {
    expect((await api.anybody().graphql('{ viewer { email } }')).json).toEqual({ data: { viewer: null } });
    for (const path of ['/export/actions.csv', '/mail/x']) expect(await api.anybody().send(path)).toMatchObject({ status: 401, json: { message: 'Log in om verder te gaan.' } });
  });

  it('does not learn names of the schema from a mistake', async () => {
    expect((await api.anybody().graphql('{ actionItemz { totalCount } }')).text).not.toMatch(namesOfSchema);
  });
});

describe('another site', () => {
  it.each([[{ origin: 'https://elders.example' }], [{ origin: 'null' }], [{ origin: `${publicUrl}.elders.example` }], [{ 'sec-fetch-site': 'cross-site' }], [{ 'sec-fetch-site': 'same-site', origin: publicUrl }]])('with %j changes and reads nothing', async (headers) => {
    const answer = await secretary.graphql('{ viewer { email } }', {}, headers);
    expect(answer).toMatchObject({ status: 403, json: { errors: [{ message: 'Dit verzoek komt van een andere site.', extensions: { code: 'FORBIDDEN' } }] } });
    for (const path of ['/auth/login', '/auth/logout', '/auth/forgot', '/auth/password']) expect((await secretary.post(path, {}, headers)).status).toBe(403);
    expect((await secretary.send('/files', aFile(headers))).status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may lead here: what a link in a mail leads to is sent along, and it sends nothing itself', async () => {
    const sent = await secretary.send('/files', aFile({ origin: publicUrl, 'sec-fetch-site': 'same-origin' }));
    expect(sent).toMatchObject({ status: 201, json: { name: 'x.png', mediaType: 'image/png' } });
    const read = await secretary.send(`/files/${sent.json.id}`, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect([read.status, read.headers.get('content-disposition'), read.headers.get('content-security-policy')]).toEqual([200, `attachment; filename="x.png"; filename*=UTF-8''x.png`, `default-src 'none'; sandbox`]);
    expect(await api.anybody().send(`/files/${sent.json.id}`)).toMatchObject({ status: 401 });
    expect(await other.send(`/files/${sent.json.id}`)).toMatchObject({ status: 404, json: { message: 'Dit bestaat niet, of u mag het niet zien.' } });
  });

  it('is not what our own pages are', async () => {
    const answer = await secretary.graphql('{ viewer { email } }', {}, { origin: publicUrl, 'sec-fetch-site': 'same-origin' });
    expect(answer.json.data.viewer.email).toContain('@organisatie.example');
  });
});
