import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseDataFolder } from '@schakel/database/cluster';
import { readConfig, type Config } from '@schakel/kernel';
import { holderOf } from '../claim.js';
import type { Command, Launcher } from '../command.js';
import { checkAdminLogin, checkAppLogin, checkMail, checkRedis } from '../connections.js';
import { openEmbedded } from '../database.js';
import { printFindings } from '../findings.js';
import type { Finding, Logins, Steps } from '../steps.js';

/** Server, database and user of an address; never its password. */
function withoutPassword(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username ? `${username}@` : ''}${host}${pathname}`;
}

function settingsInWords(config: Config, folder: string): Finding[] {
  const words: [string, string][] = [
    ['DATABASE_URL', config.databaseUrl ? withoutPassword(config.databaseUrl) : 'niet gezet: de ingebouwde PostgreSQL'],
    ['DATABASE_ADMIN_URL', config.databaseAdminUrl ? withoutPassword(config.databaseAdminUrl) : 'niet gezet'],
    ['REDIS_URL', config.redisUrl ? withoutPassword(config.redisUrl) : 'niet gezet: de wachtrij staat in PostgreSQL'],
    ['SMTP_URL', config.smtpUrl ? withoutPassword(config.smtpUrl) : 'niet gezet: mails worden bewaard, niet verstuurd'],
    ['MAIL_FROM', `${config.mailFrom.name} <${config.mailFrom.address}>`],
    ['PUBLIC_URL', config.publicUrl ?? `niet gezet: links wijzen naar http://localhost:${config.port}`],
    ['PORT', `${config.port}, ${config.host === undefined ? 'voor het hele netwerk' : 'alleen voor deze computer'}`],
    ['METRICS_PORT', config.metricsPort === undefined ? 'niet gezet: geen meetwaarden' : `${config.metricsPort} voor de api en ${config.metricsPort + 1} voor de worker, op ${config.metricsHost}`],
    ['DATA_DIR', folder],
    ['DEMO', config.isDemo ? 'aan: demo-accounts, de datum begint op 1 april 2022' : 'uit'],
    ['GRAPHQL_EXPLORER', config.hasGraphqlExplorer ? 'aan: de opbouw van de API is voor iedereen te zien' : 'uit'],
  ];
  return words.map(([name, text]) => ({ name, words: text, isGood: true }));
}

async function surroundings(folder: string): Promise<Finding[]> {
  const holder = await holderOf(folder);
  const isOld = Number.parseInt(process.versions.node, 10) < 22;
  return [
    { name: 'Node', isGood: true, words: `${process.versions.node}${isOld ? ': krijgt geen beveiligingsupdates meer, neem Node 24' : ''}` },
    { name: 'Schakel', isGood: true, words: holder ? `draait${holder.url ? ` op ${holder.url}` : ''} (proces ${holder.pid})` : 'draait niet' },
  ];
}

async function connections(config: Config, logins: Partial<Logins>): Promise<Finding[]> {
  const checks: (Promise<Finding> | undefined)[] = [
    logins.appUrl ? checkAppLogin(logins.appUrl) : undefined,
    logins.adminUrl ? checkAdminLogin(logins.adminUrl) : undefined,
    config.redisUrl ? checkRedis(config.redisUrl) : undefined,
    config.smtpUrl ? checkMail(config.smtpUrl) : undefined,
  ];
  return Promise.all(checks.filter((check) => check !== undefined));
}

async function checkDatabase(config: Config, logins: Partial<Logins>, check: Steps['check'] | undefined): Promise<void> {
  const findings = await connections(config, logins);
  printFindings('Verbindingen', findings);
  const { adminUrl, appUrl } = logins;
  if (check && adminUrl && appUrl && findings.every(({ isGood }) => isGood)) printFindings('Database', await check({ adminUrl, appUrl }));
}

async function checkEmbedded(launcher: Launcher, config: Config, folder: string, check: Steps['check'] | undefined): Promise<void> {
  if (!existsSync(join(folder, 'passwords.json'))) {
    printFindings('Verbindingen', [{ name: 'PostgreSQL', isGood: true, words: 'nog niet gemaakt; npm start maakt hem' }]);
    return;
  }
  const server = await openEmbedded(folder, launcher.say);
  try {
    await checkDatabase(config, server, check);
  } finally {
    if (!server.isReused) await server.stop();
  }
}

/** Every setting and connection in words; the exit code is 1 when something is wrong. */
export const checkCommand = (check: Steps['check'] | undefined): Command => ({
  name: 'check',
  summary: 'zegt van elke instelling en verbinding hoe die ervoor staat',
  async run(_args, launcher) {
    const config = readConfig();
    const { path: folder } = await chooseDataFolder(launcher.root, config.dataDir);
    printFindings('Instellingen', settingsInWords(config, folder));
    printFindings('Omgeving', await surroundings(folder));
    if (config.databaseUrl === undefined) return checkEmbedded(launcher, config, folder, check);
    await checkDatabase(config, { appUrl: config.databaseUrl, adminUrl: config.databaseAdminUrl }, check);
  },
});
