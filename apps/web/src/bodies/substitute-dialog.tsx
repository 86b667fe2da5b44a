import { useVersionedChange } from '../forms/use-versioned-change.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { useForm } from '../forms/use-form.js';
import { NameFunctionSubstituteDocument, NameSubstituteDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PersonField } from '../people/person-field.js';

interface SubstituteProps {
  row: { id: string; version: number; substitute?: { id: string; name: string } | null; person?: { name: string } | null };
  what: 'MEMBERSHIP' | 'FUNCTION';
  onClose: () => void;
}

/** Who replaces somebody on a seat or in a function; sees what he sees from then on. */
export function SubstituteDialog({ row, what, onClose }: SubstituteProps) {
  const onSeat = useVersionedChange(NameSubstituteDocument, row);
  const inFunction = useVersionedChange(NameFunctionSubstituteDocument, row);
  const change = what === 'MEMBERSHIP' ? onSeat : inFunction;
  const form = useForm({ initial: { substituteId: '' }, serverErrors: change.fieldErrors });
  const send = form.submit(async ({ substituteId }) => {
    if (await change.run((version) => ({ id: row.id, version, substituteId: substituteId || null }))) onClose();
  });
  return (
    <Dialog title={m.members_substitute_of({ what: row.person?.name ?? '' })} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.isStale ? m.administration_stale() : change.message} />
        <Paragraph>{row.substitute ? m.members_substitute_now({ name: row.substitute.name }) : m.members_substitute_none()}</Paragraph>
        <PersonField {...form.field('substituteId')} label={m.members_substitute()} empty={m.members_no_substitute()} optional />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.administration_save()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
