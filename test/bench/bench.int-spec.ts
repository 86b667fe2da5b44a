import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const folder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'schakel-bench-'));

/** The figures on a small scale: that they run and compare, not what they are. */
it('the bench makes its data, compares the answers of product and floor, and prints a table', async () => {
  const place = await folder();
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['test/bench/run.mjs', 'register', '--actions=600', '--seconds=0.3', '--rounds=1', '--connections=2'], {
      env: { ...process.env, BENCH_DIR: place }, timeout: 150_000,
    });
    const cells = stdout.split('\n').find((line) => line.startsWith('register '))?.split(/ {2,}/) ?? [];
    expect(Number(cells[1])).toBeGreaterThan(0);
    // One round trip: begin, who asks, the question, commit.
    expect([cells[13], cells[14]]).toEqual(['4', '1']);
    expect(cells.at(-1)).toBe('0');
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}, 180_000);
