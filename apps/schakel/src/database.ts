import { chooseDataFolder, Refusal, startEmbeddedPostgres, type EmbeddedPostgres } from '@schakel/database/cluster';
import { readConfig, type Config } from '@schakel/kernel';
import type { Launcher } from './command.js';
import type { Logins } from './steps.js';

/** Opens the embedded PostgreSQL on the folder; safe to call while another command uses it. */
export async function openEmbedded(folder: string, say: (line: string) => void, preferredPort?: number): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ folder, durable: true, say, ...(preferredPort === undefined ? {} : { preferredPort }) });
}

/** The logins of the settings. Throws when only the service's own is given: it owns nothing. */
export function loginsOf({ databaseUrl, databaseAdminUrl }: Config): Logins | undefined {
  if (databaseUrl === undefined) return undefined;
  if (databaseAdminUrl === undefined) {
    throw new Refusal(
      'DATABASE_ADMIN_URL ontbreekt: deze opdracht heeft de inlog van de eigenaar nodig',
      'DATABASE_ADMIN_URL is missing: this command needs the login of the owner',
    );
  }
  return { adminUrl: databaseAdminUrl, appUrl: databaseUrl };
}

/** Does some work on the database of the settings; an embedded one is started for it, and stopped if nobody else uses it. */
export async function withDatabase(launcher: Launcher, work: (logins: Logins, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig();
  const logins = loginsOf(config);
  if (logins) return work(logins, config);
  const { path } = await chooseDataFolder(launcher.root, config.dataDir);
  const server = await openEmbedded(path, launcher.say);
  try {
    await work(server, config);
  } finally {
    if (!server.isReused) await server.stop();
  }
}
