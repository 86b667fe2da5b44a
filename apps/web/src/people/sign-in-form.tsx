import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextLink } from '../components/link.js';
import { TextField } from '../components/text-field.js';
import { both, emailLike, filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { m } from '../paraglide/messages.js';
import type { SignIn } from './use-sign-in.js';

function waitMessage({ problem, waitSeconds }: SignIn): string | undefined {
  if (problem?.code !== 'RATE_LIMITED') return problem?.message;
  return waitSeconds > 0 ? m.problem_rate_limited_seconds({ count: waitSeconds }) : undefined;
}

export function SignInForm({ signIn }: { signIn: SignIn }) {
  const form = useForm({
    initial: { email: '', password: '' },
    rules: {
      email: both(filled(m.people_email_missing()), emailLike(m.people_email_wrong())),
      password: filled(m.people_password_missing()),
    },
  });
  const isBusy = signIn.busyWith !== undefined;
  return (
    <Card title={m.people_sign_in_card()}>
      <form className="form" noValidate onSubmit={form.submit(({ email, password }) => signIn.run(email, password))}>
        <ErrorSummary {...form.summary} message={form.summary.errors.length > 0 ? undefined : waitMessage(signIn)} />
        <TextField {...form.field('email')} label={m.people_email()} type="email" autoComplete="username" spellCheck={false} />
        <TextField
          {...form.field('password')}
          label={m.people_password()}
          type="password"
          autoComplete="current-password"
        />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={isBusy || signIn.waitSeconds > 0}>
            {isBusy ? m.people_sign_in_busy() : m.people_sign_in_do()}
          </Button>
          <TextLink to="/wachtwoord-vergeten">{m.people_forgot_link()}</TextLink>
        </div>
      </form>
    </Card>
  );
}
