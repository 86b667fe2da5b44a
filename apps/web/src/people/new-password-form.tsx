import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextField } from '../components/text-field.js';
import { postAuth } from '../data/auth.js';
import { atLeast } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { m } from '../paraglide/messages.js';
import { ForWhom, linkPath, type LinkFacts } from './link-page.js';
import { usePost } from './use-post.js';

/** The shortest password the server takes. */
export const PASSWORD_LENGTH = 12;

interface NewPasswordFormProps {
  token: string;
  facts: LinkFacts;
  action: string;
  onDone: () => void;
}

/** Sets a password through a one-time link. */
export function NewPasswordForm({ token, facts, action, onDone }: NewPasswordFormProps) {
  const post = usePost();
  const form = useForm({
    initial: { password: '' },
    rules: { password: atLeast(PASSWORD_LENGTH, m.people_password_short({ length: PASSWORD_LENGTH })) },
    serverErrors: post.fieldErrors,
  });
  const send = async ({ password }: { password: string }) => {
    if (await post.run(() => postAuth(linkPath(token), { password }))) onDone();
  };
  return (
    <form className="form" noValidate onSubmit={form.submit(send)}>
      <ForWhom facts={facts} />
      <ErrorSummary {...form.summary} message={post.message} />
      <input type="text" name="username" value={facts.email} autoComplete="username" readOnly hidden />
      <TextField
        {...form.field('password')}
        label={m.people_password_new()}
        hint={m.people_password_hint({ length: PASSWORD_LENGTH })}
        type="password"
        autoComplete="new-password"
      />
      <div className="form__actions">
        <Button type="submit" look="primary" busy={post.busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
