import type { DynamicModule } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { unitSlot } from '@schakel/database';
import type { Request } from 'express';
import type { DataSource } from 'typeorm';
import { noteRootField } from './asked-root-field.js';
import { documentGuard } from './document-guard.js';
import { formatError } from './format-error.js';
import type { SqlPlans } from './in-sql/direct-answers.js';
import { unitOfWorkPlugin } from './unit-plugin.js';

interface GraphqlSettings {
  dataSource: DataSource;
  /** GRAPHQL_EXPLORER=1: introspection and an explorer. */
  isExplorerOn: boolean;
  /** Where sound queries are noted, to be answered with one statement the next time. */
  plans?: SqlPlans;
}

const idempotencyKeyPattern = /^[\w-]{8,100}$/;

function contextOf({ req }: { req: Request }): object {
  const key = req.headers['idempotency-key'];
  return { slot: unitSlot(), asksFor: (field: string | undefined) => noteRootField(req, field), idempotencyKey: typeof key === 'string' && idempotencyKeyPattern.test(key) ? key : null };
}

/** GraphQL over POST, code-first, closed: no introspection, suggestions, batches, landing page or stack traces. */
export function graphqlModule({ dataSource, isExplorerOn, plans }: GraphqlSettings): DynamicModule {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    context: contextOf,
    introspection: isExplorerOn,
    playground: false,
    graphiql: false,
    hideSchemaDetailsFromClientErrors: !isExplorerOn,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: 2_500 },
    validationOptions: { maxErrors: 3 },
    executionOptions: { maxCoercionErrors: 3 },
    validationRules: [documentGuard],
    formatError,
    plugins: [unitOfWorkPlugin(dataSource, plans), isExplorerOn ? ApolloServerPluginLandingPageLocalDefault() : ApolloServerPluginLandingPageDisabled()],
  });
}
