// `npm run bench [-- <row> …] [--actions=100000] [--seconds=5] [--rounds=3]`: the speed of the product beside the floor, in one run. See README.md.
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openBenchDatabase } from './database.mjs';
import { measureRow, statementCounter } from './measure.mjs';
import { printTable } from './table.mjs';
import { rows } from './rows.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { actions: { type: 'string', default: '100000' }, seconds: { type: 'string', default: '5' }, rounds: { type: 'string', default: '3' }, connections: { type: 'string', default: '16' }, streams: { type: 'string', default: '1000' } },
});
const unknown = positionals.filter((name) => !rows[name]);
if (unknown.length > 0) {
  process.stderr.write(`No row ${unknown.join(', ')}. There are: ${Object.keys(rows).join(', ')}\n`);
  process.exit(2);
}

const say = (line) => process.stderr.write(`${line}\n`);
const wanted = positionals.length > 0 ? positionals : Object.keys(rows);
const settings = { ms: Number(values.seconds) * 1_000, rounds: Number(values.rounds), connections: Number(values.connections), streams: Number(values.streams), say };

const database = await openBenchDatabase(Number(values.actions), say);
const results = [];
try {
  const urls = await database.fresh();
  const client = new pg.Client({ connectionString: urls.superuserUrl });
  await client.connect();
  const counter = statementCounter(urls);
  try {
    for (const name of wanted) {
      say(`… ${name}`);
      const row = rows[name];
      results.push({ name, title: row.title, ...(await (row.measure ?? measureRow)(row, { urls, client, counter, settings })) });
    }
  } finally {
    await counter.close();
    await client.end();
  }
} finally {
  await database.stop();
  printTable(results, values);
}
