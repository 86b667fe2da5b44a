import { aScene, type Scene } from '@schakel/actions/testing';
import { testDatabase } from '@schakel/testing';
import { type Answer, type Caller, RunningApi } from './running-api.js';

let api: RunningApi<Scene>;
let secretary: Caller;
let page: Answer;

beforeAll(async () => {
  api = await RunningApi.start(await testDatabase(), aScene);
  secretary = await api.signedIn(api.scene.secretary.id);
  page = await api.anybody().send('/acties');
});

afterAll(() => api?.close());

const assetOf = ({ text }: Answer): string => /\/assets\/[^"]+\.js/.exec(text)?.[0] ?? 'no asset on the page';

describe('headers', () => {
  it('keep every answer to our own site, over https, without inline code', async () => {
    const answers = [page, await secretary.send(assetOf(page)), await secretary.graphql('{ viewer { email } }'), await secretary.send('/auth/settings'), await secretary.send('/health/live'), await secretary.send('/auth/onbekend')];
    for (const { headers } of answers) {
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      for (const rule of [`default-src 'none'`, `script-src 'self'`, `style-src 'self'`, `base-uri 'none'`, `frame-ancestors 'none'`, `form-action 'self'`]) expect(policy.split(';')).toContain(rule);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('have pages that obey the policy', () => {
    expect(page.text).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=|https?:\/\//);
  });

  it('let nobody keep data, and everybody keep files that never change', async () => {
    expect((await secretary.graphql('{ viewer { email } }')).headers.get('cache-control')).toBe('no-store');
    expect((await secretary.send('/export/actions.csv')).headers.get('cache-control')).toBe('no-store');
    expect((await secretary.send(assetOf(page))).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });

  it('compress files, never answers with data', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    expect((await secretary.send(assetOf(page), { headers })).headers.get('content-encoding')).toBe('gzip');
    expect((await secretary.send('/export/actions.csv', { headers })).headers.get('content-encoding')).toBeNull();
  });

  it('set a cookie that no script, other site or plain connection gets', async () => {
    const answer = await api.anybody().signIn(`${api.scene.secretary.id}@organisatie.example`);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-schakel_session=[\w-]{43}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/)]);
  });
});

describe('addresses', () => {
  it.each(['/', '/acties', '/acties/bestaat-niet', '/%', '/%00', '/..%2f..%2fpackage.json', '/.env', '//elders.example'])('%s is the app, which knows its pages', async (path) => {
    expect(await api.raw(path)).toEqual({ status: 200, type: 'text/html; charset=utf-8', text: page.text });
  });

  it('answer HEAD as GET', async () => {
    const head = await api.anybody().send('/acties/bestaat-niet', { method: 'HEAD' });
    expect([head.status, head.text, head.headers.get('content-type')]).toEqual([200, '', 'text/html; charset=utf-8']);
  });

  it.each(['/assets', '/assets/', '/assets/onbekend.js', '/assets/%', '/assets/%00', '/assets/..%2findex.html', '/assets/../../../../package.json'])('%s is no file: not a page, and not called unreadable JSON', async (path) => {
    expect(await api.raw(path)).toEqual({ status: 404, type: 'application/json; charset=utf-8', text: JSON.stringify({ errors: [{ message: 'Dit bestand bestaat niet.', extensions: { code: 'NOT_FOUND' } }] }) });
  });

  it.each(['/auth/onbekend', '/export/onbekend', '/health/onbekend', '/auth/link/%'])('%s is no page and tells no stack', async (path) => {
    const { status, type, text } = await api.raw(path);
    expect([400, 404]).toContain(status);
    expect(type).toContain('application/json');
    expect(text).not.toMatch(/node_modules|\.ts:|\bat \w+/);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s does nothing', async (method) => {
    expect((await secretary.send('/graphql', { method })).status).toBe(405);
    for (const path of ['/acties', '/auth/login']) expect((await secretary.send(path, { method, headers: { 'content-type': 'application/json' } })).status).toBe(404);
  });
});

describe('when the database is gone', () => {
  const isAway = (answer: Answer): void => {
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.json).toEqual({ message: expect.stringMatching(/kan op dit moment niet bij de gegevens/), retryAfterSeconds: 5 });
  };
  const cut = async (): Promise<void> => {
    await api.db.tamper(`alter database ${api.db.name} connection limit 0`);
    await api.db.tamper(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${api.db.name}' and application_name = 'schakel api'`);
  };
  const mend = (): Promise<void> => api.db.tamper(`alter database ${api.db.name} connection limit -1`);

  afterEach(mend);

  it('says so in Dutch and when to come back, shows the app, and works again by itself', async () => {
    expect(await secretary.send('/health/ready')).toMatchObject({ status: 200, json: { status: 'ok' } });
    await cut();
    isAway(await secretary.graphql('{ viewer { email } }'));
    isAway(await secretary.send('/auth/settings'));
    isAway(await secretary.send('/export/actions.csv'));
    isAway(await secretary.send('/health/ready'));
    expect(await secretary.send('/health/live')).toMatchObject({ status: 200, json: { status: 'ok' } });
    expect((await secretary.send('/acties')).text).toBe(page.text);
    await mend();
    expect((await secretary.send('/health/ready')).status).toBe(200);
    expect((await secretary.graphql('{ viewer { email } }')).json.data.viewer.email).toContain('@organisatie.example');
  });
});
