import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './naming.js';
import { PreparingClient } from './preparing-client.js';
import { securedEntities } from './row-security.js';

// A calendar day is text all the way: as a Date it would shift with the time zone of the process.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

interface ConnectionSettings {
  url: string;
  poolSize?: number;
  applicationName?: string;
  migrations?: DataSourceOptions['migrations'];
}

/** The connection to PostgreSQL for all secured entities; import every feature first. Not yet initialised. */
export function createDataSource({ url, poolSize = 20, applicationName = 'schakel', migrations = [] }: ConnectionSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    migrations,
    entities: securedEntities.all().map((entity) => entity.target as new () => object),
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: ['error'].includes(process.env['LOG_SQL'] ?? '') ? ['error'] : false,
    // A server that went without a word must not hold a request: connecting (or waiting for a place in the pool) ends after five seconds.
    extra: {
      statement_timeout: 5_000, idle_in_transaction_session_timeout: 30_000, connectionTimeoutMillis: 5_000, keepAlive: true,
      // Migrations change under a statement what it was prepared for.
      ...(Array.isArray(migrations) && migrations.length > 0 ? {} : { Client: PreparingClient }),
    },
  });
}
