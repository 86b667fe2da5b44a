import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { useChange } from '../data/use-change.js';
import { ResendMailDocument, type MailQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** What became of a mail that did not arrive, and sending it again. */
export function ResendMail({ mail: { id, state, canBeSentAgain, unreachable } }: { mail: NonNullable<MailQuery['mail']> }) {
  const resend = useChange(ResendMailDocument);
  const [isAsked, setAsked] = useState(false);
  const press = async () => {
    if (await resend.run({ id })) setAsked(true);
  };
  const hasFailed = state === 'FAILED' || state === 'BOUNCED';
  return (
    <div className="stack stack--close">
      {unreachable ? <Alert kind="warning" title={m.machine_address_mark()}>{unreachable.reason}</Alert> : null}
      {isAsked ? <Alert kind="ok" live>{m.machine_mail_resent()}</Alert> : null}
      {hasFailed && !canBeSentAgain ? <Alert kind="info">{m.machine_mail_words_gone()}</Alert> : null}
      <ErrorSummary errors={[]} message={resend.message} />
      {canBeSentAgain ? (
        <div>
          <Button busy={resend.busy} onClick={() => void press()}>
            {m.machine_mail_resend()}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
