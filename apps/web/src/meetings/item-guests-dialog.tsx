import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { useChange } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { EndAgendaInvitationDocument, InviteToAgendaItemDocument, type AgendaLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PersonField } from '../people/person-field.js';

function Guests({ item: { id, version, guests } }: { item: AgendaLineFragment }) {
  const end = useChange(EndAgendaInvitationDocument);
  if (guests.length === 0) return <Paragraph quiet>{m.mandate_guests_none()}</Paragraph>;
  return (
    <>
      {end.message ? <Alert kind="error" live>{end.message}</Alert> : null}
      <ul className="rows">
        {guests.map((guest) => (
          <li key={guest.id} className="row row--apart">
            <span>{guest.name}</span>
            <Button small look="subtle" busy={end.busy} aria-label={m.mandate_guest_end_of({ name: guest.name })} onClick={() => void end.run({ id, version, personId: guest.id })}>
              {m.mandate_guest_end()}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who comes for this item alone, or may read it though it is confidential. */
export function ItemGuestsDialog({ item, onClose }: { item: AgendaLineFragment; onClose: () => void }) {
  const change = useChange(InviteToAgendaItemDocument);
  const form = useForm({ initial: { personId: '' }, rules: { personId: filled(m.mandate_guest_missing()) }, serverErrors: change.fieldErrors });
  const send = form.submit(async ({ personId }) => {
    if (await change.run({ id: item.id, version: item.version, personId })) form.done();
  });
  const isClosed = item.level === 'CONFIDENTIAL';
  return (
    <Dialog title={m.mandate_guests_of({ title: item.title })} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <Paragraph>{isClosed ? m.mandate_readers_text() : m.mandate_guests_text()}</Paragraph>
        <Guests item={item} />
        <PersonField {...form.field('personId')} label={m.mandate_guest()} empty={m.mandate_guest_choose()} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.mandate_guest_invite()}
          </Button>
          <Button onClick={onClose}>{m.mandate_guest_close()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
