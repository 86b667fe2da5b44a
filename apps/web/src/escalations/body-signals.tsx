import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { TextArea } from '../components/text-area.js';
import { TextField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { BodySignalsDocument, RaiseSignalDocument, type BodySignalsQuery, type RaiseSignalMutation } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { signalStateWord } from './signal-words.js';

type Signals = NonNullable<BodySignalsQuery['body']>['signals'];
type Raised = RaiseSignalMutation['raiseSignal'];

function RaiseDialog({ bodyId, onDone, onClose }: { bodyId: string; onDone: (raised: Raised) => void; onClose: () => void }) {
  const change = useChange(RaiseSignalDocument);
  const form = useForm({ initial: { title: '', explanation: '' }, rules: { title: filled(m.fill_raise_missing()) }, serverErrors: change.fieldErrors, draft: `signal-${bodyId}` });
  const send = form.submit(async ({ title, explanation }) => {
    const done = await change.run({ bodyId, input: { title, explanation: explanation || null } });
    if (!done) return;
    form.done();
    onDone(done.raiseSignal);
    onClose();
  });
  return (
    <Dialog title={m.fill_raise()} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <Paragraph>{m.fill_raise_text()}</Paragraph>
        <TextField {...form.field('title')} label={m.fill_raise_title()} hint={m.fill_raise_title_hint()} maxLength={200} />
        <TextArea {...form.field('explanation')} label={m.fill_raise_explanation()} hint={m.fill_raise_explanation_hint()} optional maxLength={4_000} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.fill_raise()}
          </Button>
          <Button onClick={onClose}>{m.minutes_record_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Lines({ signals }: { signals: Signals }) {
  return (
    <ul className="rows">
      {signals.map(({ id, number, title, state, timesRaised, raisedAt }) => {
        const { tone, word } = signalStateWord(state);
        return (
          <li key={id} className="stack stack--close">
            <TextLink to="/signalen/$number" params={{ number }}>
              {number} · {title}
            </TextLink>
            <span className="row small quiet">
              <Pill tone={tone}>{word}</Pill>
              <InstantText at={raisedAt} />
              {timesRaised > 1 ? <span>{m.minutes_record_times({ count: timesRaised })}</span> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What was raised to a table; its members raise something themselves. */
export function BodySignals({ code }: { code: string }) {
  const { data } = useRead(BodySignalsDocument, { code }, { fresh: true });
  const [isRaising, setRaising] = useState(false);
  const [raised, setRaised] = useState<Raised>();
  const body = data?.body;
  if (!body || (body.signals.length === 0 && !body.mayRaiseSignal)) return null;
  const raise = body.mayRaiseSignal ? (
    <span className="no-print">
      <Button small onClick={() => setRaising(true)}>
        {m.fill_raise()}
      </Button>
    </span>
  ) : null;
  return (
    <Card title={m.fill_signals()} id="signalen" aside={raise}>
      <div className="stack stack--close">
        {raised ? <Alert kind="ok" live>{raised.timesRaised > 1 ? m.fill_raised_again({ number: raised.number, count: raised.timesRaised }) : m.fill_raised({ number: raised.number })}</Alert> : null}
        {body.signals.length === 0 ? <Paragraph quiet>{m.fill_signals_none()}</Paragraph> : <Lines signals={body.signals} />}
      </div>
      {isRaising ? <RaiseDialog bodyId={body.id} onDone={setRaised} onClose={() => setRaising(false)} /> : null}
    </Card>
  );
}
