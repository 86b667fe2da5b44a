import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { TextField } from '../components/text-field.js';
import { postAuth } from '../data/auth.js';
import type { Problem } from '../data/problem.js';
import { resumeSession } from '../data/session-end.js';
import { readViewer, useViewer } from '../data/viewer.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { m } from '../paraglide/messages.js';

const toSignInPage = () => window.location.assign(`/inloggen?${new URLSearchParams({ terug: window.location.pathname + window.location.search })}`);

/** Signed in again in another tab: nothing needs to be asked here. */
function useOtherTab(personId: string) {
  const client = useClient();
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const viewer = await readViewer(client, { fresh: true }).catch(() => null);
      if (viewer?.person.id === personId) resumeSession();
      else if (viewer) window.location.reload();
    };
    const onVisible = () => void look();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [client, personId]);
}

function useSignInAgain(email: string) {
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const form = useForm({ initial: { password: '' }, rules: { password: filled(m.people_password_missing()) } });
  const onSubmit = form.submit(async ({ password }) => {
    setBusy(true);
    const answer = await postAuth('login', { email, password });
    setBusy(false);
    if (answer.ok) return resumeSession();
    setProblem(answer.problem);
    return undefined;
  });
  return { form, onSubmit, busy, message: problem?.message };
}

/** The password, asked over whatever was being typed. */
export function SignInAgain() {
  const { email, person } = useViewer();
  const { form, onSubmit, busy, message } = useSignInAgain(email);
  useOtherTab(person.id);
  return (
    <Dialog isVeiled title={m.shell_session_over_title()} onClose={toSignInPage}>
      <form className="form" noValidate onSubmit={onSubmit}>
        <Paragraph>{m.shell_session_over()}</Paragraph>
        <ErrorSummary {...form.summary} message={message} />
        <p className="nl-paragraph">{m.shell_session_over_as({ name: person.name, email })}</p>
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <TextField {...form.field('password')} label={m.people_password()} type="password" autoComplete="current-password" />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={busy}>{m.people_sign_in_do()}</Button>
          <Button onClick={toSignInPage}>{m.shell_session_over_other()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
