// The processes under measurement, each its own, as in production.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];

/** Starts a script that says when it is ready; `stop` ends it by its own id. */
async function start(script, environment, args = []) {
  const child = spawn(process.execPath, [...args, path.join(root, script)], {
    cwd: root, env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', ...environment }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [told] = await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => { throw new Error(`${script} ended with ${code}`); })]);
  return {
    ...told,
    child,
    pid: child.pid,
    stop: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** The database's own passwords are in the urls: they go by the environment, not by the command line. */
const productionSettings = ({ appUrl }) => ({ DATABASE_URL: appUrl, PORT: '0', DEMO: '0', PUBLIC_URL: '', DATABASE_ADMIN_URL: '' });

export const startApi = (urls, more = {}) => start('apps/api/dist/main.js', { ...productionSettings(urls), ...more }, profile);

export const startWorker = (urls, more = {}) => start('apps/worker/dist/main.js', { ...productionSettings(urls), ...more }, profile);

export const startFloor = (urls) => start('test/bench/floor.mjs', { FLOOR_DATABASE_URL: urls.superuserUrl });

export const startMailSink = () => start('test/bench/mail-sink.mjs', {});

/** Resident memory of a process in MB; null where the system does not say. */
export function residentMb(pid) {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024);
  } catch {
    return null;
  }
}

/** Processor time that a process has used, in ms; null where the system does not say. */
export function usedMs(pid) {
  try {
    const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(user) + Number(system)) * 10;
  } catch {
    return null;
  }
}

/** A session for each of these persons, as sign-in makes them. Returns their cookies. */
export async function openSessions(client, personIds) {
  const tokens = personIds.map(() => randomBytes(32).toString('base64url'));
  await client.query(
    `insert into session (id, version, person_id, token_hash, created_at, last_used_at, expires_at)
     select gen_random_uuid(), 1, person_id, token_hash, now(), now(), now() + interval '8 hours' from unnest($1::uuid[], $2::text[]) as s(person_id, token_hash)`,
    [personIds, tokens.map((token) => createHash('sha256').update(token).digest('hex'))],
  );
  return tokens.map((token) => `schakel_session=${token}`);
}

/** Stands between the api and PostgreSQL and counts what is executed, messages of the protocol as they pass. */
export async function countingProxy(databaseUrl) {
  const target = new URL(databaseUrl);
  const proxy = { statements: 0, trips: 0 };
  const server = createServer((socket) => {
    const upstream = connect({ port: Number(target.port), host: target.hostname });
    let left = Buffer.alloc(0);
    let isBegun = false;
    socket.on('data', (chunk) => {
      proxy.trips += 1;
      left = Buffer.concat([left, chunk]);
      for (;;) {
        const headSize = isBegun ? 5 : 4;
        if (left.length < headSize) break;
        const size = left.readInt32BE(headSize - 4) + headSize - 4;
        if (left.length < size) break;
        // Execute, or a simple query.
        if (isBegun && (left[0] === 0x45 || left[0] === 0x51)) proxy.statements += 1;
        isBegun = true;
        left = left.subarray(size);
      }
    });
    socket.pipe(upstream).pipe(socket);
    for (const end of [socket, upstream]) end.on('error', () => { socket.destroy(); upstream.destroy(); });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(databaseUrl);
  through.port = String(server.address().port);
  return Object.assign(proxy, { url: through.href, close: () => server.close() });
}
