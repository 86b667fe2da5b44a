import { Button } from '../components/button.js';
import { CheckboxGroup } from '../components/choice-group.js';
import { Dialog } from '../components/dialog.js';
import { EmptyState } from '../components/empty-state.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { useForm } from '../forms/use-form.js';
import type { AgendaOfferReason } from '../generated/enums.js';
import { AgendaOffersDocument, FillAgendaDocument, type AgendaOffersQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';

type Offer = NonNullable<AgendaOffersQuery['meeting']>['agendaOffers'][number];

const why: Record<AgendaOfferReason, (on: string) => string> = {
  OVERDUE: (on) => m.agenda_offer_overdue({ on }),
  DUE_BEFORE: (on) => m.agenda_offer_due({ on }),
  NOT_DEALT_WITH: (on) => m.agenda_offer_left({ on }),
  DEFERRED: () => m.fill_offer_deferred(),
  SUBMITTED: () => m.fill_offer_submitted(),
  REVIEW_DUE: (on) => m.fill_offer_review({ on }),
  RAISED: (on) => m.fill_offer_raised({ on }),
  PUT_FORWARD: (on) => m.fill_offer_put_forward({ on }),
  STANDING_LIST: () => m.fill_offer_list(),
};

const choiceOf = ({ kind, id, number, title, reason, on }: Offer) => ({
  value: `${kind}:${id}`,
  label: reason === 'STANDING_LIST' ? title : `${number} ${title}`,
  hint: why[reason](on ? dayText(on) : ''),
});

const offerOf = (value: string) => {
  const [kind = '', id = ''] = value.split(':');
  return { kind, id };
};

/** What was left over comes along unless it is taken out. */
const carriedOver = (offers: readonly Offer[]): string[] => offers.filter(({ reason }) => reason === 'NOT_DEALT_WITH').map(({ kind, id }) => `${kind}:${id}`);

interface FillAgendaProps {
  meetingId: string;
  onClose: () => void;
}

function Choosing({ meetingId, onClose, offers }: FillAgendaProps & { offers: readonly Offer[] }) {
  const change = useChange(FillAgendaDocument);
  const form = useForm({
    initial: { offers: carriedOver(offers) },
    rules: { offers: (chosen) => (chosen.length === 0 ? m.agenda_fill_missing() : undefined) },
    serverErrors: change.fieldErrors,
  });
  const send = form.submit(async (values) => {
    if (await change.run({ meetingId, offers: values.offers.map(offerOf) })) onClose();
  });
  return (
    <form className="form" noValidate onSubmit={send}>
      <ErrorSummary {...form.summary} message={change.message} />
      <CheckboxGroup {...form.field('offers')} label={m.agenda_fill_label()} hint={m.agenda_fill_hint()} choices={offers.map(choiceOf)} />
      <div className="form__actions">
        <Button type="submit" look="primary" busy={change.busy}>
          {m.agenda_fill_send()}
        </Button>
        <Button onClick={onClose}>{m.administration_cancel()}</Button>
      </div>
    </form>
  );
}

/** What is open and can be put on the agenda: what is late, what is due before the meeting, what was left over. */
export function FillAgendaDialog({ number, ...props }: FillAgendaProps & { number: string }) {
  const read = useRead(AgendaOffersDocument, { number }, { fresh: true });
  return (
    <Dialog title={m.agenda_fill_title()} onClose={props.onClose}>
      <Loaded read={read}>
        {({ meeting }) =>
          meeting && meeting.agendaOffers.length > 0 ? <Choosing {...props} offers={meeting.agendaOffers} /> : <EmptyState title={m.agenda_fill_none_title()}>{m.agenda_fill_none()}</EmptyState>
        }
      </Loaded>
    </Dialog>
  );
}
