import { useEffect, useState } from 'react';
import { Alert } from '../components/alert.js';
import { PageHeader } from '../components/page-header.js';
import { getAuth } from '../data/auth.js';
import { m } from '../paraglide/messages.js';
import { EntryFrame } from '../shell/entry-frame.js';
import { longDayText } from '../words/dates.js';
import { DemoAccounts } from './demo-accounts.js';
import { SignInForm } from './sign-in-form.js';
import { useSignIn } from './use-sign-in.js';

interface AuthSettings {
  isDemo: boolean;
  today: string;
  hasSmtp: boolean;
}

function useAuthSettings(): AuthSettings | undefined {
  const [settings, setSettings] = useState<AuthSettings>();
  useEffect(() => {
    void getAuth<AuthSettings>('settings').then((answer) => {
      if (answer.ok) setSettings(answer.data);
    });
  }, []);
  return settings;
}

/** `returnTo` is where somebody wanted to go; `isSentBack` when a session was needed and missing. */
export function SignInPage({ returnTo }: { returnTo?: string }) {
  const settings = useAuthSettings();
  const signIn = useSignIn(returnTo);
  const isSentBack = returnTo !== undefined && returnTo !== '/';
  return (
    <EntryFrame width={settings?.isDemo ? 'two' : 'narrow'}>
      <div className="entry__wide stack">
        <PageHeader title={m.people_sign_in_title()} lead={m.people_sign_in_lead()} />
        {settings?.isDemo ? (
          <Alert kind="warning" title={m.people_demo_title()}>
            {m.people_demo_text({ day: longDayText(settings.today) })}
          </Alert>
        ) : null}
        {isSentBack ? <Alert kind="info">{m.people_sign_in_needed()}</Alert> : null}
      </div>
      <SignInForm signIn={signIn} />
      {settings?.isDemo ? <DemoAccounts signIn={signIn} /> : null}
    </EntryFrame>
  );
}
