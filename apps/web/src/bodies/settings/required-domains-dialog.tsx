import { useSayDone } from '../../actions/done-notice.js';
import { CheckboxGroup } from '../../components/choice-group.js';
import { ActDialog } from '../../forms/act-dialog.js';
import { useForm } from '../../forms/use-form.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import type { Domain } from '../../generated/enums.js';
import { RequireDomainsDocument } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { domainWord } from '../../words/kinds.js';
import type { SettledBody } from './agreements-dialog.js';

const domains: readonly Domain[] = ['CARE', 'SAFETY', 'MUNICIPALITIES', 'INSURERS', 'CLIENTS', 'STATE'];

/** Which domains belong at the table; none chosen: those that have a seat there. */
export function RequiredDomainsDialog({ body, onClose }: { body: SettledBody; onClose: () => void }) {
  const sayDone = useSayDone();
  const change = useVersionedChange(RequireDomainsDocument, body);
  const form = useForm<{ domains: string[] }>({
    initial: { domains: body.requiredDomains ?? [] }, rules: {}, serverErrors: change.fieldErrors, draft: `required-domains-${body.id}`, version: body.version,
  });
  const onSubmit = form.submit(async (values) => {
    const chosen = values.domains.length > 0 ? (values.domains as Domain[]) : null;
    if (!(await change.run((version) => ({ bodyId: body.id, version, domains: chosen })))) return;
    form.done();
    sayDone(m.administration_parties_saved());
    onClose();
  });
  return (
    <ActDialog title={m.attendance_required_title()} intro={m.attendance_required_hint()} submitLabel={m.attendance_required_save()} recordId={body.id} summary={form.summary} {...{ change, onSubmit, onClose }}>
      <CheckboxGroup {...form.field('domains')} label={m.attendance_required_label()} choices={domains.map((value) => ({ value, label: domainWord(value) }))} optional />
    </ActDialog>
  );
}
