import { ConfigError, readConfig } from './config.js';

function problemsOf(env: Record<string, string>): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

const database = { DATABASE_URL: 'postgresql://schakel_app:geheim@db.example:5432/schakel' };

describe('readConfig', () => {
  it('needs nothing: demo mode on this computer only', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: undefined,
      databaseAdminUrl: undefined,
      redisUrl: undefined,
      smtpUrl: undefined,
      mailFrom: { name: 'Schakel', address: 'schakel@localhost' },
      publicUrl: undefined,
      port: 3000,
      isPortSet: false,
      host: '127.0.0.1',
      metricsPort: undefined,
      metricsHost: '127.0.0.1',
      dataDir: undefined,
      isDemo: true,
      hasGraphqlExplorer: false,
    });
  });

  it('treats an empty variable as not set', () => {
    expect(readConfig({ DATABASE_URL: '', PUBLIC_URL: ' ', PORT: '', DEMO: '' })).toEqual(readConfig({}));
  });

  it.each([
    [{}, true, '127.0.0.1'],
    [{ DEMO: '0' }, false, '127.0.0.1'],
    [database, false, undefined],
    [{ ...database, DEMO: '1' }, true, '127.0.0.1'],
    [{ PUBLIC_URL: 'https://schakel.example' }, false, undefined],
    [{ PUBLIC_URL: 'https://schakel.example', DEMO: 'true' }, true, undefined],
    [{ ...database, SCHAKEL_EMBEDDED: '1' }, true, '127.0.0.1'],
    [{ ...database, SCHAKEL_EMBEDDED: '1', DEMO: '0' }, false, '127.0.0.1'],
    [{ ...database, SCHAKEL_EMBEDDED: '1', PUBLIC_URL: 'https://schakel.example' }, false, undefined],
  ])('%j gives demo %s, listening on %s', (env, isDemo, host) => {
    expect(readConfig(env)).toMatchObject({ isDemo, host });
  });

  it('reads every setting', () => {
    const read = readConfig({
      ...database,
      DATABASE_ADMIN_URL: 'postgres://schakel_owner:geheim@db.example/schakel',
      REDIS_URL: 'redis://redis.example:6379',
      SMTP_URL: 'smtps://mail.example',
      MAIL_FROM: '"Schakel, namens het overleg" <schakel@overleg.example>',
      PUBLIC_URL: 'https://schakel.example/',
      PORT: '8080',
      METRICS_PORT: '9100',
      METRICS_HOST: '::',
      DATA_DIR: '/data',
      GRAPHQL_EXPLORER: '1',
    });
    expect(read).toMatchObject({
      databaseUrl: database.DATABASE_URL,
      mailFrom: { name: 'Schakel, namens het overleg', address: 'schakel@overleg.example' },
      publicUrl: 'https://schakel.example',
      port: 8080,
      isPortSet: true,
      metricsPort: 9100,
      metricsHost: '::',
      dataDir: '/data',
      hasGraphqlExplorer: true,
    });
  });

  it.each([
    ['DATABASE_URL', 'mysql://server/schakel'],
    ['DATABASE_URL', 'server:5432'],
    ['REDIS_URL', 'http://server'],
    ['SMTP_URL', 'server'],
    ['PUBLIC_URL', 'schakel.example'],
    ['PUBLIC_URL', 'https://schakel.example/pad'],
    ['PORT', '65536'],
    ['PORT', '3000 '.repeat(2)],
    ['PORT', '-1'],
    ['METRICS_PORT', 'aan'],
    ['METRICS_PORT', '65535'],
    ['METRICS_PORT', '3000'],
    ['METRICS_PORT', '2999'],
    ['METRICS_HOST', 'overal'],
    ['DEMO', 'misschien'],
    ['GRAPHQL_EXPLORER', '2'],
    ['MAIL_FROM', 'Schakel'],
    ['MAIL_FROM', 'a@b.example, c@d.example'],
    ['MAIL_FROM', 'Schakel <a@b.example>\r\nBcc: c@d.example'],
  ])('refuses %s=%j and names it in Dutch and English', (variable, value) => {
    const error = problemsOf({ [variable]: value });
    expect(error.variables).toEqual([variable]);
    expect(error.message).toContain(`${variable}: `);
    expect(error.message.split('\n')).toHaveLength(2);
  });

  it('names all that is wrong at once', () => {
    expect(problemsOf({ PORT: 'x', DEMO: 'x' }).variables).toEqual(['PORT', 'DEMO']);
  });

  it('wants the app login beside the owner login', () => {
    expect(problemsOf({ DATABASE_ADMIN_URL: database.DATABASE_URL }).variables).toEqual(['DATABASE_URL']);
  });

  it('never repeats a value: it may hold a password', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://u:hunter2@server/x' }).message).not.toContain('hunter2');
  });
});
