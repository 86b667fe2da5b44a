import { useNavigate } from '@tanstack/react-router';
import { useChange } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { AddActionDocument, type AddActionInput } from '../generated/graphql/graphql.js';
import type { FundingSystem, Level, PartyRole } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import { dueInput, dueRules, type DueValues } from './due-fields.js';
import type { PartyDraft } from './new-action-parties.js';
import { partyTarget } from './party-choices.js';

export interface NewActionValues extends DueValues {
  title: string;
  bodyId: string;
  kind: string;
  parties: PartyDraft[];
  level: string;
  condition: string;
  fundingSystems: string[];
  decisionId: string;
}

const empty: NewActionValues = {
  title: '', bodyId: '', kind: 'ACTION', dueKind: 'DATE', on: '', label: '', bodyCode: '', meetingNumber: '', parties: [], level: '', condition: '',
  fundingSystems: [], decisionId: '',
};

function inputOf(values: NewActionValues): AddActionInput {
  const { title, bodyId, kind, parties, level, condition, fundingSystems, decisionId } = values;
  return {
    title, bodyId,
    kind: kind as AddActionInput['kind'],
    due: dueInput(values),
    parties: parties.filter(({ party }) => party !== '').map(({ party, role }) => ({ ...partyTarget(party), role: role as PartyRole })),
    level: level === '' ? null : (level as Level),
    condition: condition.trim() || null,
    fundingSystems: fundingSystems as FundingSystem[],
    decisionId: decisionId || null,
  };
}

/** The form of a new action; when it is sent one stands on its page. */
export function useNewAction(bodyId: string) {
  const navigate = useNavigate();
  const change = useChange(AddActionDocument);
  const form = useForm<NewActionValues>({
    initial: { ...empty, bodyId },
    rules: {
      title: filled(m.actions_title_missing()),
      bodyId: filled(m.actions_body_missing()),
      dueKind: (value, values) => dueRules.dueKind?.(value, values),
      on: (value, values) => dueRules.on?.(value, values),
      label: (value, values) => dueRules.label?.(value, values),
      bodyCode: (value, values) => dueRules.bodyCode?.(value, values),
      meetingNumber: (value, values) => dueRules.meetingNumber?.(value, values),
    },
    serverErrors: change.fieldErrors,
    draft: 'new-action',
  });
  const onSubmit = form.submit(async (values) => {
    const done = await change.run({ input: inputOf(values) });
    if (!done) return;
    form.done();
    await navigate({ to: '/acties/$number', params: { number: done.addAction.number } });
  });
  return { form, change, onSubmit };
}
