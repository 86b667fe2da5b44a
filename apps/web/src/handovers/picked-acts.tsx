import { useRef, useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { useChange } from '../data/use-change.js';
import { AcceptInHandOverDocument, DeclineInHandOverDocument, EndInHandOverDocument, type HandOverPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { BatchProgress } from './batch-progress.js';
import { GiveDialog } from './give-dialog.js';
import { isSettled, picksOf, type Line } from './hand-over-words.js';
import { ReasonDialog } from './reason-dialog.js';
import { useInBatches } from './use-in-batches.js';

interface ActsProps {
  handOver: HandOverPartsFragment;
  bodyId: string;
  lines: readonly Line[];
  onDone: () => void;
}

type Opened = 'give' | 'end' | 'decline';

function EndDialog({ handOverId, lines, onClose }: { handOverId: string; lines: readonly Line[]; onClose: () => void }) {
  const change = useChange(EndInHandOverDocument);
  const why = useRef('');
  const { start, progress } = useInBatches((some) => change.run({ input: { handOverId, picks: picksOf(some), reason: why.current } }));
  return (
    <ReasonDialog
      title={m.handovers_end({ count: lines.length })}
      intro={m.handovers_end_intro()}
      label={m.handovers_end_reason()}
      missing={m.handovers_end_reason_missing()}
      submitLabel={m.handovers_end_submit()}
      change={change}
      progress={progress}
      run={(reason) => {
        why.current = reason;
        return start(lines);
      }}
      onClose={onClose}
    />
  );
}

function DeclineDialog({ handOverId, lines, onClose }: { handOverId: string; lines: readonly Line[]; onClose: () => void }) {
  const change = useChange(DeclineInHandOverDocument);
  const why = useRef('');
  const { start, progress } = useInBatches((some) => change.run({ handOverId, picks: picksOf(some), reason: why.current }));
  return (
    <ReasonDialog
      title={m.handovers_decline({ count: lines.length })}
      intro={m.handovers_decline_intro()}
      label={m.handovers_decline_reason()}
      missing={m.handovers_decline_reason_missing()}
      submitLabel={m.handovers_decline_submit()}
      change={change}
      progress={progress}
      run={(reason) => {
        why.current = reason;
        return start(lines);
      }}
      onClose={onClose}
    />
  );
}

function AcceptButton({ handOverId, lines, onDone }: { handOverId: string; lines: readonly Line[]; onDone: () => void }) {
  const change = useChange(AcceptInHandOverDocument);
  const { start, progress } = useInBatches((some) => change.run({ handOverId, picks: picksOf(some) }));
  const onClick = async () => {
    if (await start(lines)) onDone();
  };
  return (
    <>
      <Button look="primary" busy={change.busy || progress !== undefined} onClick={() => void onClick()}>
        {m.handovers_accept({ count: lines.length })}
      </Button>
      <BatchProgress progress={progress} />
      {change.message ? (
        <Alert kind="error" live>
          {change.message}
        </Alert>
      ) : null}
    </>
  );
}

/** What can be done with the chosen lines; each act takes those for which it may be done. */
export function PickedActs({ handOver: { id, acts }, bodyId, lines, onDone }: ActsProps) {
  const [opened, setOpened] = useState<Opened>();
  const open = lines.filter((line) => !isSettled(line));
  const giving = acts.mayGive ? open : [];
  const ending = acts.mayEnd ? open.filter(({ canEnd }) => canEnd) : [];
  const asked = lines.filter(({ mayAnswer }) => mayAnswer);
  // Closed by hand or done: what was done no longer can be chosen, and so is not meant any more.
  const close = () => setOpened(undefined);
  return (
    <div className="hand-over__acts no-print" role="group" aria-label={m.handovers_acts({ count: lines.length })}>
      <p className="hand-over__count">{m.handovers_acts({ count: lines.length })}</p>
      {asked.length > 0 ? <AcceptButton handOverId={id} lines={asked} onDone={onDone} /> : null}
      {asked.length > 0 ? <Button onClick={() => setOpened('decline')}>{m.handovers_decline({ count: asked.length })}</Button> : null}
      {giving.length > 0 ? (
        <Button look={asked.length > 0 ? 'secondary' : 'primary'} onClick={() => setOpened('give')}>
          {m.handovers_give({ count: giving.length })}
        </Button>
      ) : null}
      {ending.length > 0 ? <Button onClick={() => setOpened('end')}>{m.handovers_end({ count: ending.length })}</Button> : null}
      {opened === 'give' ? <GiveDialog handOverId={id} bodyId={bodyId} lines={giving} onClose={close} onDone={onDone} /> : null}
      {opened === 'end' ? <EndDialog handOverId={id} lines={ending} onClose={close} /> : null}
      {opened === 'decline' ? <DeclineDialog handOverId={id} lines={asked} onClose={close} /> : null}
    </div>
  );
}
