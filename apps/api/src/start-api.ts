import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@schakel/kernel';
import { assertEverythingSecured, createDataSource } from '@schakel/database';
import { SqlPlans, assertEveryOperationGuarded, inputPipe } from '@schakel/graphql';
import { HttpErrorFilter } from '@schakel/people';
import { ApiModule, peopleSettings } from './api.module.js';
import { configureHttp } from './http.js';

const webFolder = path.resolve(import.meta.dirname, '../../web/dist');

/** Starts the api and returns how to stop it. Refuses to start when an entity or operation is open. */
export async function startApi(settings: Config): Promise<{ port: number; close: () => Promise<void> }> {
  if (!settings.databaseUrl) throw new Error('DATABASE_URL is not set: start the api through `schakel start`');
  const dataSource = await createDataSource({ url: settings.databaseUrl, applicationName: 'schakel api' }).initialize();
  assertEverythingSecured(dataSource);
  const plans = new SqlPlans(dataSource);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(dataSource, settings, plans), { bodyParser: false, logger: ['error', 'warn'], abortOnError: false });
  app.disable('x-powered-by');
  if (settings.publicUrl) app.set('trust proxy', 1);
  configureHttp(app, { dataSource, plans, webFolder, people: peopleSettings(settings), isExplorerOn: settings.hasGraphqlExplorer });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new HttpErrorFilter());
  await app.init();
  assertEveryOperationGuarded(app.get(GraphQLSchemaHost).schema);
  const server = app.getHttpServer();
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  await app.listen(settings.port, settings.host ?? '::');
  return {
    port: (server.address() as { port: number }).port,
    close: async () => {
      await app.close();
      await dataSource.destroy();
    },
  };
}
