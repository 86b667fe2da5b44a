import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { logger, type Config } from '@schakel/kernel';
import type { DataSource } from 'typeorm';
import { gauge, metricText, metricTextType, type Metric } from './metric-text.js';
import { poolMetrics, processMetrics } from './process-metrics.js';
import { workMetrics } from './work-metrics.js';

interface Told {
  service: 'api' | 'worker';
  dataSource: DataSource;
  /** What this service has to tell besides. */
  own?: () => Metric[];
}

interface MetricsServer {
  /** Null: not set, or the port is taken. */
  port: number | null;
  close: () => Promise<void>;
}

const none: MetricsServer = { port: null, close: () => Promise.resolve() };

/**
 * `GET /metrics` for Prometheus, on a port of its own that only METRICS_HOST hears: numbers without names, but not for everybody.
 * The worker takes the port after METRICS_PORT, so that both read the same settings. A port that is taken is told in the log; Schakel itself goes on.
 */
export async function serveMetrics({ metricsPort, metricsHost }: Pick<Config, 'metricsPort' | 'metricsHost'>, told: Told): Promise<MetricsServer> {
  if (metricsPort === undefined) return none;
  const port = portOf(metricsPort, told);
  const ofProcess = processMetrics();
  const read = async (): Promise<string> => metricText([
    gauge('schakel_info', 'Which part of Schakel this is.', { labels: { service: told.service }, value: 1 }),
    ...ofProcess.read(), ...poolMetrics(told.dataSource), ...(told.own?.() ?? []), ...(await workMetrics(told.dataSource)),
  ]);
  const server = createServer(answering(read));
  const error = await listening(server, port, metricsHost);
  if (error) {
    ofProcess.end();
    logger.error({ error: error.code ?? error.message }, `METRICS_PORT: poort ${port} is niet te gebruiken, dus er zijn geen meetwaarden. (Port ${port} can not be used: no metrics.)`);
    return none;
  }
  const close = (): Promise<void> => new Promise((resolve) => {
    ofProcess.end();
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return { port: (server.address() as AddressInfo).port, close };
}

const portOf = (metricsPort: number, { service }: Told): number => (service === 'worker' && metricsPort > 0 ? metricsPort + 1 : metricsPort);

const answering = (read: () => Promise<string>): RequestListener => (request, response) => {
  const isAsked = request.url?.split('?')[0] === '/metrics';
  if (!isAsked) return void response.writeHead(404).end();
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  read().then(
    (text) => response.writeHead(200, { 'content-type': metricTextType, 'cache-control': 'no-store' }).end(text),
    (error: Error) => {
      logger.error({ error: error.message }, 'metrics');
      response.writeHead(500).end();
    },
  );
};

const listening = (server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | null> =>
  new Promise((resolve) => {
    server.once('error', resolve).listen(port, host, () => {
      server.off('error', resolve).on('error', (error) => logger.warn({ error: error.message }, 'metrics'));
      resolve(null);
    });
  });
