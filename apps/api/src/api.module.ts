import { readFileSync } from 'node:fs';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '@schakel/kernel';
import { AccessModule } from '@schakel/access';
import { DateTimeScalar, SqlPlans, graphqlModule } from '@schakel/graphql';
import { ActionsModule } from '@schakel/actions';
import { BodiesModule } from '@schakel/bodies';
import { ClockModule } from '@schakel/clock';
import { ConvocationsModule } from '@schakel/convocations';
import { DecisionsModule } from '@schakel/decisions';
import { FilesModule } from '@schakel/files';
import { HandOversModule } from '@schakel/handovers';
import { EscalationsModule } from '@schakel/escalations';
import { LearningsModule } from '@schakel/learnings';
import { MeetingsModule } from '@schakel/meetings';
import { MinutesModule } from '@schakel/minutes';
import { NotificationsModule } from '@schakel/notifications';
import { OPERATIONS_SETTINGS, OperationsModule, type OperationsSettings } from '@schakel/operations';
import { OrganisationsModule } from '@schakel/organisations';
import { PEOPLE_SETTINGS, PeopleModule, type PeopleSettings } from '@schakel/people';
import { SearchModule } from '@schakel/search';
import { DataSource } from 'typeorm';
import { HealthController } from './health.controller.js';

const features = [AccessModule, SearchModule, PeopleModule, OrganisationsModule, BodiesModule, HandOversModule, FilesModule, MeetingsModule, MinutesModule, DecisionsModule, ActionsModule, EscalationsModule, LearningsModule, NotificationsModule, ConvocationsModule, ClockModule, OperationsModule];

@Module({})
export class ApiModule {
  static of(dataSource: DataSource, settings: Config, plans = new SqlPlans(dataSource)): DynamicModule {
    const providers = [{ provide: DataSource, useValue: dataSource }, { provide: PEOPLE_SETTINGS, useValue: peopleSettings(settings) }, { provide: OPERATIONS_SETTINGS, useValue: operationsSettings(settings) }];
    const surroundings: DynamicModule = { module: class Surroundings {}, global: true, providers, exports: providers.map((provider) => provider.provide) };
    return {
      module: ApiModule,
      imports: [surroundings, graphqlModule({ dataSource, isExplorerOn: settings.hasGraphqlExplorer, plans }), ...features],
      providers: [DateTimeScalar],
      controllers: [HealthController],
    };
  }
}

/** What sign-in needs to know about where it runs. */
export const peopleSettings = ({ isDemo, publicUrl, port, smtpUrl }: Config): PeopleSettings => ({
  isDemo,
  publicUrl: publicUrl ?? `http://localhost:${port}`,
  hasSmtp: smtpUrl !== undefined,
  secureCookies: publicUrl?.startsWith('https:') ?? false,
});

const operationsSettings = ({ dataDir, smtpUrl }: Config): OperationsSettings => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
  return { dataDir: dataDir ?? '.data', smtpUrl, version };
};
