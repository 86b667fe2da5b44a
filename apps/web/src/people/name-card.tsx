import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextField } from '../components/text-field.js';
import { filled } from '../forms/rules.js';
import { StaleNotice } from '../forms/stale-notice.js';
import { useForm } from '../forms/use-form.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { RenameMyselfDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import type { ProfileParts } from './profile-page.js';

export function NameCard({ profile }: { profile: ProfileParts }) {
  const change = useVersionedChange(RenameMyselfDocument, profile);
  const [isDone, setDone] = useState(false);
  const form = useForm({
    initial: { name: profile.person.name },
    rules: { name: filled(m.people_name_missing()) },
    serverErrors: change.fieldErrors,
    version: profile.version,
  });
  const save = async ({ name }: { name: string }) => {
    setDone(false);
    setDone((await change.run((version) => ({ name: name.trim(), version }))) !== undefined);
  };
  return (
    <Card title={m.people_name_title()}>
      <form className="form" noValidate onSubmit={form.submit(save)}>
        {change.isStale ? <StaleNotice recordId={profile.person.id} isRefused={change.isRefused} /> : null}
        <ErrorSummary {...form.summary} message={change.message} />
        {isDone ? (
          <Alert kind="ok" live>
            {m.people_name_done()}
          </Alert>
        ) : null}
        <TextField {...form.field('name')} label={m.people_name()} hint={m.people_name_hint()} autoComplete="name" maxLength={120} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.people_name_do()}
          </Button>
        </div>
      </form>
    </Card>
  );
}
