import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '@schakel/database/cluster';

export interface DemoAccount {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const patienceMs = 120_000;

const roleNames: Readonly<Record<string, string>> = {
  member: 'Werkgroeplid',
  secretary: 'Secretaris',
  chair: 'Voorzitter',
  'national-coordinator': 'Landelijk aandachtsfunctionaris',
  'ministry-vws': 'Ministerie van VWS',
  'ministry-jv': 'Ministerie van J&V',
  region: 'Regionale projectleider',
  'experience-expert': 'Ervaringsdeskundige',
  administrator: 'Beheerder',
};

async function get(url: string): Promise<Response | undefined> {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
}

/** Resolves when the api says that it and what it needs are there; or, without a word, when nobody waits any more. */
export async function waitUntilReady(port: number, isGivenUp: () => boolean): Promise<void> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await sleep(50)) {
    if (isGivenUp()) return;
    const answer = await get(`http://127.0.0.1:${port}/health/ready`);
    await answer?.body?.cancel();
    if (answer?.ok) return;
  }
  throw new Refusal('Schakel is na twee minuten nog niet klaar', 'Schakel is not ready after two minutes');
}

/** The accounts of demo mode; none outside it. */
export async function demoAccounts(port: number): Promise<readonly DemoAccount[]> {
  const answer = await get(`http://127.0.0.1:${port}/auth/demo-accounts`);
  return answer?.ok ? ((await answer.json()) as DemoAccount[]) : [];
}

/** What stands on the screen when all is ready. */
export function readyBlock(url: string, accounts: readonly DemoAccount[], remarks: readonly string[]): string {
  const rows = accounts.map(({ role, email, password }) => [roleNames[role] ?? role, email, password] as const);
  const width = (column: 0 | 1): number => Math.max(0, ...rows.map((row) => row[column].length)) + 3;
  const seconds = (performance.now() / 1_000).toFixed(1).replace('.', ',');
  const lines = ['', `Schakel is klaar (${seconds} s)`, '', `  ${url}`, ''];
  if (rows.length > 0) lines.push('Demo: log in als', '', ...rows.map(([role, email, password]) => `  ${role.padEnd(width(0))}${email.padEnd(width(1))}${password}`), '');
  return [...lines, ...remarks, 'Stoppen: Ctrl-C', ''].map((line) => (line ? `  ${line}` : line)).join('\n') + '\n';
}
