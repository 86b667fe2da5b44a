import { useNavigate } from '@tanstack/react-router';
import { useSayDone } from '../../actions/done-notice.js';
import { ActDialog } from '../../forms/act-dialog.js';
import { useForm } from '../../forms/use-form.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import { AddOrganisationDocument, EditOrganisationDocument } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';
import type { OrganisationFacts } from '../organisation-page.js';
import { PartyFields, noParty, partyInput, partyRules, type PartyValues } from './party-form.js';

/** A new party; when it is there one stands on its page. */
export function AddPartyDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const change = useVersionedChange(AddOrganisationDocument, { version: 0 });
  const form = useForm<PartyValues>({ initial: noParty, rules: partyRules, serverErrors: change.fieldErrors, draft: 'new-party' });
  const onSubmit = form.submit(async (values) => {
    const done = await change.run(() => ({ input: partyInput(values) }));
    if (!done) return;
    form.done();
    await navigate({ to: '/partijen/$slug', params: { slug: done.addOrganisation.slug } });
  });
  return (
    <ActDialog title={m.administration_parties_add()} intro={m.administration_parties_add_intro()} submitLabel={m.administration_parties_add()} recordId="new-party" summary={form.summary} {...{ change, onSubmit, onClose }}>
      <PartyFields form={form} />
    </ActDialog>
  );
}

const valuesOf = ({ name, shortName, kind, domains, aliases, from }: OrganisationFacts): PartyValues => ({
  name, shortName, kind, domains: [...domains], aliases: aliases.join('\n'), from: from ?? '',
});

/** Names, kind, domains; the address stays as it was. */
export function EditPartyDialog({ organisation, onClose }: { organisation: OrganisationFacts; onClose: () => void }) {
  const sayDone = useSayDone();
  const change = useVersionedChange(EditOrganisationDocument, organisation);
  const form = useForm<PartyValues>({
    initial: valuesOf(organisation), rules: partyRules, serverErrors: change.fieldErrors, draft: `edit-party-${organisation.id}`, version: organisation.version,
  });
  const onSubmit = form.submit(async (values) => {
    if (!(await change.run((version) => ({ input: { ...partyInput(values), id: organisation.id, version } })))) return;
    form.done();
    sayDone(m.administration_parties_saved());
    onClose();
  });
  return (
    <ActDialog
      title={m.administration_parties_edit()}
      intro={m.administration_parties_edit_intro({ address: `/partijen/${organisation.slug}` })}
      submitLabel={m.administration_parties_save()}
      recordId={organisation.id}
      summary={form.summary}
      {...{ change, onSubmit, onClose }}
    >
      <PartyFields form={form} />
    </ActDialog>
  );
}
