import { GroupedSelect } from '../actions/grouped-select.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Select } from '../components/select.js';
import { TextArea } from '../components/text-area.js';
import { TextField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import type { AgendaPurpose, Level } from '../generated/enums.js';
import { AddAgendaItemDocument, ChangeAgendaItemDocument, MandateSubjectsDocument, ProposeAgendaItemDocument, type AgendaItemInput, type AgendaLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { levelChoicesFrom, purposeChoices } from './agenda-words.js';
import { presenterColumns, presenterValue, usePresenters } from './use-presenters.js';

export interface AgendaItemDialogProps {
  meeting: { id: string; level: Level; body: { code: string } };
  /** The item to change; none for a new one. */
  item?: AgendaLineFragment;
  /** A new item waits for the secretary. */
  isProposal: boolean;
  onClose: () => void;
}

const initialOf = (item: AgendaLineFragment | undefined, level: Level) => ({
  title: item?.title ?? '',
  subject: item?.subject ?? '',
  purpose: (item?.purpose ?? 'DISCUSSION') as string,
  presenterId: item ? presenterValue(item) : '',
  minutes: item?.minutes ? String(item.minutes) : '',
  explanation: item?.explanation ?? '',
  level: (item?.level ?? level) as string,
});

type Values = ReturnType<typeof initialOf>;

const wholeMinutes = (value: string) => (value === '' || /^[1-9]\d{0,2}$/.test(value.trim()) ? undefined : m.agenda_minutes_wrong());

const inputOf = ({ title, subject, purpose, presenterId, minutes, explanation, level }: Values): AgendaItemInput => ({
  title,
  subject: subject || null,
  purpose: purpose as AgendaPurpose,
  ...presenterColumns(presenterId),
  minutes: minutes.trim() ? Number(minutes) : null,
  explanation: explanation || null,
  level: level as Level,
});

function useSending({ meeting, item, isProposal }: AgendaItemDialogProps) {
  const adding = useChange(AddAgendaItemDocument);
  const proposing = useChange(ProposeAgendaItemDocument);
  const changing = useChange(ChangeAgendaItemDocument);
  const { busy, fieldErrors, message } = item ? changing : isProposal ? proposing : adding;
  const send = (input: AgendaItemInput): Promise<unknown> => {
    if (item) return changing.run({ id: item.id, version: item.version, input });
    return (isProposal ? proposing : adding).run({ meetingId: meeting.id, input });
  };
  return { send, busy, fieldErrors, message };
}

/** What the mandates name; what an item was put under before stays in the list. */
function useSubjects(present: string | null | undefined) {
  const { data } = useRead(MandateSubjectsDocument, {});
  const subjects = new Set([...(data?.mandateSubjects ?? []), ...(present ? [present] : [])]);
  return [...subjects].map((subject) => ({ value: subject, label: subject }));
}

/** An item: new, proposed, or changed in place. */
export function AgendaItemDialog(props: AgendaItemDialogProps) {
  const { meeting, item, isProposal, onClose } = props;
  const change = useSending(props);
  const presenters = usePresenters(meeting.body.code, item);
  const subjects = useSubjects(item?.subject);
  const form = useForm({
    initial: initialOf(item, meeting.level),
    rules: { title: filled(m.agenda_title_missing()), minutes: wholeMinutes },
    serverErrors: change.fieldErrors,
    draft: `agenda-item-${item?.id ?? meeting.id}`,
    version: item?.version,
  });
  const send = form.submit(async (values) => {
    if (!(await change.send(inputOf(values)))) return;
    form.done();
    onClose();
  });
  const levels = levelChoicesFrom(meeting.level);
  const title = item ? m.agenda_change_title() : isProposal ? m.agenda_propose() : m.agenda_add();
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <TextField {...form.field('title')} label={m.agenda_subject()} maxLength={200} />
        {subjects.length > 0 ? <Select {...form.field('subject')} label={m.mandate_subject()} hint={m.mandate_subject_hint()} choices={subjects} empty={m.mandate_subject_none()} optional /> : null}
        <Select {...form.field('purpose')} label={m.agenda_purpose()} choices={purposeChoices()} />
        <GroupedSelect {...form.field('presenterId')} label={m.agenda_presenter()} groups={presenters} empty={m.agenda_no_presenter()} optional />
        <TextField {...form.field('minutes')} label={m.agenda_minutes()} inputMode="numeric" maxLength={3} short optional />
        <TextArea {...form.field('explanation')} label={m.agenda_explanation()} maxLength={4000} optional />
        {levels.length > 1 ? <Select {...form.field('level')} label={m.agenda_level()} hint={m.agenda_level_hint()} choices={levels} /> : null}
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {item ? m.agenda_save() : title}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
