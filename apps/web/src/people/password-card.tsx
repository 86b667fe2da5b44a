import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextField } from '../components/text-field.js';
import { postAuth } from '../data/auth.js';
import { atLeast, filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { m } from '../paraglide/messages.js';
import { PASSWORD_LENGTH } from './new-password-form.js';
import type { ProfileParts } from './profile-page.js';
import { usePost } from './use-post.js';

function usePasswordForm() {
  const post = usePost();
  const [isDone, setDone] = useState(false);
  const form = useForm({
    initial: { current: '', next: '' },
    rules: {
      current: filled(m.people_password_missing()),
      next: atLeast(PASSWORD_LENGTH, m.people_password_short({ length: PASSWORD_LENGTH })),
    },
    serverErrors: post.fieldErrors,
  });
  const send = form.submit(async (values) => {
    setDone(false);
    if (!(await post.run(() => postAuth('password', values)))) return;
    form.done();
    setDone(true);
  });
  return { form, post, isDone, send };
}

export function PasswordCard({ profile }: { profile: ProfileParts }) {
  const { form, post, isDone, send } = usePasswordForm();
  return (
    <Card title={m.people_password()}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={post.message} />
        {isDone ? (
          <Alert kind="ok" live>
            {m.people_password_done()}
          </Alert>
        ) : null}
        <input type="text" name="username" value={profile.email} autoComplete="username" readOnly hidden />
        <TextField {...form.field('current')} label={m.people_password_now()} type="password" autoComplete="current-password" />
        <TextField
          {...form.field('next')}
          label={m.people_password_new()}
          hint={m.people_password_hint({ length: PASSWORD_LENGTH })}
          type="password"
          autoComplete="new-password"
        />
        <div className="form__actions">
          <Button type="submit" busy={post.busy}>
            {m.people_password_do()}
          </Button>
        </div>
      </form>
    </Card>
  );
}
