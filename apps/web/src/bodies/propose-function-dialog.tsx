import { usePartyChoices } from '../administration/use-party-choices.js';
import { Button } from '../components/button.js';
import { RadioGroup } from '../components/choice-group.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Select } from '../components/select.js';
import { DateField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { useViewer } from '../data/viewer.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import type { BodyFunctionKind, FunctionState } from '../generated/enums.js';
import { ProposeFunctionDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PersonField } from '../people/person-field.js';
import { functionKindWord } from '../words/kinds.js';

/** Proposes somebody for a function, or notes that it was accepted. */
export function ProposeFunctionDialog({ bodyId, kind, onClose }: { bodyId: string; kind: BodyFunctionKind; onClose: () => void }) {
  const change = useChange(ProposeFunctionDocument);
  const { today } = useViewer();
  const { parties } = usePartyChoices();
  const form = useForm({
    initial: { organisationId: '', personId: '', substituteId: '', state: 'PROPOSED', from: today, until: '' },
    rules: { from: filled(m.administration_day_missing()) },
    serverErrors: change.fieldErrors,
  });
  const send = form.submit(async ({ organisationId, personId, substituteId, state, from, until }) => {
    const who = { organisationId: organisationId || null, personId: personId || null, substituteId: substituteId || null };
    if (await change.run({ bodyId, input: { kind, state: state as FunctionState, ...who, from, until: until || null } })) onClose();
  });
  const states = [
    { value: 'PROPOSED', label: m.members_proposed(), hint: m.members_proposed_hint() },
    { value: 'ACCEPTED', label: m.members_accepted() },
  ];
  return (
    <Dialog title={m.members_propose_of({ kind: functionKindWord(kind) })} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <PersonField {...form.field('personId')} label={m.administration_person_one()} empty={m.administration_choose_person()} optional />
        <Select {...form.field('organisationId')} label={m.administration_party()} choices={parties} empty={m.members_no_party()} optional />
        <PersonField {...form.field('substituteId')} label={m.members_substitute()} empty={m.members_no_substitute()} optional />
        <RadioGroup {...form.field('state')} label={m.administration_state()} choices={states} />
        <div className="row">
          <DateField {...form.field('from')} label={m.administration_from()} />
          <DateField {...form.field('until')} label={m.administration_until()} optional />
        </div>
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.members_propose()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
