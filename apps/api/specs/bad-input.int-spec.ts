import { randomUUID } from 'node:crypto';
import { aScene, type Scene } from '@schakel/actions/testing';
import { testDatabase } from '@schakel/testing';
import { type Answer, type Caller, RunningApi } from './running-api.js';

let api: RunningApi<Scene>;
let secretary: Caller;
let stranger: Caller;
let other: Caller;
let written: number;
let foreignAction: string;

beforeAll(async () => {
  api = await RunningApi.start(await testDatabase(), aScene);
  secretary = await api.signedIn(api.scene.secretary.id);
  stranger = await api.signedIn(api.scene.stranger.id);
  other = await api.signedIn(api.scene.member.id);
  foreignAction = (await addAction({})).json.data.addAction.id;
  written = await api.historyCount();
});

afterAll(() => api?.close());

afterEach(async () => {
  const began = performance.now();
  expect((await other.graphql('{ viewer { email } }')).json.errors).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(1_500);
});

const addDocument = 'mutation ($input: AddActionInput!) { addAction(input: $input) { id title condition } }';
const addAction = (input: object, headers = {}): Promise<Answer> =>
  secretary.graphql(addDocument, { input: { bodyId: api.scene.funding.id, title: 'Schrijf de notitie', due: { kind: 'NOT_AGREED' }, ...input } }, headers);

const english = /\b(must|invalid|should|not found|error)\b/i;

/** Refused in words for a person, with a code that stays the same, without a stack, and nothing written. */
async function expectRefused(answer: Answer, code: string, words: RegExp): Promise<void> {
  const [error] = answer.json.errors;
  expect([error.extensions.code, error.message]).toEqual([code, expect.stringMatching(words)]);
  expect(error.message).not.toMatch(/Variable|uuid/);
  expect(answer.text).not.toMatch(/stack|node_modules|\.ts:\d|select |QueryFailed/i);
  expect(await api.historyCount()).toBe(written);
}

describe('values that cannot be', () => {
  it.each(['2022-02-30', '2022-13-01', '0000-01-01', '9999-12-31', '12-03-2028', 'morgen', '', 20280101, ['2028-01-01'], {}])('a date %j is told as a sentence, without our words for variables around it', async (on) => {
    await expectRefused(await addAction({ due: { kind: 'DATE', on } }), 'INVALID', /^Vul een bestaande datum in, als jjjj-mm-dd\.$/);
  });

  it.each([[{ title: 5 }], [{ title: ['a'] }], [{ title: {} }], [{ title: null }], [{ level: 'ONBEKEND' }], [{ due: 'DATE' }], [{ parties: 5 }], [{ onbekend: 1 }]])('%j has the wrong type', async (wrong) => {
    const answer = await addAction(wrong);
    expect(answer.status).toBe(400);
    expect(answer.json.errors[0]).toMatchObject({ message: expect.stringMatching(/^Het verzoek klopt niet: /), extensions: { code: 'INVALID' } });
    expect(answer.text).not.toMatch(/Did you mean|stack/);
    expect(await api.historyCount()).toBe(written);
  });

  it('says no more of a wrong value than anybody reads', async () => {
    expect((await addAction({ level: 'x'.repeat(50_000) })).text.length).toBeLessThan(600);
  });

  it.each(['title', 'condition'])('%s has a greatest length', async (field) => {
    await expectRefused(await addAction({ [field]: '😀'.repeat(5_000) }), 'INVALID', /^Dit is 10000 tekens\. Het mogen er ten hoogste \d+ zijn\.$/);
  });

  it.each([[0, /ten minste één/], [-1, /ten minste één/], [101, /ten hoogste 100/], [2_000_000_000, /ten hoogste 100/]])('a page of %d rows is refused in Dutch', async (first, words) => {
    await expectRefused(await secretary.graphql('query ($first: Int!) { organisations(first: $first) { totalCount } }', { first }), 'INVALID', words);
  });

  it.each([['x'], ['\0'], [['\0', randomUUID()]], [['a', 'b']], [['a']], [{}], [null], [['a', randomUUID(), 'c']]])('a place in a list %j was an internal error or is none', async (place) => {
    const after = typeof place === 'string' ? place : Buffer.from(JSON.stringify(place)).toString('base64url');
    await expectRefused(await secretary.graphql('query ($after: String) { organisations(after: $after) { totalCount } }', { after }), 'INVALID', /^Deze plek in de lijst bestaat niet\. Begin opnieuw\.$/);
  });

  it('a day or time in a place that no calendar has was an internal error', async () => {
    const after = Buffer.from(JSON.stringify(['2022-99-99 99:99:99+00', randomUUID()])).toString('base64url');
    await expectRefused(await secretary.graphql('query ($after: String) { notifications(after: $after) { totalCount } }', { after }), 'INVALID', /^Hier staat iets in dat niet kan/);
  });
});

describe('ids', () => {
  const change = 'mutation ($id: ID!) { addComment(actionId: $id, text: "Wie pakt dit op?") { id } }';
  const read = 'query ($id: ID!) { actionItem(id: $id) { id } }';

  it.each(['x', "' or 1=1 --", '../..', 'x'.repeat(10_000), randomUUID()])('%j is of nothing, where it was an internal error', async (id) => {
    await expectRefused(await secretary.graphql(change, { id }), 'NOT_FOUND', /^Dit bestaat niet, of u mag het niet zien\.$/);
    expect((await secretary.graphql(read, { id })).json).toEqual({ data: { actionItem: null } });
  });

  it('with a character that no database keeps are told so', async () => {
    await expectRefused(await secretary.graphql(change, { id: '\0' }), 'INVALID', /^Hier staat iets in dat niet kan\. Controleer wat u hebt ingevuld\.$/);
  });

  it('of somebody else tell no more than ids of nothing', async () => {
    const [theirs, nothing] = [await stranger.graphql(change, { id: foreignAction }), await stranger.graphql(change, { id: randomUUID() })];
    await expectRefused(theirs, 'NOT_FOUND', /^Dit bestaat niet/);
    expect(theirs.text).toBe(nothing.text);
    expect((await stranger.graphql(read, { id: foreignAction })).json).toEqual({ data: { actionItem: null } });
  });

  it.each(['organisation(slug: $text)', 'organisationGroup(slug: $text)', 'region(slug: $text)', 'body(code: $text)', 'decision(number: $text)', 'actionItem(number: $text)'])('%s knows no NUL, half character or right-to-left mark', async (field) => {
    for (const text of ['\0', 'a\0b', '\ud83d', '\u202e', '😀']) {
      const { json } = await secretary.graphql(`query ($text: String!) { found: ${field} { __typename } }`, { text });
      expect(json).toEqual({ data: { found: null } });
    }
  });
});

describe('texts', () => {
  it('keep emoji and lose what hides: NUL, marks that turn the direction, half characters (which broke the history)', async () => {
    const answer = await addAction({ title: '\u202eSchrijf\0 👩‍👩‍👧 de\ud83d notitie\u2069', condition: 'Als \u200fhet kan\udc00' });
    expect(answer.json.data.addAction).toMatchObject({ title: 'Schrijf 👩‍👩‍👧 de notitie', condition: 'Als het kan' });
    written = await api.historyCount();
  });

  it('of only what hides are empty', async () => {
    await expectRefused(await addAction({ title: '\0\u202e\ud83d' }), 'INVALID', /titel/);
  });
});

describe('bodies', () => {
  const json = { 'content-type': 'application/json' };

  it.each(['/graphql', '/auth/login'])('of 10 MB are refused at %s before they are read', async (path) => {
    const answer = await secretary.post(path, { query: 'x'.repeat(10_000_000) });
    expect(answer.status).toBe(413);
    await expectRefused(answer, 'INVALID', /^Dit verzoek is te groot\.$/);
  });

  it('end at 100 kB', async () => {
    expect((await secretary.graphql('{ viewer { email } }', { x: 'x'.repeat(101 * 1_024) })).status).toBe(413);
    expect((await secretary.graphql('{ viewer { email } }', { x: 'x'.repeat(95 * 1_024) })).status).toBe(200);
  });

  it.each(['{', '\0', 'null', '5', '"x"', '{"query":5}', '{"query":"{ viewer { email } }","variables":"x"}', '{}', ''])('%j is no request', async (body) => {
    const answer = await secretary.send('/graphql', { method: 'POST', body, headers: json });
    expect(answer.status).toBe(400);
    await expectRefused(answer, 'INVALID', /^(Dit|Het) verzoek /);
  });

  it.each([{ 'content-type': 'application/json; charset=onbekend' }, { ...json, 'content-encoding': 'onbekend' }, { ...json, 'content-encoding': 'gzip' }])('with %j cannot be read', async (headers) => {
    const answer = await secretary.send('/graphql', { method: 'POST', body: '{}', headers });
    expect([400, 415]).toContain(answer.status);
    await expectRefused(answer, 'INVALID', /JSON/);
  });

  it('nested without end give their connection back: twenty of them stopped the api', async () => {
    const nested = '['.repeat(40_000) + ']'.repeat(40_000);
    const body = `{"query":"mutation { markAllNotificationsRead { email } }","variables":{"x":${nested}}}`;
    for (let index = 0; index < 25; index += 1) {
      const answer = await secretary.send('/graphql', { method: 'POST', body, headers: { ...json, 'idempotency-key': randomUUID() } });
      await expectRefused(answer, 'INVALID', /^Dit verzoek is te groot\.$/);
    }
  });

  it('for signing in are told what they lack', async () => {
    for (const typed of [{}, { email: { a: 1 }, password: ['x'] }, []]) {
      const answer = await api.anybody().post('/auth/login', typed);
      expect(answer).toMatchObject({ status: 400, json: { message: 'Vul uw e-mailadres in.' } });
      expect(answer.text).not.toMatch(english);
    }
  });
});
