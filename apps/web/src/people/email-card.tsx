import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { TextField } from '../components/text-field.js';
import { postAuth } from '../data/auth.js';
import { both, emailLike, filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { m } from '../paraglide/messages.js';
import type { ProfileParts } from './profile-page.js';
import { usePost } from './use-post.js';

export function EmailCard({ profile }: { profile: ProfileParts }) {
  const post = usePost();
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({
    initial: { email: '', password: '' },
    rules: {
      email: both(filled(m.people_email_new_missing()), emailLike(m.people_email_wrong())),
      password: filled(m.people_password_missing()),
    },
    serverErrors: post.fieldErrors,
  });
  const send = async ({ email, password }: { email: string; password: string }) => {
    setSentTo(undefined);
    if (!(await post.run(() => postAuth('email', { email: email.trim(), password })))) return;
    form.done();
    setSentTo(email.trim());
  };
  return (
    <Card title={m.people_email()}>
      <Paragraph>{m.people_email_now({ email: profile.email })}</Paragraph>
      <form className="form" noValidate onSubmit={form.submit(send)}>
        <ErrorSummary {...form.summary} message={post.message} />
        {sentTo ? (
          <Alert kind="ok" title={m.people_email_sent_title()} live>
            {m.people_email_sent({ email: sentTo })}
          </Alert>
        ) : null}
        <TextField {...form.field('email')} label={m.people_email_new()} hint={m.people_email_new_hint()} type="email" autoComplete="email" spellCheck={false} />
        <TextField {...form.field('password')} label={m.people_password_now()} type="password" autoComplete="current-password" />
        <div className="form__actions">
          <Button type="submit" busy={post.busy}>
            {m.people_email_do()}
          </Button>
        </div>
      </form>
    </Card>
  );
}
