import type { Metric, MetricSample } from './metric-text.js';

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Tally {
  /** How many ended within each bound, and not within the one before it. */
  within: number[];
  count: number;
  sum: number;
}

/** How long things took, by name. The caller keeps the names to a small fixed set: each is a dozen lines. */
export class Durations {
  private readonly tallies = new Map<string, Tally>();

  constructor(private readonly name: string, private readonly help: string, private readonly label: string) {}

  note(of: string, seconds: number): void {
    const tally = this.tallies.get(of) ?? { within: bounds.map(() => 0), count: 0, sum: 0 };
    const place = bounds.findIndex((bound) => seconds <= bound);
    if (place >= 0) tally.within[place]! += 1;
    tally.count += 1;
    tally.sum += seconds;
    this.tallies.set(of, tally);
  }

  metric(): Metric {
    const samples = [...this.tallies].sort(([a], [b]) => a.localeCompare(b)).flatMap(([of, tally]) => samplesOf({ [this.label]: of }, tally));
    return { name: this.name, help: this.help, type: 'histogram', samples };
  }
}

function samplesOf(labels: Record<string, string>, { within, count, sum }: Tally): MetricSample[] {
  let soFar = 0;
  const buckets = bounds.map((bound, index) => {
    soFar += within[index] ?? 0;
    return { suffix: '_bucket', labels: { ...labels, le: String(bound) }, value: soFar };
  });
  return [...buckets, { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count }, { suffix: '_sum', labels, value: sum }, { suffix: '_count', labels, value: count }];
}
