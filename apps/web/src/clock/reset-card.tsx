import { useEffect, useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { LastDemoResetDocument, ResetDemoDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { instantText } from '../words/dates.js';
import { useAskAgain } from './use-clock.js';

function Confirmation({ onClose, onAsked }: { onClose: () => void; onAsked: (id: string) => void }) {
  const change = useChange(ResetDemoDocument);
  const press = async () => {
    const done = await change.run({});
    if (done) onAsked(done.resetDemo.id);
  };
  return (
    <Dialog title={m.clock_reset_title()} onClose={onClose}>
      <div className="stack">
        <ErrorSummary errors={[]} message={change.message} />
        <Paragraph>{m.clock_reset_consequence()}</Paragraph>
        <Paragraph>{m.clock_reset_meanwhile()}</Paragraph>
        <div className="form__actions">
          <Button look="primary" danger busy={change.busy} onClick={() => void press()}>
            {m.clock_reset_confirm()}
          </Button>
          <Button onClick={onClose}>{m.clock_reset_cancel()}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** A reset that was asked for here, or by another administrator; everything is loaded anew when it is done. */
function useReset() {
  const read = useRead(LastDemoResetDocument, {}, { fresh: true });
  const [askedId, setAskedId] = useState<string>();
  const last = read.data?.lastDemoReset ?? null;
  const isAsked = last?.state === 'ASKED' || (askedId !== undefined && last?.id !== askedId);
  useAskAgain(read, isAsked);
  const isDone = askedId !== undefined && last?.id === askedId && last.state === 'DONE';
  useEffect(() => {
    // Nothing that is cached here is true any more.
    if (isDone) window.location.assign('/beheer/klok');
  }, [isDone]);
  useEffect(() => {
    if (last?.state === 'ASKED') setAskedId(last.id);
  }, [last?.id, last?.state]);
  return { last, isAsked: isAsked || isDone, setAskedId };
}

/** Back to 1 April 2022, with the consequence said first. */
export function ResetCard() {
  const { last, isAsked, setAskedId } = useReset();
  const [isOpen, setOpen] = useState(false);
  const onAsked = (id: string) => {
    setAskedId(id);
    setOpen(false);
  };
  return (
    <Card title={m.clock_reset_title()} id="begin">
      <div className="stack">
        <Paragraph>{m.clock_reset_text()}</Paragraph>
        {isAsked ? (
          <Alert kind="info" title={m.clock_resetting()} live>
            {m.clock_resetting_text()}
          </Alert>
        ) : null}
        {last?.state === 'FAILED' ? <Alert kind="error">{m.clock_reset_failed()}</Alert> : null}
        {last?.state === 'DONE' && last.finishedAt ? (
          <Paragraph small quiet>
            {m.clock_reset_last({ at: instantText(last.finishedAt), name: last.askedBy?.name ?? '' })}
          </Paragraph>
        ) : null}
        <div>
          <Button busy={isAsked} onClick={() => setOpen(true)}>
            {m.clock_reset_open()}
          </Button>
        </div>
        {isOpen ? <Confirmation onClose={() => setOpen(false)} onAsked={onAsked} /> : null}
      </div>
    </Card>
  );
}
