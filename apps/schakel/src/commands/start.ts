import { join } from 'node:path';
import { chooseDataFolder } from '@schakel/database/cluster';
import { readConfig, type Config } from '@schakel/kernel';
import { claimFolder, type Claim } from '../claim.js';
import type { Command, Launcher } from '../command.js';
import { carryOutResets } from '../demo-resets.js';
import { EndAsked, Ending } from '../ending.js';
import { KeptPostgres } from '../kept-postgres.js';
import { choosePort } from '../ports.js';
import { demoAccounts, readyBlock, waitUntilReady } from '../ready.js';
import { Service } from '../service.js';
import type { Logins, Steps } from '../steps.js';
import { leaveMark, markOfBuild, markOn } from '../up-to-date.js';

interface Run {
  readonly launcher: Launcher;
  readonly config: Config;
  readonly folder: string;
  readonly claim: Claim;
  readonly ending: Ending;
  readonly steps: Partial<Steps>;
  /** Last in, first done. */
  readonly cleanUps: (() => Promise<void>)[];
}

interface Database {
  readonly appUrl: string;
  /** Absent when only the service's login was given. */
  readonly adminUrl: string | undefined;
  readonly embedded: KeptPostgres | undefined;
}

async function openDatabase({ config, folder, launcher, cleanUps }: Run): Promise<Database> {
  if (config.databaseUrl !== undefined) return { appUrl: config.databaseUrl, adminUrl: config.databaseAdminUrl, embedded: undefined };
  launcher.say('PostgreSQL starten');
  // Not cut short by Ctrl-C: what has half started could not be stopped.
  const embedded = await KeptPostgres.open(folder, launcher.say);
  cleanUps.push(async () => embedded.stop());
  return { appUrl: embedded.current.appUrl, adminUrl: embedded.current.adminUrl, embedded };
}

async function bringUpToDate({ config, launcher, steps, ending }: Run, { appUrl, adminUrl }: Database): Promise<void> {
  if (adminUrl === undefined) {
    launcher.say('Zonder DATABASE_ADMIN_URL blijft de database zoals hij is: geen migraties');
    return;
  }
  const kind = config.isDemo ? 'demo' : 'minimal';
  const mark = await markOfBuild(launcher.root, kind);
  if (mark !== undefined && (await markOn(adminUrl)) === mark) {
    launcher.say('Database is bij');
    return;
  }
  const logins: Logins = { appUrl, adminUrl };
  if (steps.migrate) await ending.orEnd(steps.migrate(logins, launcher.say));
  if (steps.seed) await ending.orEnd(steps.seed(logins, kind, launcher.say));
  if (mark !== undefined) await leaveMark(adminUrl, mark);
}

function startServices(run: Run, { appUrl, embedded }: Database, port: number): { api: Service; worker: Service } {
  const { root, say } = run.launcher;
  const environment = (): NodeJS.ProcessEnv => {
    const ours = { DATABASE_URL: embedded?.current.appUrl ?? appUrl, DATA_DIR: run.folder, PORT: String(port), SCHAKEL_EMBEDDED: embedded ? '1' : '0' };
    // The owner's login stays here: no running service needs it.
    const { DATABASE_ADMIN_URL: _kept, ...given } = process.env;
    return { NODE_ENV: 'production', ...given, ...ours };
  };
  const service = (name: string): Service => {
    const logFile = embedded ? join(run.folder, 'log', `${name}.log`) : undefined;
    return new Service({ name, script: join(root, 'apps', name, 'dist', 'main.js'), cwd: root, environment, logFile, say });
  };
  const [api, worker] = [service('api'), service('worker')];
  api.start();
  run.cleanUps.push(async () => void (await Promise.all([api.stop(), worker.stop()])));
  embedded?.watch(async () => void (await Promise.all([api.restart(), worker.restart()])));
  if (embedded) run.cleanUps.push(async () => embedded.endWatch());
  return { api, worker };
}

async function startAll(run: Run): Promise<void> {
  const { config, launcher, ending, folder } = run;
  const port = await choosePort(config, launcher.say);
  const database = await openDatabase(run);
  if (ending.isAsked) throw new EndAsked();
  await bringUpToDate(run, database);
  launcher.say('Schakel zelf starten');
  const { api, worker } = startServices(run, database, port);
  let isGivenUp = false;
  try {
    await ending.orEnd(Promise.race([waitUntilReady(port, () => isGivenUp), api.failure]));
  } finally {
    isGivenUp = true;
  }
  api.markReady();
  await watchOverDemo(run, database, { api, worker });
  // After the api: both at once would keep people waiting on a small machine.
  worker.start();
  worker.markReady();
  const url = config.publicUrl ?? `http://localhost:${port}`;
  await run.claim.announce(url);
  const remarks = database.embedded ? [`Gegevens en logboeken: ${folder}`] : [];
  process.stdout.write(readyBlock(url, config.isDemo ? await demoAccounts(port) : [], remarks));
}

/** Only the launcher has the login of the owner, which putting the demo back needs. */
async function watchOverDemo({ config, steps, folder, launcher, cleanUps }: Run, database: Database, services: { api: Service; worker: Service }): Promise<void> {
  const { adminUrl, appUrl, embedded } = database;
  if (!config.isDemo || adminUrl === undefined) return;
  const logins = (): Logins => (embedded ? embedded.current : { adminUrl, appUrl });
  cleanUps.push(await carryOutResets({ steps, logins, folder, ...services, say: launcher.say }));
}

async function cleanUp({ cleanUps, launcher }: Run): Promise<void> {
  for (const step of cleanUps.reverse()) await step().catch((error: Error) => launcher.say(error.message));
}

/** Starts everything and keeps it running until it is told to end. */
export const startCommand = (steps: Partial<Steps>): Command => ({
  name: 'start',
  summary: 'start Schakel; zonder instellingen met een eigen database en demo-accounts',
  async run(_args, launcher) {
    const config = readConfig();
    const { path: folder, remark } = await chooseDataFolder(launcher.root, config.dataDir);
    if (remark) launcher.say(`Gegevens in ${folder}: ${remark}`);
    const claim = await claimFolder(folder);
    if ('pid' in claim) {
      const where = claim.url ? `Schakel draait al: ${claim.url}` : 'Schakel is al aan het starten';
      launcher.say(`${where} (proces ${claim.pid}, gegevens in ${folder}). (Schakel is running already.)`);
      return;
    }
    const run: Run = { launcher, config, folder, claim, steps, ending: new Ending(), cleanUps: [claim.release] };
    try {
      await startAll(run);
      await run.ending.asked;
    } catch (error) {
      if (!(error instanceof EndAsked)) throw error;
    } finally {
      if (run.ending.isAsked) launcher.say('Schakel stopt');
      await cleanUp(run);
    }
    launcher.say('Schakel is gestopt');
  },
});
