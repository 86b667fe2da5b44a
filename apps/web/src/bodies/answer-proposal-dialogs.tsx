import { Select } from '../components/select.js';
import { TextArea } from '../components/text-area.js';
import { ActDialog } from '../forms/act-dialog.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { AcceptProposalDocument, DeclineFunctionDocument, type ProposalToMeFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { functionKindWord } from '../words/kinds.js';

interface AnswerProps {
  proposal: ProposalToMeFragment;
  onClose: () => void;
}

/** A party takes a function on and names who does it. */
export function AcceptProposalDialog({ proposal, onClose }: AnswerProps) {
  const { id, kind, organisation, peopleToName } = proposal;
  const change = useVersionedChange(AcceptProposalDocument, proposal);
  // To invite is done by a party; the other functions are done by a person.
  const isPartyEnough = kind === 'INVITATION';
  const form = useForm({
    initial: { personId: '', substituteId: '' },
    rules: isPartyEnough ? {} : { personId: filled(m.tables_accept_person_missing()) },
    serverErrors: change.fieldErrors,
  });
  const onSubmit = form.submit(async ({ personId, substituteId }) => {
    if (await change.run((version) => ({ id, version, personId: personId || null, substituteId: substituteId || null }))) onClose();
  });
  const choices = peopleToName.map((person) => ({ value: person.id, label: person.name }));
  const words = { title: m.tables_accept_of({ kind: functionKindWord(kind) }), intro: m.tables_accept_intro({ party: organisation?.shortName ?? '' }) };
  return (
    <ActDialog {...words} submitLabel={m.tables_accept()} summary={form.summary} recordId={id} {...{ change, onSubmit, onClose }}>
      <Select
        {...form.field('personId')}
        label={m.tables_accept_person()}
        choices={choices}
        empty={isPartyEnough ? m.tables_accept_nobody() : m.tables_accept_choose()}
        optional={isPartyEnough}
      />
      <Select {...form.field('substituteId')} label={m.tables_accept_substitute()} choices={choices} empty={m.tables_accept_no_substitute()} optional />
    </ActDialog>
  );
}

/** Says no to a function, with the reason. */
export function DeclineProposalDialog({ proposal, onClose }: AnswerProps) {
  const { id, kind } = proposal;
  const change = useVersionedChange(DeclineFunctionDocument, proposal);
  const form = useForm({
    initial: { reason: '' },
    rules: { reason: filled(m.tables_decline_reason_missing()) },
    serverErrors: change.fieldErrors,
    draft: `decline-function-${id}`,
  });
  const onSubmit = form.submit(async ({ reason }) => {
    if (!(await change.run((version) => ({ id, version, reason })))) return;
    form.done();
    onClose();
  });
  const words = { title: m.tables_decline_of({ kind: functionKindWord(kind) }), intro: m.tables_decline_intro() };
  return (
    <ActDialog {...words} submitLabel={m.tables_decline()} summary={form.summary} recordId={id} {...{ change, onSubmit, onClose }}>
      <TextArea {...form.field('reason')} label={m.tables_decline_reason()} maxLength={500} rows={3} />
    </ActDialog>
  );
}
