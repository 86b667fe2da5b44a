import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@schakel/kernel';
import { assertEverythingSecured, createDataSource } from '@schakel/database';
import { SqlPlans, assertEveryOperationGuarded, inputPipe } from '@schakel/graphql';
import { Durations, serveMetrics } from '@schakel/operations';
import { HttpErrorFilter } from '@schakel/people';
import { ApiModule, peopleSettings } from './api.module.js';
import { configureHttp } from './http.js';

const webFolder = path.resolve(import.meta.dirname, '../../web/dist');

interface RunningApi {
  port: number;
  /** Null: none asked for, or taken. */
  metricsPort: number | null;
  close: () => Promise<void>;
}

/** Starts the api and returns how to stop it. Refuses to start when an entity or operation is open. */
export async function startApi(settings: Config): Promise<RunningApi> {
  if (!settings.databaseUrl) throw new Error('DATABASE_URL is not set: start the api through `schakel start`');
  const dataSource = await createDataSource({ url: settings.databaseUrl, applicationName: 'schakel api' }).initialize();
  assertEverythingSecured(dataSource);
  const plans = new SqlPlans(dataSource);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(dataSource, settings, plans), { bodyParser: false, logger: ['error', 'warn'], abortOnError: false });
  app.disable('x-powered-by');
  if (settings.publicUrl) app.set('trust proxy', 1);
  const durations = new Durations('schakel_graphql_request_seconds', 'How long requests to /graphql take, by the first field asked for; other: refused before that.', 'operation');
  configureHttp(app, { dataSource, plans, durations, webFolder, people: peopleSettings(settings), isExplorerOn: settings.hasGraphqlExplorer });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new HttpErrorFilter());
  await app.init();
  assertEveryOperationGuarded(app.get(GraphQLSchemaHost).schema);
  const server = app.getHttpServer();
  // Of a file that comes slowly; http.ts waits less long for anything else.
  server.requestTimeout = 15 * 60_000;
  server.headersTimeout = 10_000;
  await app.listen(settings.port, settings.host ?? '::');
  const metrics = await serveMetrics(settings, { service: 'api', dataSource, own: () => [durations.metric()] });
  return {
    port: (server.address() as { port: number }).port,
    metricsPort: metrics.port,
    close: async () => {
      await metrics.close();
      await app.close();
      await dataSource.destroy();
    },
  };
}
