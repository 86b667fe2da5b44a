import { Durations } from './durations.js';
import { counter, gauge, metricText } from './metric-text.js';

it('is the text format of Prometheus', () => {
  expect(metricText([
    counter('jobs_total', 'All jobs.', { value: 12 }),
    gauge('waiting', 'Two lines\nand a \\.', { labels: { state: 'a "b"\\\n', on: 'x' }, value: 0.5 }, { labels: { state: 'c' }, value: Infinity }),
    gauge('nothing', 'No sample.'),
  ])).toBe([
    '# HELP jobs_total All jobs.', '# TYPE jobs_total counter', 'jobs_total 12',
    '# HELP waiting Two lines\\nand a \\\\.', '# TYPE waiting gauge', 'waiting{state="a \\"b\\"\\\\\\n",on="x"} 0.5', 'waiting{state="c"} +Inf',
    '# HELP nothing No sample.', '# TYPE nothing gauge', '',
  ].join('\n'));
});

it('counts durations in buckets that hold the ones before them', () => {
  const durations = new Durations('took_seconds', 'How long.', 'operation');
  for (const seconds of [0.005, 0.02, 0.3, 60]) durations.note('search', seconds);
  const lines = metricText([durations.metric()]).trim().split('\n');
  expect(lines.slice(0, 2)).toEqual(['# HELP took_seconds How long.', '# TYPE took_seconds histogram']);
  expect(lines.slice(2).map((line) => line.replace('took_seconds', '').replace('operation="search"', ''))).toEqual([
    ...[['0.005', 1], ['0.01', 1], ['0.025', 2], ['0.05', 2], ['0.1', 2], ['0.25', 2], ['0.5', 3], ['1', 3], ['2.5', 3], ['5', 3], ['10', 3], ['+Inf', 4]]
      .map(([bound, count]) => `_bucket{,le="${bound}"} ${count}`),
    '_sum{} 60.325', '_count{} 4',
  ]);
});
