import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { Select } from '../components/select.js';
import { DateField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import type { SignerRole } from '../generated/enums.js';
import { AdoptMinutesDocument, OpenMinutesForCommentsDocument, ReopenMinutesDocument, SignMinutesDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import type { AfterMeeting, AfterMinutes } from './minutes-after-section.js';

interface DialogProps {
  meeting: AfterMeeting;
  minutes: AfterMinutes;
  onClose: () => void;
}

function Buttons({ send, busy, onClose }: { send: string; busy: boolean; onClose: () => void }) {
  return (
    <div className="form__actions">
      <Button type="submit" look="primary" busy={busy}>
        {send}
      </Button>
      <Button onClick={onClose}>{m.administration_cancel()}</Button>
    </div>
  );
}

function OpenDialog({ meeting, minutes, onClose }: DialogProps) {
  const change = useVersionedChange(OpenMinutesForCommentsDocument, minutes);
  const form = useForm({ initial: { until: minutes.commentsUntil ?? '' }, rules: { until: filled(m.after_until_missing()) }, serverErrors: change.fieldErrors, version: minutes.version });
  const send = form.submit(async ({ until }) => {
    if (await change.run((version) => ({ meetingId: meeting.id, version, until }))) onClose();
  });
  return (
    <Dialog title={m.after_open()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.isRefused ? m.administration_stale() : change.message} />
        <Paragraph>{m.after_open_hint()}</Paragraph>
        <DateField {...form.field('until')} label={m.after_until()} />
        <Buttons send={m.after_send()} busy={change.busy} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function SignDialog({ meeting, minutes, role, onClose }: DialogProps & { role: SignerRole }) {
  const change = useChange(SignMinutesDocument);
  // What stood there when this opened: of a later text the server says so.
  const [digest] = useState(minutes.digestNow);
  const sign = async () => {
    if (await change.run({ meetingId: meeting.id, role, digest })) onClose();
  };
  return (
    <Dialog title={role === 'CHAIR' ? m.after_sign_chair() : m.after_sign_secretary()} onClose={onClose}>
      <div className="stack">
        {change.message ? <Alert kind="error" live>{change.message}</Alert> : null}
        <Paragraph>{m.after_sign_text()}</Paragraph>
        <Paragraph>{m.after_sign_agreement()}</Paragraph>
        <div className="form__actions">
          <Button look="primary" busy={change.busy} onClick={() => void sign()}>
            {m.after_sign()}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function AdoptDialog({ meeting, minutes, onClose }: DialogProps) {
  const change = useVersionedChange(AdoptMinutesDocument, minutes);
  const form = useForm({ initial: { atMeetingId: minutes.canBeAdoptedAt[0]?.id ?? '' }, rules: { atMeetingId: filled(m.after_adopt_missing()) }, serverErrors: change.fieldErrors });
  const send = form.submit(async ({ atMeetingId }) => {
    if (await change.run((version) => ({ meetingId: meeting.id, version, atMeetingId }))) onClose();
  });
  const choices = minutes.canBeAdoptedAt.map(({ id, number, heldOn }) => ({ value: id, label: m.after_meeting({ number, day: heldOn ? dayText(heldOn) : '' }) }));
  return (
    <Dialog title={m.after_adopt_title()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.isRefused ? m.administration_stale() : change.message} />
        <Paragraph>{m.after_adopt_text()}</Paragraph>
        <Select {...form.field('atMeetingId')} label={m.after_adopt_at()} choices={choices} empty={m.after_adopt_choose()} />
        <Buttons send={m.after_adopt()} busy={change.busy} onClose={onClose} />
      </form>
    </Dialog>
  );
}

type Open = 'open' | 'CHAIR' | 'SECRETARY' | 'adopt';

function Opened({ open, ...props }: DialogProps & { open: Open | undefined }) {
  if (open === 'open') return <OpenDialog {...props} />;
  if (open === 'adopt') return <AdoptDialog {...props} />;
  return open ? <SignDialog {...props} role={open} /> : null;
}

/** What may be done with the minutes now, by who may. */
export function AfterActs({ meeting, minutes }: { meeting: AfterMeeting; minutes: AfterMinutes }) {
  const [open, setOpen] = useState<Open>();
  const reopening = useVersionedChange(ReopenMinutesDocument, minutes);
  const { viewerMay: acts } = minutes;
  if (acts.every((act) => act === 'COMMENT' || act === 'ANSWER' || act === 'RECTIFY')) return null;
  const mayAdopt = acts.includes('ADOPT');
  return (
    <div className="stack stack--close no-print">
      {reopening.message ? <Alert kind="error" live>{reopening.message}</Alert> : null}
      {mayAdopt && minutes.canBeAdoptedAt.length === 0 ? <Paragraph small>{m.after_adopt_none()}</Paragraph> : null}
      <div className="row">
        {acts.includes('SIGN_AS_CHAIR') ? <Button look="primary" onClick={() => setOpen('CHAIR')}>{m.after_sign_chair()}</Button> : null}
        {acts.includes('SIGN_AS_SECRETARY') ? <Button look="primary" onClick={() => setOpen('SECRETARY')}>{m.after_sign_secretary()}</Button> : null}
        {mayAdopt && minutes.canBeAdoptedAt.length > 0 ? <Button look="primary" onClick={() => setOpen('adopt')}>{m.after_adopt()}</Button> : null}
        {acts.includes('OPEN') ? <Button onClick={() => setOpen('open')}>{minutes.commentsUntil ? m.after_open_again() : m.after_open()}</Button> : null}
        {acts.includes('REOPEN') ? (
          <Button busy={reopening.busy} onClick={() => void reopening.run((version) => ({ meetingId: meeting.id, version }))}>
            {m.after_reopen()}
          </Button>
        ) : null}
      </div>
      {acts.includes('REOPEN') ? <Paragraph small quiet>{m.after_reopen_hint()}</Paragraph> : null}
      <Opened {...{ open, meeting, minutes }} onClose={() => setOpen(undefined)} />
    </div>
  );
}
