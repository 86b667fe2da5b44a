import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { LinkButton } from '../components/link.js';
import { postAuth } from '../data/auth.js';
import { m } from '../paraglide/messages.js';
import { ForWhom, LinkPage, linkPath, type LinkFacts } from './link-page.js';
import { NewPasswordForm } from './new-password-form.js';
import { usePost } from './use-post.js';

export function ResetPasswordPage({ token }: { token: string }) {
  return (
    <LinkPage
      token={token}
      purpose="RESET_PASSWORD"
      title={m.people_reset_title()}
      lead={m.people_reset_lead()}
      usedUp={{
        text: m.people_reset_used(),
        action: (
          <LinkButton to="/wachtwoord-vergeten" look="primary">
            {m.people_reset_again()}
          </LinkButton>
        ),
      }}
      doneTitle={m.people_reset_done_title()}
      doneText={m.people_reset_done()}
    >
      {(facts, onDone) => (
        <NewPasswordForm token={token} facts={facts} action={m.people_reset_do()} onDone={onDone} />
      )}
    </LinkPage>
  );
}

export function InvitationPage({ token }: { token: string }) {
  return (
    <LinkPage
      token={token}
      purpose="INVITATION"
      title={m.people_invitation_title()}
      lead={m.people_invitation_lead()}
      usedUp={{ text: m.people_invitation_used() }}
      doneTitle={m.people_invitation_done_title()}
      doneText={m.people_invitation_done()}
    >
      {(facts, onDone) => (
        <NewPasswordForm token={token} facts={facts} action={m.people_invitation_do()} onDone={onDone} />
      )}
    </LinkPage>
  );
}

function ConfirmForm({ token, facts, onDone }: { token: string; facts: LinkFacts; onDone: () => void }) {
  const post = usePost();
  const confirm = async () => {
    if (await post.run(() => postAuth(linkPath(token)))) onDone();
  };
  return (
    <div className="form">
      <ErrorSummary errors={[]} message={post.message} />
      <ForWhom facts={facts} />
      <div className="form__actions">
        <Button look="primary" busy={post.busy} onClick={() => void confirm()}>
          {m.people_address_do()}
        </Button>
      </div>
    </div>
  );
}

export function ConfirmAddressPage({ token }: { token: string }) {
  return (
    <LinkPage
      token={token}
      purpose="CONFIRM_EMAIL"
      title={m.people_address_title()}
      lead={m.people_address_lead()}
      usedUp={{ text: m.people_address_used() }}
      doneTitle={m.people_address_done_title()}
      doneText={m.people_address_done()}
    >
      {(facts, onDone) => <ConfirmForm token={token} facts={facts} onDone={onDone} />}
    </LinkPage>
  );
}
