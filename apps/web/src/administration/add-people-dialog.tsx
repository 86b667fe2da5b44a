import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { TextArea } from '../components/text-area.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { AddPeopleDocument, CheckPeopleDocument, type CheckPeopleQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

type Line = CheckPeopleQuery['checkPeople'][number];

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="rows" aria-label={m.administration_lines()}>
      {lines.map(({ line, name, email, party, errors }) => (
        <li key={line}>
          <div className="row row--apart">
            <strong>{[`${m.administration_line()} ${line}`, name].filter(Boolean).join(': ')}</strong>
            {errors.length === 0 ? <Pill tone="good">{m.administration_line_good()}</Pill> : <Pill tone="bad">{m.administration_line_wrong()}</Pill>}
          </div>
          <div className="small quiet">{[email, party].filter(Boolean).join(' · ')}</div>
          {errors.map((error) => (
            <div key={error}>{error}</div>
          ))}
        </li>
      ))}
    </ul>
  );
}

interface PreviewProps {
  text: string;
  onBack: () => void;
  onDone: (count: number) => void;
}

function Preview({ text, onBack, onDone }: PreviewProps) {
  const read = useRead(CheckPeopleDocument, { text }, { fresh: true });
  const change = useChange(AddPeopleDocument);
  const lines = read.data?.checkPeople ?? [];
  const wrong = lines.filter(({ errors }) => errors.length > 0).length;
  const invite = async () => {
    const done = await change.run({ text });
    if (done) onDone(done.addPeople);
  };
  return (
    <div className="stack">
      <ErrorSummary errors={[]} message={change.message ?? change.fieldErrors['text']} />
      <Loaded read={read}>{({ checkPeople }) => <Lines lines={checkPeople} />}</Loaded>
      {wrong > 0 ? <Alert kind="warning">{m.administration_lines_wrong({ count: wrong })}</Alert> : null}
      <div className="form__actions">
        {lines.length > 0 && wrong === 0 ? (
          <Button look="primary" busy={change.busy} onClick={() => void invite()}>
            {m.administration_invite_all({ count: lines.length })}
          </Button>
        ) : null}
        <Button onClick={onBack}>{m.administration_lines_edit()}</Button>
      </div>
    </div>
  );
}

/** Several people at once: paste, look, invite. */
export function AddPeopleDialog({ onClose }: { onClose: () => void }) {
  const form = useForm({ initial: { text: '' }, rules: { text: filled(m.administration_lines_missing()) }, draft: 'administration-people' });
  const [step, setStep] = useState<'paste' | 'look' | number>('paste');
  const done = (count: number) => {
    form.done();
    setStep(count);
  };
  return (
    <Dialog title={m.administration_people_add()} onClose={onClose}>
      {step === 'look' ? <Preview text={form.values.text} onBack={() => setStep('paste')} onDone={done} /> : null}
      {typeof step === 'number' ? (
        <div className="stack">
          <Alert kind="ok" live>{m.administration_people_invited({ count: step })}</Alert>
          <Button onClick={onClose}>{m.administration_close()}</Button>
        </div>
      ) : null}
      {step === 'paste' ? (
        <form className="form" noValidate onSubmit={form.submit(() => setStep('look'))}>
          <ErrorSummary {...form.summary} />
          <Paragraph>{m.administration_lines_text()}</Paragraph>
          <TextArea {...form.field('text')} label={m.administration_lines()} hint={m.administration_lines_hint()} maxLength={40_000} />
          <div className="form__actions">
            <Button type="submit" look="primary">
              {m.administration_lines_look()}
            </Button>
            <Button onClick={onClose}>{m.administration_cancel()}</Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  );
}
