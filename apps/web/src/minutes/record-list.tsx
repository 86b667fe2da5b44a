import { useState } from 'react';
import { Button } from '../components/button.js';
import { DateText } from '../components/date-text.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { lazily } from '../components/lazily.js';
import { TextLink } from '../components/link.js';
import { Pill } from '../components/pill.js';
import { TextField } from '../components/text-field.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { useForm } from '../forms/use-form.js';
import { filled } from '../forms/rules.js';
import { CorrectMinutesRecordDocument, WithdrawMinutesRecordDocument, type MinutesRecordFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { recordKindWord } from './record-words.js';

const SettleDecisionDialog = lazily(async () => (await import('../decisions/settle-decision-dialog.js')).SettleDecisionDialog);

interface DialogProps {
  record: MinutesRecordFragment;
  onClose: () => void;
}

function CorrectDialog({ record, onClose }: DialogProps) {
  const change = useVersionedChange(CorrectMinutesRecordDocument, record);
  const form = useForm({ initial: { title: record.title }, version: record.version, rules: { title: filled(m.minutes_record_missing()) }, serverErrors: change.fieldErrors, draft: `record-${record.id}` });
  const send = async ({ title }: { title: string }) => {
    if (!(await change.run((version) => ({ id: record.id, version, title })))) return;
    form.done();
    onClose();
  };
  return (
    <Dialog title={m.minutes_record_correct_title({ number: record.number })} onClose={onClose}>
      <form className="form" noValidate onSubmit={form.submit(send)}>
        <ErrorSummary {...form.summary} message={change.message} />
        <TextField {...form.field('title')} label={recordKindWord(record.kind)} maxLength={200} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.minutes_record_save()}
          </Button>
          <Button onClick={onClose}>{m.minutes_record_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function WithdrawDialog({ record, onClose }: DialogProps) {
  const change = useVersionedChange(WithdrawMinutesRecordDocument, record);
  const form = useForm({ initial: { reason: '' }, rules: { reason: filled(m.minutes_record_reason_missing()) }, serverErrors: change.fieldErrors });
  const send = async ({ reason }: { reason: string }) => {
    if (await change.run((version) => ({ id: record.id, version, reason }))) onClose();
  };
  return (
    <Dialog title={m.minutes_record_withdraw_title({ number: record.number })} onClose={onClose}>
      <form className="form" noValidate onSubmit={form.submit(send)}>
        <ErrorSummary {...form.summary} message={change.message} />
        <TextField {...form.field('reason')} label={m.minutes_record_reason()} maxLength={1_000} />
        <div className="form__actions">
          <Button type="submit" look="primary" danger busy={change.busy}>
            {m.minutes_record_withdraw()}
          </Button>
          <Button onClick={onClose}>{m.minutes_record_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const pages = { ACTION: '/acties/$number', COMMITMENT: '/acties/$number', DECISION: '/besluiten/$number', SIGNAL: '/signalen/$number', LEARNING: '/leerpunten/$number' } as const;

function RecordNumber({ kind, number }: MinutesRecordFragment) {
  return (
    <TextLink to={pages[kind]} params={{ number }}>
      {number}
    </TextLink>
  );
}

function Facts({ record: { kind, party, dueOn, isSubmitted, reservation, isDeferred, isRejected, timesRaised, isWithdrawn, agendaItem }, hasItem }: { record: MinutesRecordFragment; hasItem: boolean }) {
  return (
    <span className="row small quiet">
      {recordKindWord(kind)}
      {party ? <span>{party}</span> : null}
      {dueOn ? <DateText on={dueOn} /> : null}
      {isSubmitted ? <Pill tone="info">{m.minutes_record_is_submitted()}</Pill> : null}
      {isDeferred ? <Pill tone="care">{m.fill_record_deferred()}</Pill> : null}
      {isRejected ? <Pill tone="bad">{m.fill_record_rejected()}</Pill> : null}
      {reservation ? <Pill tone="care">{reservation}</Pill> : null}
      {timesRaised > 1 ? <span>{m.minutes_record_times({ count: timesRaised })}</span> : null}
      {isWithdrawn ? <Pill tone="quiet">{m.minutes_record_is_withdrawn()}</Pill> : null}
      {hasItem ? <span>{agendaItem ? m.minutes_record_under({ position: agendaItem.position ?? '', title: agendaItem.title }) : m.minutes_opening()}</span> : null}
    </span>
  );
}

function Line({ record, hasItem, hasActs }: { record: MinutesRecordFragment; hasItem: boolean; hasActs: boolean }) {
  const [open, setOpen] = useState<'correct' | 'withdraw' | 'settle'>();
  const close = () => setOpen(undefined);
  const { number, title } = record;
  return (
    <li className="minutes__record">
      <span>
        <RecordNumber {...record} /> <span className={record.isWithdrawn ? 'minutes__withdrawn' : undefined}>{title}</span>
        <Facts record={record} hasItem={hasItem} />
      </span>
      {hasActs ? (
        <span className="row no-print">
          {record.maySettle ? <Button small look="subtle" aria-label={m.fill_settle_of({ number })} onClick={() => setOpen('settle')}>{m.fill_settle()}</Button> : null}
          {record.mayCorrect ? <Button small look="subtle" aria-label={m.minutes_record_correct_title({ number })} onClick={() => setOpen('correct')}>{m.minutes_record_correct()}</Button> : null}
          {record.mayWithdraw ? <Button small look="subtle" aria-label={m.minutes_record_withdraw_title({ number })} onClick={() => setOpen('withdraw')}>{m.minutes_record_withdraw()}</Button> : null}
        </span>
      ) : null}
      {open === 'settle' ? <SettleDecisionDialog decision={record} agendaItemId={record.agendaItem?.id} onClose={close} /> : null}
      {open === 'correct' ? <CorrectDialog record={record} onClose={close} /> : null}
      {open === 'withdraw' ? <WithdrawDialog record={record} onClose={close} /> : null}
    </li>
  );
}

/** Records with their numbers; `hasActs` where they are written, `hasItem` where they stand apart from their item. */
export function RecordList({ records, hasItem = false, hasActs = false }: { records: readonly MinutesRecordFragment[]; hasItem?: boolean; hasActs?: boolean }) {
  return (
    <ul className="plain-list minutes__records">
      {records.map((record) => (
        <Line key={record.id} record={record} hasItem={hasItem} hasActs={hasActs} />
      ))}
    </ul>
  );
}
