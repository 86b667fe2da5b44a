import { getAuth } from '../data/auth.js';

export interface DemoAccount {
  role: string;
  name: string;
  email: string;
  password: string;
}

/** What the sign-in page must say before anybody is known. */
export interface SignInFacts {
  /** The day of the demo clock; undefined outside demo mode. */
  demoDay: string | undefined;
  demoAccounts: readonly DemoAccount[];
}

interface AuthSettings {
  isDemo: boolean;
  today: string;
  hasSmtp: boolean;
}

/** Asked before the page is drawn, so that nothing jumps; signing in works without an answer. */
export async function readSignInFacts(): Promise<SignInFacts> {
  const settings = await getAuth<AuthSettings>('settings');
  if (!settings.ok || !settings.data.isDemo) return { demoDay: undefined, demoAccounts: [] };
  const accounts = await getAuth<DemoAccount[]>('demo-accounts');
  return { demoDay: settings.data.today, demoAccounts: accounts.ok ? accounts.data : [] };
}
