import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { TextField } from '../components/text-field.js';
import { postAuth } from '../data/auth.js';
import { both, emailLike, filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { m } from '../paraglide/messages.js';
import { EntryFrame } from '../shell/entry-frame.js';
import { usePost } from './use-post.js';

function ForgotForm({ onSent }: { onSent: (email: string) => void }) {
  const post = usePost();
  const form = useForm({
    initial: { email: '' },
    rules: { email: both(filled(m.people_email_missing()), emailLike(m.people_email_wrong())) },
    serverErrors: post.fieldErrors,
  });
  const send = async ({ email }: { email: string }) => {
    if (await post.run(() => postAuth('forgot', { email }))) onSent(email);
  };
  return (
    <form className="form" noValidate onSubmit={form.submit(send)}>
      <ErrorSummary {...form.summary} message={post.message} />
      <TextField {...form.field('email')} label={m.people_email()} type="email" autoComplete="username" spellCheck={false} />
      <div className="form__actions">
        <Button type="submit" look="primary" busy={post.busy}>
          {m.people_forgot_do()}
        </Button>
        <TextLink to="/inloggen">{m.people_back_to_sign_in()}</TextLink>
      </div>
    </form>
  );
}

/** The same answer for known and unknown addresses. */
export function ForgotPage() {
  const [sentTo, setSentTo] = useState<string>();
  return (
    <EntryFrame>
      <PageHeader title={m.people_forgot_title()} lead={m.people_forgot_lead()} />
      <Card>
        {sentTo === undefined ? (
          <ForgotForm onSent={setSentTo} />
        ) : (
          <div className="stack">
            <Alert kind="ok" title={m.people_forgot_sent_title()} live>
              {m.people_forgot_sent({ email: sentTo })}
            </Alert>
            <TextLink to="/inloggen">{m.people_back_to_sign_in()}</TextLink>
          </div>
        )}
      </Card>
    </EntryFrame>
  );
}
