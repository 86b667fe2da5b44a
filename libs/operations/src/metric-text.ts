/** What is told to Prometheus: names and units by its customs (`…_seconds`, `…_bytes`, `…_total`). */
export interface Metric {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  samples: readonly MetricSample[];
}

export interface MetricSample {
  value: number;
  labels?: Readonly<Record<string, string>>;
  /** Of a histogram: `_bucket`, `_sum` or `_count`. */
  suffix?: string;
}

export const metricTextType = 'text/plain; version=0.0.4; charset=utf-8';

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');

const numberText = (value: number): string => (Number.isFinite(value) ? String(value) : Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf');

function sampleLine(name: string, { value, labels = {}, suffix = '' }: MetricSample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text).replaceAll('"', '\\"')}"`);
  return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${numberText(value)}\n`;
}

/** In the text format of Prometheus, version 0.0.4. */
export const metricText = (metrics: readonly Metric[]): string =>
  metrics.map(({ name, help, type, samples }) => `# HELP ${name} ${escaped(help)}\n# TYPE ${name} ${type}\n${samples.map((sample) => sampleLine(name, sample)).join('')}`).join('');

export const gauge = (name: string, help: string, ...samples: MetricSample[]): Metric => ({ name, help, type: 'gauge', samples });

export const counter = (name: string, help: string, ...samples: MetricSample[]): Metric => ({ name, help, type: 'counter', samples });
