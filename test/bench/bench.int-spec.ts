import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const folder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'schakel-bench-'));

// Statements and round trips of one request, whatever the machine. In one trip: begin, who asks, the question, commit.
const statements: [row: string, statements: string, trips: string][] = [
  ['register', '4', '1'], ['action', '4', '1'], ['agenda', '4', '1'], ['body', '4', '1'], ['overview', '4', '1'], ['search', '8', '8'], ['progress', '16', '16'],
];

/** The figures on a small scale: that they run and compare, not what they are. */
it('the bench makes its data, compares the answers of product and floor, and prints a table', async () => {
  const place = await folder();
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['test/bench/run.mjs', ...statements.map(([row]) => row), '--actions=1500', '--seconds=0.2', '--rounds=1', '--connections=2'], {
      env: { ...process.env, BENCH_DIR: place }, timeout: 280_000,
    });
    for (const [row, ...counts] of statements) {
      const cells = stdout.split('\n').find((line) => line.startsWith(`${row} `))?.split(/ {2,}/) ?? [];
      expect(Number(cells[1])).toBeGreaterThan(0);
      expect([row, cells[13], cells[14]]).toEqual([row, ...counts]);
      expect(cells.at(-1)).toBe('0');
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}, 300_000);
