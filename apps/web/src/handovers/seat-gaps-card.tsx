import { useState } from 'react';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { useChange } from '../data/use-change.js';
import { ExplainSeatGapDocument, type HandOverPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { ReasonDialog } from './reason-dialog.js';

type Gap = HandOverPartsFragment['seatGaps'][number];

function ExplainDialog({ handOverId, gap: { organisation, successor }, onClose }: { handOverId: string; gap: Gap; onClose: () => void }) {
  const change = useChange(ExplainSeatGapDocument);
  return (
    <ReasonDialog
      title={m.handovers_gap_explain()}
      intro={m.handovers_gap_explain_intro({ party: organisation.shortName, body: successor.name })}
      label={m.handovers_gap_reason()}
      missing={m.handovers_gap_reason_missing()}
      submitLabel={m.handovers_gap_save()}
      change={change}
      run={(reason) => change.run({ handOverId, successorId: successor.id, organisationId: organisation.id, reason })}
      onClose={onClose}
    />
  );
}

function GapLine({ handOverId, gap }: { handOverId: string; gap: Gap }) {
  const [isOpen, setOpen] = useState(false);
  const { organisation, successor, satBefore, reason, mayExplain } = gap;
  const words = { party: organisation.shortName, body: successor.name };
  return (
    <li className="stack stack--close">
      <div className="row">
        <span>
          <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }}>
            {organisation.shortName}
          </TextLink>{' '}
          {satBefore ? m.handovers_gap_sat(words) : m.handovers_gap_bound(words)}
        </span>
        {reason ? <Pill tone="quiet">{m.handovers_gap_explained()}</Pill> : <Pill tone="care">{m.handovers_gap_open()}</Pill>}
      </div>
      {reason ? <p className="small hand-over__reason">{m.handovers_because({ reason })}</p> : null}
      <div className="row no-print">
        <TextLink to="/overleggen/$code/leden" params={{ code: successor.code }}>
          {m.handovers_gap_members({ body: successor.name })}
        </TextLink>
        {mayExplain ? (
          <Button small onClick={() => setOpen(true)} aria-label={m.handovers_gap_explain_of(words)}>
            {m.handovers_gap_explain()}
          </Button>
        ) : null}
      </div>
      {isOpen ? <ExplainDialog {...{ handOverId, gap }} onClose={() => setOpen(false)} /> : null}
    </li>
  );
}

/** The difference in composition between who closes and who takes over. */
export function SeatGapsCard({ handOver: { id, seatGaps } }: { handOver: HandOverPartsFragment }) {
  if (seatGaps.length === 0) return null;
  return (
    <Card title={m.handovers_gaps_title()} id="samenstelling">
      <div className="stack stack--close">
        <Paragraph>{m.handovers_gaps_text()}</Paragraph>
        <ul className="rows">
          {seatGaps.map((gap) => (
            <GapLine key={`${gap.successor.id}-${gap.organisation.id}`} handOverId={id} gap={gap} />
          ))}
        </ul>
      </div>
    </Card>
  );
}
