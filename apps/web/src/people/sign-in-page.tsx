import { Alert } from '../components/alert.js';
import { PageHeader } from '../components/page-header.js';
import { m } from '../paraglide/messages.js';
import { EntryFrame } from '../shell/entry-frame.js';
import { longDayText } from '../words/dates.js';
import type { SignInFacts } from './sign-in-facts.js';
import { DemoAccounts } from './demo-accounts.js';
import { SignInForm } from './sign-in-form.js';
import { useSignIn } from './use-sign-in.js';

interface SignInPageProps {
  facts: SignInFacts;
  /** Where somebody wanted to go when a session turned out to be missing. */
  returnTo?: string;
}

export function SignInPage({ facts, returnTo }: SignInPageProps) {
  const signIn = useSignIn(returnTo);
  const isSentBack = returnTo !== undefined && returnTo !== '/';
  const { demoDay, demoAccounts } = facts;
  return (
    <EntryFrame width={demoAccounts.length > 0 ? 'two' : 'narrow'}>
      <div className="entry__wide stack">
        <PageHeader title={m.people_sign_in_title()} lead={m.people_sign_in_lead()} />
        {demoDay ? (
          <Alert kind="warning" title={m.people_demo_title()}>
            {m.people_demo_text({ day: longDayText(demoDay) })}
          </Alert>
        ) : null}
        {isSentBack ? <Alert kind="info">{m.people_sign_in_needed()}</Alert> : null}
      </div>
      {demoAccounts.length > 0 ? <DemoAccounts accounts={demoAccounts} signIn={signIn} /> : null}
      <SignInForm signIn={signIn} />
    </EntryFrame>
  );
}
