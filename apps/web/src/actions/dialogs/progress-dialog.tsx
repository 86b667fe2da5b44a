import { DateField, TextField } from '../../components/text-field.js';
import { RadioGroup } from '../../components/choice-group.js';
import { TextArea } from '../../components/text-area.js';
import { filled } from '../../forms/rules.js';
import { useForm } from '../../forms/use-form.js';
import { ReportProgressDocument, type ActionPartyFullFragment } from '../../generated/graphql/graphql.js';
import type { Standing } from '../../generated/enums.js';
import { m } from '../../paraglide/messages.js';
import { standingWord } from '../../words/states.js';
import { useSayDone } from '../done-notice.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import { ActDialog } from '../../forms/act-dialog.js';
import { partyNow } from './facts-now.js';

export type ProgressParty = Pick<ActionPartyFullFragment, 'id' | 'version' | 'name' | 'standing' | 'forecastOn' | 'lastWordAt' | 'role' | 'acceptance'>;

export interface ProgressDialogProps {
  party: ProgressParty;
  action: { number: string; title: string };
  onClose: () => void;
}

const choices = () => [
  { value: 'ON_TRACK', label: standingWord('ON_TRACK').word, hint: m.actions_progress_on_track() },
  { value: 'ATTENTION', label: standingWord('ATTENTION').word, hint: m.actions_progress_attention() },
  { value: 'STUCK', label: standingWord('STUCK').word, hint: m.actions_progress_stuck() },
];

const address = (value: string) => (value.trim() === '' || /^https?:\/\/\S+$/.test(value.trim()) ? undefined : m.actions_evidence_wrong());

function useProgress({ party, onClose }: ProgressDialogProps) {
  const change = useVersionedChange(ReportProgressDocument, party);
  const sayDone = useSayDone();
  const form = useForm({
    // Who goes on as before only writes what is new.
    initial: { standing: party.standing === 'NO_WORD' ? '' : (party.standing as string), text: '', evidenceUrl: '', forecastOn: party.forecastOn ?? '' },
    rules: { standing: filled(m.actions_progress_standing_missing()), text: filled(m.actions_progress_text_missing()), evidenceUrl: address },
    serverErrors: change.fieldErrors,
    draft: `progress-${party.id}`,
    version: party.version,
  });
  const onSubmit = form.submit(async ({ standing, text, evidenceUrl, forecastOn }) => {
    const input = { partyId: party.id, standing: standing as Standing, text, evidenceUrl: evidenceUrl.trim() || null, forecastOn: forecastOn || null };
    if (!(await change.run((version) => ({ input: { ...input, version } })))) return;
    form.done();
    sayDone(m.actions_progress_done({ party: party.name }));
    onClose();
  });
  return { change, form, onSubmit };
}

/** One party’s word: how it goes, and what changed. */
export function ProgressDialog(props: ProgressDialogProps) {
  const { party, action, onClose } = props;
  const { change, form, onSubmit } = useProgress(props);
  return (
    <ActDialog
      title={m.actions_progress_title()}
      intro={m.actions_progress_intro({ party: party.name, number: action.number, title: action.title })}
      submitLabel={m.actions_progress_do()}
      summary={form.summary}
      recordId={party.id}
      now={partyNow(party)}
      {...{ change, onSubmit, onClose }}
    >
      <RadioGroup {...form.field('standing')} label={m.actions_progress_standing()} choices={choices()} />
      <TextArea
        {...form.field('text')}
        label={m.actions_progress_text()}
        hint={m.actions_progress_text_hint()}
        maxLength={4000}
        rows={4}
      />
      <div className="form__pair">
        <DateField {...form.field('forecastOn')} label={m.actions_progress_forecast()} optional />
        <TextField {...form.field('evidenceUrl')} type="url" inputMode="url" label={m.actions_progress_evidence()} hint={m.actions_progress_evidence_hint()} optional maxLength={500} />
      </div>
    </ActDialog>
  );
}
