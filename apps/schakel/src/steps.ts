import { fileURLToPath } from 'node:url';
import { chooseDataFolder } from '@schakel/database/cluster';
import { readConfig } from '@schakel/kernel';

export interface Logins {
  /** Owns the database. */
  readonly adminUrl: string;
  /** Neither owner nor superuser. */
  readonly appUrl: string;
}

export interface Finding {
  readonly name: string;
  readonly isGood: boolean;
  /** Dutch. */
  readonly words: string;
}

export type SeedKind = 'demo' | 'minimal';

/** The data set of the speed figures, with so many actions; all of it when left out. */
export interface BenchOrder {
  readonly actions: number | undefined;
}

type Say = (line: string) => void;

/** What the commands let the libraries do. Every step is idempotent and tells in Dutch what it does. */
export interface Steps {
  /** Migrations, access rules, schema of the queue. */
  migrate(logins: Logins, say: Say): Promise<void>;
  /** Makes anew what can be found. */
  reindex(logins: Logins, say: Say): Promise<void>;
  seed(logins: Logins, kind: SeedKind, say: Say): Promise<void>;
  seedBench(logins: Logins, order: BenchOrder, say: Say): Promise<void>;
  /** Tells when an administrator of the demo asks for its beginning. Returns how to stop. */
  watchResets(logins: Logins, onAsked: () => void): Promise<() => Promise<void>>;
  /** Puts the demo back when that was asked for. */
  resetDemo(logins: Logins, dataDir: string, say: Say): Promise<boolean>;
  /** The path (`/uitnodiging/<token>`) of a one-time link that makes this person an administrator. */
  inviteAdministrator(logins: Logins, person: { name: string; email: string }): Promise<string>;
  /** Everything the chain of history shows, place included. */
  verifyLog(logins: Logins, say: Say): Promise<readonly Finding[]>;
  /** Mails that came back; what became of each. */
  takeInBounces(appUrl: string, mails: readonly Buffer[]): Promise<readonly string[]>;
  /** Beyond connections: installed policies equal those in the code, migrations all run, … */
  check(logins: Logins): Promise<readonly Finding[]>;
}

/** The clone, seen from where this file stands when it is built. */
const clone = fileURLToPath(new URL('../../../../', import.meta.url));

/** Loaded when needed: the whole server comes with them, and `help` needs none of it. */
export const steps: Steps = {
  async migrate({ adminUrl }, say) {
    const { migrateDatabase } = await import('./migrate-database.js');
    const ran = await migrateDatabase(adminUrl);
    say(ran.length > 0 ? `Database bijgewerkt: ${ran.join(', ')}` : 'Database is bij');
  },
  async reindex({ adminUrl }, say) {
    const { reindex } = await import('./steps/reindex.js');
    say(`Zoekindex opnieuw gemaakt: ${await reindex(adminUrl)} vindplaatsen`);
  },
  async seed({ adminUrl }, kind, say) {
    const { seedDatabase } = await import('./seed/seed-database.js');
    await seedDatabase(adminUrl, kind, say);
  },
  async seedBench({ adminUrl }, { actions }, say) {
    const { seedBench } = await import('./bench-seed/seed-bench.js');
    await seedBench(adminUrl, say, actions);
  },
  async watchResets({ adminUrl }, onAsked) {
    const { watchResets } = await import('./steps/watch-resets.js');
    return watchResets(adminUrl, onAsked);
  },
  async resetDemo({ adminUrl }, dataDir, say) {
    const { resetDemo } = await import('./steps/reset-demo.js');
    return resetDemo(adminUrl, dataDir, say);
  },
  async inviteAdministrator({ appUrl }, person) {
    const { invitationFor } = await import('./steps/invite-administrator.js');
    return invitationFor(appUrl, person);
  },
  async verifyLog({ adminUrl }) {
    const { verifyLog } = await import('./steps/verify-log.js');
    // The worker keeps its checkpoints in the same folder.
    const { path } = await chooseDataFolder(clone, readConfig().dataDir);
    return verifyLog(adminUrl, path);
  },
  async takeInBounces(appUrl, mails) {
    const { takeInBounces } = await import('./steps/take-in-bounces.js');
    return takeInBounces(appUrl, mails);
  },
  async check(logins) {
    const { checkDatabase } = await import('./steps/check-database.js');
    return checkDatabase(logins);
  },
};
