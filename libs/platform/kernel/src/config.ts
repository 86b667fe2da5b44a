import { isIP } from 'node:net';
import { parseMailAddress, type MailAddress } from './mail-address.js';

/** Every setting of Schakel, read once from the environment. Empty is the same as not set. */
export interface Config {
  /** The app's login: neither owner nor superuser. Absent: the launcher starts the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** The owner's login: migrate, seed, backup. */
  readonly databaseAdminUrl: string | undefined;
  /** Jobs on Redis; absent: jobs on PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Absent: mails are kept and shown to the administrator. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: MailAddress;
  /** Origin without a slash at its end, used in links; absent: http://localhost:PORT. */
  readonly publicUrl: string | undefined;
  /** 0 is any free port. */
  readonly port: number;
  /** False: 3000 is only our habit, so the launcher may take the next free one. */
  readonly isPortSet: boolean;
  /** Address to listen on; absent: all of them. */
  readonly host: string | undefined;
  /** Of the api; the worker takes the next one. Absent: no metrics. 0 is any free port. */
  readonly metricsPort: number | undefined;
  /** Address on which the metrics are told: this computer, unless set. */
  readonly metricsHost: string;
  readonly dataDir: string | undefined;
  readonly isDemo: boolean;
  readonly hasGraphqlExplorer: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Problem {
  variable: string;
  dutch: string;
  english: string;
}

/** A setting is wrong; the message says which and what is expected, in Dutch and English, never the value (it may hold a password). */
export class ConfigError extends Error {
  readonly variables: readonly string[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ variable, dutch, english }) => `${variable}: ${dutch}\n${' '.repeat(variable.length)}  ${english}`).join('\n'));
    this.name = 'ConfigError';
    this.variables = problems.map(({ variable }) => variable);
  }
}

class SettingsReader {
  readonly problems: Problem[] = [];

  constructor(private readonly env: Environment) {}

  refuse(variable: string, dutch: string, english: string): undefined {
    this.problems.push({ variable, dutch, english });
    return undefined;
  }

  text(variable: string): string | undefined {
    return this.env[variable]?.trim() || undefined;
  }

  url(variable: string, protocols: readonly string[], example: string): string | undefined {
    const value = this.text(variable);
    if (value === undefined) return undefined;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    return this.refuse(variable, `dit is geen geldig adres; verwacht wordt ${example}`, `this is not a valid address; expected ${example}`);
  }

  publicUrl(): string | undefined {
    const value = this.url('PUBLIC_URL', ['http:', 'https:'], 'https://schakel.example');
    if (value === undefined) return undefined;
    const { origin, pathname, search, hash } = new URL(value);
    if (pathname === '/' && !search && !hash) return origin;
    return this.refuse('PUBLIC_URL', 'zet hier alleen het adres van de site, zonder pad erachter', 'give only the address of the site, without a path');
  }

  port(variable: string): number | undefined {
    const value = this.text(variable);
    if (value === undefined) return undefined;
    if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
    return this.refuse(variable, 'verwacht wordt een getal van 0 tot en met 65535', 'expected a number from 0 to 65535');
  }

  /** Two in a row, for api and worker, beside that of Schakel itself. */
  metricsPort(schakelPort: number): number | undefined {
    const port = this.port('METRICS_PORT');
    if (!port || (port < 65_535 && schakelPort !== port && schakelPort !== port + 1)) return port;
    return this.refuse('METRICS_PORT', 'deze poort en de volgende (voor de worker) moeten vrij zijn, dus niet die van PORT', 'this port and the next one (for the worker) must be free, so not that of PORT');
  }

  ipAddress(variable: string, otherwise: string): string {
    const value = this.text(variable) ?? otherwise;
    return isIP(value) ? value : (this.refuse(variable, 'verwacht wordt een IP-adres, bijvoorbeeld 0.0.0.0', 'expected an IP address, for example 0.0.0.0') ?? otherwise);
  }

  flag(variable: string): boolean | undefined {
    const value = this.text(variable)?.toLowerCase();
    if (value === undefined) return undefined;
    if (value === '1' || value === 'true') return true;
    if (value === '0' || value === 'false') return false;
    return this.refuse(variable, 'zet hier 1 (aan) of 0 (uit)', 'set this to 1 (on) or 0 (off)');
  }

  mailAddress(variable: string, otherwise: string): MailAddress {
    const address = parseMailAddress(this.text(variable) ?? otherwise);
    if (address) return address;
    this.refuse(variable, "verwacht wordt bijvoorbeeld 'Schakel <schakel@schakel.example>'", "expected for example 'Schakel <schakel@schakel.example>'");
    return { name: '', address: '' };
  }
}

const postgresExample = 'postgresql://gebruiker:wachtwoord@server:5432/schakel';

/** Reads and checks all settings. Throws ConfigError that names every wrong one. */
export function readConfig(env: Environment = process.env): Config {
  const read = new SettingsReader(env);
  const databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:'], postgresExample);
  const databaseAdminUrl = read.url('DATABASE_ADMIN_URL', ['postgres:', 'postgresql:'], postgresExample);
  if (read.text('DATABASE_ADMIN_URL') && !read.text('DATABASE_URL')) {
    read.refuse('DATABASE_URL', 'ontbreekt, terwijl DATABASE_ADMIN_URL er wel is', 'is missing, while DATABASE_ADMIN_URL is set');
  }
  const port = read.port('PORT');
  const publicUrl = read.publicUrl();
  // Set by the launcher for its own children: DATABASE_URL is then its embedded PostgreSQL.
  const isOnOwnServer = databaseUrl !== undefined && read.flag('SCHAKEL_EMBEDDED') !== true;
  const isDemo = read.flag('DEMO') ?? (!isOnOwnServer && publicUrl === undefined);
  const config: Config = {
    databaseUrl,
    databaseAdminUrl,
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:'], 'redis://server:6379'),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://gebruiker:wachtwoord@server:587'),
    mailFrom: read.mailAddress('MAIL_FROM', 'Schakel <schakel@localhost>'),
    publicUrl,
    port: port ?? 3000,
    isPortSet: port !== undefined,
    // Known passwords, or a first try-out: not for the whole network, until someone names the public address.
    host: publicUrl === undefined && (isDemo || !isOnOwnServer) ? '127.0.0.1' : undefined,
    metricsPort: read.metricsPort(port ?? 3000),
    metricsHost: read.ipAddress('METRICS_HOST', '127.0.0.1'),
    dataDir: read.text('DATA_DIR'),
    isDemo,
    hasGraphqlExplorer: read.flag('GRAPHQL_EXPLORER') ?? false,
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}

let current: Config | undefined;

/** The settings of this process, read at the first call. */
export function config(): Config {
  return (current ??= readConfig());
}
