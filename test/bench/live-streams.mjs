// Open live streams, and how soon all of them are told of one change.
import { once } from 'node:events';
import { get, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { openSessions, residentMb, startApi } from './processes.mjs';

const comment = 'mutation ($id: ID!, $text: String!) { addComment(actionId: $id, text: $text) { id } }';

/** One stream that notes when it is told. */
async function openStream(port, cookie) {
  const asked = get({ port, host: '127.0.0.1', path: '/live?age=0', headers: { cookie }, agent: false });
  const [response] = await once(asked, 'response');
  if (response.statusCode !== 200) throw new Error(`A stream answered ${response.statusCode}`);
  const stream = { toldAt: null, close: () => asked.destroy() };
  response.setEncoding('utf8').on('data', (text) => {
    if (text.includes('event: changed')) stream.toldAt = performance.now();
  });
  response.on('error', () => undefined);
  return stream;
}

async function change(port, cookie, id, text) {
  const body = JSON.stringify({ query: comment, variables: { id, text } });
  const asked = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers: { cookie, 'content-type': 'application/json' } });
  asked.end(body);
  const [response] = await once(asked, 'response');
  const answer = Buffer.concat(await response.toArray()).toString();
  if (response.statusCode !== 200 || answer.includes('"errors"')) throw new Error(`The change failed: ${answer.slice(0, 300)}`);
}

/** Milliseconds after the change was asked for at which the stream in the middle and the last one were told. */
async function tellAll(streams, ask) {
  for (const stream of streams) stream.toldAt = null;
  const began = performance.now();
  await ask();
  while (streams.some(({ toldAt }) => toldAt === null)) {
    if (performance.now() - began > 30_000) throw new Error(`${streams.filter(({ toldAt }) => toldAt === null).length} streams were not told`);
    await pause(5);
  }
  const times = streams.map(({ toldAt }) => toldAt - began).sort((a, b) => a - b);
  return { middle: Math.round(times[Math.floor(times.length / 2)]), last: Math.round(times.at(-1)) };
}

/** Opens that many streams for as many sessions on one api process, and makes changes that everybody may see. */
export async function measureLiveStreams({ urls, client, streams: count = 1_000, changes = 5 }) {
  const { rows: persons } = await client.query('select person_id as id from affiliation order by id limit 150');
  const { rows: [action] } = await client.query(`select id from action_item where level = 'NETWORK' and state = 'OPEN' order by id limit 1`);
  const cookies = await openSessions(client, Array.from({ length: count }, (_, index) => persons[index % persons.length].id));
  const api = await startApi(urls);
  const streams = [];
  try {
    const before = residentMb(api.pid);
    for (let start = 0; start < count; start += 50) streams.push(...(await Promise.all(cookies.slice(start, start + 50).map((cookie) => openStream(api.port, cookie)))));
    const told = [];
    // What was told while they opened is over.
    await pause(2_500);
    for (let round = 0; round < changes; round += 1) told.push(await tellAll(streams, () => change(api.port, cookies[0], action.id, `Bericht ${round} aan iedereen`)));
    return { streams: count, told, mb: { before, after: residentMb(api.pid) } };
  } finally {
    for (const stream of streams) stream.close();
    await api.stop();
  }
}

/** As a row of the table. */
export async function measureLive(_row, { urls, client, settings }) {
  const { streams, told, mb } = await measureLiveStreams({ urls, client, streams: settings.streams });
  const slowest = Math.max(...told.map(({ last }) => last));
  return {
    lines: [
      `${streams} open live streams, ${told.length} changes: all told within ${slowest} ms of asking (goal ≤ 2000), half of them within ${Math.max(...told.map(({ middle }) => middle))} ms`,
      `memory of the api: ${mb.before} MB without streams, ${mb.after} MB with them (goal ≤ 500)`,
    ],
  };
}
