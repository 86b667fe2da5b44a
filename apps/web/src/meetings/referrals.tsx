import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Heading } from '../components/heading.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { TextArea } from '../components/text-area.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { BodyReferralsDocument, DeclineReferralDocument, PlaceReferralDocument, type ReferralLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

function DeclineDialog({ referral: { id, version, title, fromBody }, onClose }: { referral: ReferralLineFragment; onClose: () => void }) {
  const change = useChange(DeclineReferralDocument);
  const form = useForm({ initial: { reason: '' }, rules: { reason: filled(m.agenda_decline_missing()) }, serverErrors: change.fieldErrors, draft: `referral-decline-${id}` });
  const send = form.submit(async ({ reason }) => {
    if (!(await change.run({ id, version, reason }))) return;
    form.done();
    onClose();
  });
  return (
    <Dialog title={m.agenda_decline_of({ title })} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <TextArea {...form.field('reason')} label={m.agenda_decline_reason()} hint={m.mandate_decline_hint({ body: fromBody.name })} maxLength={1000} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.agenda_decline()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface ReferralsProps {
  referrals: readonly ReferralLineFragment[];
  /** On whose agenda it can be put here; none on the page of the body. */
  meetingId?: string;
}

function Answer({ referral, meetingId }: { referral: ReferralLineFragment; meetingId: string | undefined }) {
  const place = useChange(PlaceReferralDocument);
  const [isDeclining, setDeclining] = useState(false);
  const { id, version, title } = referral;
  if (!referral.mayAnswer) return null;
  return (
    <div className="agenda__acts no-print">
      {place.message ? <Alert kind="error" live>{place.message}</Alert> : null}
      {meetingId ? (
        <Button small busy={place.busy} aria-label={m.agenda_accept_of({ title })} onClick={() => void place.run({ id, version, meetingId })}>
          {m.agenda_accept()}
        </Button>
      ) : null}
      <Button small look="subtle" aria-label={m.agenda_decline_of({ title })} onClick={() => setDeclining(true)}>
        {m.agenda_decline()}
      </Button>
      {isDeclining ? <DeclineDialog referral={referral} onClose={() => setDeclining(false)} /> : null}
    </div>
  );
}

function Lines({ referrals, meetingId }: ReferralsProps) {
  return (
    <ul className="agenda">
      {referrals.map((referral) => (
        <li key={referral.id} className="agenda__item agenda__item--proposal">
          <div>
            <p className="agenda__title">{referral.title}</p>
            <p className="agenda__facts quiet small">
              <span>
                {m.mandate_forwarded_by()}{' '}
                <TextLink to="/overleggen/$code" params={{ code: referral.fromBody.code }}>
                  {referral.fromBody.name}
                </TextLink>
              </span>
              <DateText on={referral.forwardedOn} />
              {referral.subject ? <span>{referral.subject}</span> : null}
            </p>
            {referral.explanation ? <p className="agenda__explanation">{referral.explanation}</p> : null}
          </div>
          <Answer referral={referral} meetingId={meetingId} />
        </li>
      ))}
    </ul>
  );
}

/** What other tables forwarded here, beside the proposals of the members. */
export function Referrals(props: ReferralsProps) {
  if (props.referrals.length === 0) return null;
  return (
    <div className="stack stack--close">
      <Heading level={3}>{m.mandate_referrals()}</Heading>
      <Lines {...props} />
    </div>
  );
}

/** The same on the page of the body: it waits there until a meeting is planned. */
export function BodyReferrals({ code }: { code: string }) {
  const { data } = useRead(BodyReferralsDocument, { code }, { fresh: true });
  const referrals = data?.body?.referrals ?? [];
  if (referrals.length === 0) return null;
  return (
    <Card title={m.mandate_referrals()} id="doorverwezen">
      <div className="stack stack--close">
        <Paragraph small quiet>
          {m.mandate_referrals_text()}
        </Paragraph>
        <Lines referrals={referrals} />
      </div>
    </Card>
  );
}
