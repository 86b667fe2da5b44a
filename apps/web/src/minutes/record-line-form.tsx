import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Checkbox } from '../components/checkbox.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Select } from '../components/select.js';
import { TextField } from '../components/text-field.js';
import { onConnection, presentConnection } from '../data/connection.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { MakeMinutesRecordDocument, MinutesPartiesDocument } from '../generated/graphql/graphql.js';
import type { MinutesRecordKind } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import { RecordDue, type BoundField } from './record-due.js';
import { recordKindWord } from './record-words.js';

interface RecordLineFormProps {
  kind: MinutesRecordKind;
  bodyCode: string;
  /** Names what is typed, so that it survives. */
  draft: string;
  /** The section, made when it is not there yet; undefined when the server does not answer. */
  sectionId: () => Promise<string | undefined>;
  onDone: (number: string) => void;
  onClose: () => void;
}

const empty = { title: '', organisationId: '', dueOn: '', dueMeetingNumber: '', isSubmitted: false, isFromPractice: false };

function Parties({ code, field }: { code: string; field: BoundField }) {
  const { data } = useRead(MinutesPartiesDocument, { code });
  const parties = new Map((data?.body?.seats ?? []).flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation.name] as const] : [])));
  const choices = [...parties].map(([value, label]) => ({ value, label })).sort((one, other) => one.label.localeCompare(other.label, 'nl'));
  return <Select {...field} label={m.minutes_record_party()} optional choices={choices} empty={m.minutes_record_party_none()} />;
}

/** The server does not answer: a record gets its number there, so it waits. */
function useIsAway(): boolean {
  const { isOnline, isAnswering } = useSyncExternalStore(onConnection, presentConnection);
  return !isOnline || !isAnswering;
}

/** One line under the item: typed, Enter, and it is a record. */
export function RecordLineForm({ kind, bodyCode, draft, sectionId, onDone, onClose }: RecordLineFormProps) {
  const change = useChange(MakeMinutesRecordDocument);
  const form = useForm({ initial: empty, rules: { title: filled(m.minutes_record_missing()) }, serverErrors: change.fieldErrors, draft: `${draft}-${kind}` });
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), [kind]);
  const isAway = useIsAway();
  const message = change.problem?.code === 'NETWORK' ? undefined : change.message;
  const isAction = kind === 'ACTION' || kind === 'COMMITMENT';
  const send = async ({ title, organisationId, dueOn, dueMeetingNumber, isSubmitted, isFromPractice }: typeof empty) => {
    const id = isAway ? undefined : await sectionId();
    if (!id) return;
    const done = await change.run({ sectionId: id, kind, input: { title, organisationId: organisationId || null, dueOn: dueOn || null, dueMeetingNumber: dueMeetingNumber || null, isSubmitted, isFromPractice } });
    if (!done) return;
    form.done();
    onDone(done.makeMinutesRecord.number);
  };
  return (
    <form ref={box} className="form minutes__make" noValidate aria-label={recordKindWord(kind)} onSubmit={form.submit(send)} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <ErrorSummary {...form.summary} message={message ?? change.fieldErrors['on'] ?? change.fieldErrors['meetingNumber'] ?? change.fieldErrors['party']} />
      {isAway ? <Alert kind="warning" live title={m.minutes_record_away_title()}>{m.minutes_record_away()}</Alert> : null}
      <TextField {...form.field('title')} label={recordKindWord(kind)} maxLength={200} />
      {isAction ? <Parties code={bodyCode} field={form.field('organisationId')} /> : null}
      {isAction ? <RecordDue code={bodyCode} day={form.field('dueOn')} meeting={form.field('dueMeetingNumber')} /> : null}
      {kind === 'DECISION' ? <Checkbox {...form.field('isSubmitted')} label={m.minutes_record_submitted()} /> : null}
      {kind === 'LEARNING' ? <Checkbox {...form.field('isFromPractice')} label={m.minutes_record_practice()} /> : null}
      <div className="form__actions">
        <Button type="submit" look="primary" busy={change.busy}>
          {m.minutes_record_make()}
        </Button>
        <Button onClick={onClose}>{m.minutes_record_cancel()}</Button>
      </div>
    </form>
  );
}
