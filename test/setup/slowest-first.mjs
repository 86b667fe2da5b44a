// In which order files of specs begin. Jest knows how long they took from an earlier run on the same machine; in a fresh clone it begins with the
// largest, and the slowest, which are short, ran last and alone.
import { statSync } from 'node:fs';

/** Ends of paths, the slowest first. What is not here follows by size. */
const slowest = [
  'e2e/every-room.e2e-spec.ts', 'e2e/keyboard.e2e-spec.ts', 'e2e/agenda.e2e-spec.ts', 'e2e/minutes.e2e-spec.ts', 'e2e/reminders.e2e-spec.ts', 'e2e/administration-machine.e2e-spec.ts', 'e2e/handbook-pictures.e2e-spec.ts',
  'bench/bench.int-spec.ts', 'faults/clock.int-spec.ts', 'faults/digests.int-spec.ts', 'faults/redis.int-spec.ts', 'faults/database-restart.int-spec.ts', 'faults/reminders.int-spec.ts', 'specs/start.int-spec.ts',
];

function placeOf({ path }) {
  const place = slowest.findIndex((end) => path.endsWith(end));
  return place < 0 ? slowest.length : place;
}

export default class SlowestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => placeOf(a) - placeOf(b) || statSync(b.path).size - statSync(a.path).size);
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // Nothing is kept: the order is the same everywhere.
  }
}
