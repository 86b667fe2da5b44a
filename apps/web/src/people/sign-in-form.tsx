import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextLink } from '../components/link.js';
import { TextField } from '../components/text-field.js';
import { both, emailLike, filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { m } from '../paraglide/messages.js';
import type { SignIn } from './use-sign-in.js';

/** The message stays the same while the seconds on the button count down: spoken once. */
function messageOf({ problem, waitSeconds }: SignIn): string | undefined {
  return problem?.code === 'RATE_LIMITED' && waitSeconds === 0 ? undefined : problem?.message;
}

function actionOf({ busyWith, waitSeconds }: SignIn): string {
  if (waitSeconds > 0) return m.people_sign_in_wait({ count: waitSeconds });
  return busyWith === undefined ? m.people_sign_in_do() : m.people_sign_in_busy();
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
        <ErrorSummary {...form.summary} message={form.summary.errors.length > 0 ? undefined : messageOf(signIn)} />
        <TextField {...form.field('email')} label={m.people_email()} type="email" autoComplete="username" spellCheck={false} />
        <TextField
          {...form.field('password')}
          label={m.people_password()}
          type="password"
          autoComplete="current-password"
        />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={isBusy || signIn.waitSeconds > 0}>
            {actionOf(signIn)}
          </Button>
          <TextLink to="/wachtwoord-vergeten">{m.people_forgot_link()}</TextLink>
        </div>
      </form>
    </Card>
  );
}
