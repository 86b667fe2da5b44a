import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { TextLink } from '../components/link.js';
import { Pill } from '../components/pill.js';
import { useChange } from '../data/use-change.js';
import { ForwardAgendaItemDocument, RecallReferralDocument, type AgendaLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

const bodyLink = ({ code, name }: { code: string; name: string }) => (
  <TextLink to="/overleggen/$code" params={{ code }}>
    {name}
  </TextLink>
);

/** Whether this table is the place for it: within its mandate, elsewhere, or nobody’s. */
function Mandate({ subject, mandate }: AgendaLineFragment) {
  if (!mandate || !subject) return null;
  const { answer, body } = mandate;
  if (answer === 'WITHIN') return <Pill tone="good">{m.mandate_within({ subject })}</Pill>;
  if (answer === 'NOBODY' || !body) return <Pill tone="bad">{m.mandate_nobody({ subject })}</Pill>;
  return (
    <>
      <Pill tone="care">{m.mandate_elsewhere({ subject })}</Pill> {bodyLink(body)}
    </>
  );
}

const outcomes = {
  OPEN: m.mandate_referral_open, PLACED: m.mandate_referral_placed, LEFT_OVER: m.mandate_referral_left_over, DISCUSSED: m.mandate_referral_discussed, DECLINED: m.mandate_referral_declined, RECALLED: m.mandate_referral_declined,
};

/** Where it was forwarded to, and what became of it there. */
function Outcome({ referral }: AgendaLineFragment) {
  const recall = useChange(RecallReferralDocument);
  if (!referral) return null;
  const { id, version, state, reason, toBody, mayRecall } = referral;
  return (
    <p className="agenda__facts small">
      <span>
        {m.mandate_forwarded_to()} {bodyLink(toBody)}: {outcomes[state]()}
        {state === 'DECLINED' && reason ? ` ‘${reason}’` : ''}
      </span>
      {mayRecall ? (
        <Button small look="subtle" busy={recall.busy} onClick={() => void recall.run({ id, version })}>
          {m.mandate_recall()}
        </Button>
      ) : null}
      {recall.message ? <Alert kind="error" live>{recall.message}</Alert> : null}
    </p>
  );
}

/** An item held against the mandates, with one click to where it belongs. */
export function ItemMandate({ item }: { item: AgendaLineFragment }) {
  const forward = useChange(ForwardAgendaItemDocument);
  if (!item.mandate && !item.referral) return null;
  return (
    <>
      <div className="agenda__facts small">
        <span>
          <Mandate {...item} />
        </span>
        {item.mayForward ? (
          <Button small busy={forward.busy} aria-label={m.mandate_forward_of({ title: item.title, body: item.mandate?.body?.name ?? '' })} onClick={() => void forward.run({ id: item.id })}>
            {m.mandate_forward()}
          </Button>
        ) : null}
      </div>
      {forward.message ? <Alert kind="error" live>{forward.message}</Alert> : null}
      <Outcome {...item} />
    </>
  );
}
