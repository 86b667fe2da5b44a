import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { databaseFinding, rulesFinding } from './health-database.js';
import { HealthFinding } from './health.types.js';
import { clockFinding, diskFinding, logFinding, versionFinding } from './health-machine.js';
import { mailFinding } from './health-mail.js';
import { deadFinding, lagFinding, schedulesFinding, workerFinding } from './health-work.js';
import { maySeeMachine } from './operations.policy.js';
import { OPERATIONS_SETTINGS, type OperationsSettings } from './operations-settings.js';

/** 'Gezondheid', for the administrator. */
@Resolver()
export class HealthResolver {
  constructor(@Inject(OPERATIONS_SETTINGS) private readonly settings: OperationsSettings) {}

  @Acts('operations.see')
  @Query(() => [HealthFinding], { description: 'Administrator only: how each part of the machine is, and what to do.' })
  async health(): Promise<HealthFinding[]> {
    grant(maySeeMachine, undefined);
    const { manager, moment } = unit();
    const now = moment.realAt;
    return [
      await databaseFinding(manager), await rulesFinding(manager), await workerFinding(manager, now), await lagFinding(manager, now), await deadFinding(manager),
      await schedulesFinding(manager), await mailFinding(manager, this.settings.smtpUrl), await logFinding(manager, this.settings.dataDir),
      await diskFinding(this.settings.dataDir), clockFinding(moment), versionFinding(this.settings.version),
    ];
  }
}
