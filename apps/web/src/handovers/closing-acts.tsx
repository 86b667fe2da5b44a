import { useState } from 'react';
import { Button } from '../components/button.js';
import { useChange } from '../data/use-change.js';
import { BeginClosingDocument, StopClosingDocument, type HandOverPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { FinishDialog } from './finish-dialog.js';
import { ReasonDialog } from './reason-dialog.js';

/** Decides that a body closes. */
export function BeginClosing({ bodyId }: { bodyId: string }) {
  const [isOpen, setOpen] = useState(false);
  const change = useChange(BeginClosingDocument);
  return (
    <div className="no-print">
      <Button look="primary" onClick={() => setOpen(true)}>
        {m.handovers_begin()}
      </Button>
      {isOpen ? (
        <ReasonDialog
          title={m.handovers_begin()}
          intro={m.handovers_begin_intro()}
          label={m.handovers_begin_reason()}
          missing={m.handovers_begin_reason_missing()}
          submitLabel={m.handovers_begin_submit()}
          change={change}
          run={(reason) => change.run({ bodyId, reason })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

function StopDialog({ handOver: { id, version }, onClose }: { handOver: HandOverPartsFragment; onClose: () => void }) {
  const change = useChange(StopClosingDocument);
  return (
    <ReasonDialog
      title={m.handovers_stop()}
      intro={m.handovers_stop_intro()}
      label={m.handovers_stop_reason()}
      missing={m.handovers_stop_reason_missing()}
      submitLabel={m.handovers_stop_submit()}
      change={change}
      run={(reason) => change.run({ id, version, reason })}
      onClose={onClose}
    />
  );
}

interface ClosingProps {
  handOver: HandOverPartsFragment;
  bodyId: string;
  /** It ended already, before its hand-over was done: it cannot go on. */
  isOver: boolean;
}

/** Ends the body, or lets it go on. */
export function ClosingActs({ handOver, bodyId, isOver }: ClosingProps) {
  const [opened, setOpened] = useState<'finish' | 'stop'>();
  const close = () => setOpened(undefined);
  return (
    <div className="row no-print">
      <Button look="primary" onClick={() => setOpened('finish')}>
        {isOver ? m.handovers_finish_over() : m.handovers_finish()}
      </Button>
      {isOver ? null : <Button onClick={() => setOpened('stop')}>{m.handovers_stop()}</Button>}
      {opened === 'finish' ? <FinishDialog {...{ handOver, bodyId, isOver }} onClose={close} /> : null}
      {opened === 'stop' ? <StopDialog handOver={handOver} onClose={close} /> : null}
    </div>
  );
}
