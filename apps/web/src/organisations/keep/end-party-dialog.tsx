import { useSayDone } from '../../actions/done-notice.js';
import { organisationsIn, usePartyChoices } from '../../actions/party-choices.js';
import { Alert } from '../../components/alert.js';
import { Select } from '../../components/select.js';
import { DateField } from '../../components/text-field.js';
import { useViewer } from '../../data/viewer.js';
import { ActDialog } from '../../forms/act-dialog.js';
import { filled } from '../../forms/rules.js';
import { useForm } from '../../forms/use-form.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import { EndOrganisationDocument } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';
import type { OrganisationFacts } from '../organisation-page.js';
import { LeftBehind } from './left-behind.js';

function useEnd(organisation: OrganisationFacts, onClose: () => void) {
  const { today } = useViewer();
  const sayDone = useSayDone();
  const change = useVersionedChange(EndOrganisationDocument, organisation);
  const form = useForm({
    initial: { until: organisation.until ?? today, successorId: organisation.successor?.id ?? '' },
    rules: { until: filled(m.administration_parties_until_missing()) },
    serverErrors: change.fieldErrors,
    version: organisation.version,
  });
  const onSubmit = form.submit(async ({ until, successorId }) => {
    if (!(await change.run((version) => ({ input: { id: organisation.id, version, until, successorId: successorId || null } })))) return;
    sayDone(m.administration_parties_ended_said());
    onClose();
  });
  return { change, form, onSubmit };
}

/** Ends a party; first it says what then has no owner. */
export function EndPartyDialog({ organisation, onClose }: { organisation: OrganisationFacts; onClose: () => void }) {
  const { data } = usePartyChoices();
  const { change, form, onSubmit } = useEnd(organisation, onClose);
  const others = data ? organisationsIn(data).filter(({ id, hasEnded }) => id !== organisation.id && !hasEnded) : [];
  return (
    <ActDialog title={m.administration_parties_end()} submitLabel={m.administration_parties_end_do()} danger recordId={organisation.id} summary={form.summary} {...{ change, onSubmit, onClose }}>
      <Alert kind="warning" title={m.administration_parties_left_title()}>
        <p className="nl-paragraph">{m.administration_parties_left_text()}</p>
        <LeftBehind organisation={organisation} />
      </Alert>
      <DateField {...form.field('until')} label={m.administration_parties_until()} hint={m.administration_parties_until_hint()} />
      <Select
        {...form.field('successorId')}
        label={m.administration_parties_successor()}
        hint={m.administration_parties_successor_hint()}
        optional
        empty={m.administration_parties_successor_none()}
        choices={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </ActDialog>
  );
}
