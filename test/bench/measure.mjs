// One row: the product and the floor side by side, first checked to answer the same, then measured by turns.
import { isDeepStrictEqual } from 'node:util';
import { askOnce, load } from './load.mjs';
import { countingProxy, openSessions, residentMb, startApi, startFloor, usedMs } from './processes.mjs';
import { benchId } from './rows.mjs';

const quantile = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function cookies(client) {
  const known = new Map();
  return (person) => {
    if (!known.has(person)) known.set(person, openSessions(client, [benchId('person', person)]).then(([cookie]) => cookie));
    return known.get(person);
  };
}

const contentOf = ({ status, body }) => {
  const content = JSON.parse(body.toString());
  if (status !== 200 || content.errors) throw new Error(`No good answer: ${status} ${body.toString().slice(0, 500)}`);
  return content;
};

/** Both must answer the same before it means anything who is quicker. */
async function assertSameAnswers(ports, pairs) {
  for (const [product, floor] of pairs) {
    // Twice: what is asked for the first time may go another way than what was asked before.
    const answers = [await askOnce(ports.api, product), await askOnce(ports.api, product)].map(contentOf);
    const other = contentOf(await askOnce(ports.floor, floor));
    for (const answer of answers) {
      if (!isDeepStrictEqual(answer, other)) throw new Error(`The answers differ:\n${JSON.stringify(answer).slice(0, 3_000)}\n${JSON.stringify(other).slice(0, 3_000)}`);
    }
  }
}

/** An api of its own for counting the statements and round trips of one request, once it has seen its like. Started when it is first asked. */
export function statementCounter(urls) {
  let started;
  const start = async () => {
    const proxy = await countingProxy(urls.appUrl);
    return { proxy, api: await startApi({ ...urls, appUrl: proxy.url }) };
  };
  return {
    of: async (request) => {
      const { proxy, api } = await (started ??= start());
      for (let turn = 0; turn < 6; turn += 1) await askOnce(api.port, request());
      Object.assign(proxy, { statements: 0, trips: 0 });
      contentOf(await askOnce(api.port, request()));
      return { statements: proxy.statements, trips: proxy.trips };
    },
    close: async () => {
      if (!started) return;
      const { proxy, api } = await started;
      await api.stop();
      proxy.close();
    },
  };
}

/** One turn at one of the two. */
async function turn(server, next, how) {
  const before = usedMs(server.pid);
  const run = await load(server.port, next, how);
  run.times.sort((a, b) => a - b);
  return { cpuMs: (usedMs(server.pid) - before) / run.times.length, perSecond: run.times.length / run.seconds, p50: quantile(run.times, 0.5), p99: quantile(run.times, 0.99), failed: run.failed };
}

const together = (runs) => ({
  cpuMs: median(runs.map((run) => run.cpuMs)), perSecond: median(runs.map((run) => run.perSecond)), p50: median(runs.map((run) => run.p50)), p99: median(runs.map((run) => run.p99)), failed: runs.reduce((sum, run) => sum + run.failed, 0),
});

export async function measureRow(row, { urls, client, counter, settings: { ms, rounds, connections } }) {
  const floor = await startFloor(urls);
  const counted = row.writes ? null : await row.questions({ client, cookieOf: cookies(client) });
  const statements = await counter.of((counted ?? (await row.questions({ client, openSessions }))).product);
  const api = await startApi(urls);
  try {
    const questions = counted ?? (await row.questions({ client, openSessions }));
    await assertSameAnswers({ api: api.port, floor: floor.port }, questions.check.slice(0, 10));
    const turns = { product: [], floor: [] };
    await load(api.port, questions.product, { connections, ms: Math.min(ms, 4_000) });
    await load(floor.port, questions.floor, { connections, ms: Math.min(ms, 2_000) });
    for (let round = 0; round < rounds; round += 1) {
      turns.product.push(await turn(api, questions.product, { connections, ms }));
      turns.floor.push(await turn(floor, questions.floor, { connections, ms }));
    }
    const product = together(turns.product);
    const other = together(turns.floor);
    const shares = turns.product.map((own, index) => own.perSecond / turns.floor[index].perSecond);
    return { product, floor: other, share: median(shares), p99Ratio: product.p99 / other.p99, residentMb: residentMb(api.pid), ...statements, goal: row.goal };
  } finally {
    await api.stop();
    await floor.stop();
  }
}
