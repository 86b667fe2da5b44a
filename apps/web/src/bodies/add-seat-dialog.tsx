import { usePartyChoices } from '../administration/use-party-choices.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Select } from '../components/select.js';
import { DateField, TextField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { useViewer } from '../data/viewer.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { domainValues, seatRoleValues } from './member-choices.js';
import type { Domain, SeatRole } from '../generated/enums.js';
import { AddSeatDocument, FillSeatDocument, type MemberSeatFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PersonField } from '../people/person-field.js';
import { domainWord, seatRoleWord } from '../words/kinds.js';
import { seatName } from './member-seats-card.js';

/** A party's place in a body. */
export function AddSeatDialog({ bodyId, onClose }: { bodyId: string; onClose: () => void }) {
  const change = useChange(AddSeatDocument);
  const { today } = useViewer();
  const { parties } = usePartyChoices();
  const form = useForm({
    initial: { organisationId: '', label: '', role: 'PARTICIPANT', domain: '', from: today, until: '' },
    rules: { from: filled(m.administration_day_missing()) },
    serverErrors: change.fieldErrors,
  });
  const send = form.submit(async ({ organisationId, label, role, domain, from, until }) => {
    const input = { organisationId: organisationId || null, label: label || null, role: role as SeatRole, domain: (domain || null) as Domain | null, from, until: until || null };
    if (await change.run({ bodyId, input })) onClose();
  });
  return (
    <Dialog title={m.members_add_seat()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <Select {...form.field('organisationId')} label={m.administration_party()} choices={parties} empty={m.members_no_party()} optional />
        <TextField {...form.field('label')} label={m.members_label()} hint={m.members_label_hint()} maxLength={200} optional />
        <Select {...form.field('role')} label={m.members_role()} choices={seatRoleValues.map((value) => ({ value, label: seatRoleWord(value) }))} />
        <Select {...form.field('domain')} label={m.members_domain()} choices={domainValues.map((value) => ({ value, label: domainWord(value) }))} empty={m.members_domain_of_party()} optional />
        <div className="row">
          <DateField {...form.field('from')} label={m.administration_from()} />
          <DateField {...form.field('until')} label={m.administration_until()} optional />
        </div>
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.members_add_seat()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Somebody on a seat, with who replaces him. */
export function FillSeatDialog({ seat, onClose }: { seat: MemberSeatFragment; onClose: () => void }) {
  const change = useChange(FillSeatDocument);
  const { today } = useViewer();
  const form = useForm({
    initial: { personId: '', substituteId: '', from: seat.from && seat.from > today ? seat.from : today, until: seat.until ?? '' },
    rules: { personId: filled(m.administration_choose_person()), from: filled(m.administration_day_missing()) },
    serverErrors: change.fieldErrors,
  });
  const send = form.submit(async ({ personId, substituteId, from, until }) => {
    if (await change.run({ seatId: seat.id, input: { personId, substituteId: substituteId || null, from, until: until || null } })) onClose();
  });
  return (
    <Dialog title={m.members_fill_of({ what: seatName(seat) })} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <PersonField {...form.field('personId')} label={m.administration_person_one()} empty={m.administration_choose_person()} />
        <PersonField {...form.field('substituteId')} label={m.members_substitute()} empty={m.members_no_substitute()} optional />
        <div className="row">
          <DateField {...form.field('from')} label={m.administration_from()} />
          <DateField {...form.field('until')} label={m.administration_until()} optional />
        </div>
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.members_fill()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
