import { useState } from 'react';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { DeactivatePersonDocument, ReinstatePersonDocument } from '../generated/graphql/graphql.js';
import { lazily } from '../components/lazily.js';
import { m } from '../paraglide/messages.js';
import type { PersonInFull } from './person-page.js';

const EndingDialog = lazily(async () => (await import('../people/ending-dialog.js')).EndingDialog);

function DeactivateDialog({ person, onClose }: { person: PersonInFull; onClose: () => void }) {
  const change = useVersionedChange(DeactivatePersonDocument, person);
  const { id, name } = person;
  return (
    <EndingDialog
      title={m.administration_deactivate()}
      text={m.administration_deactivate_text({ name })}
      kind="PERSON"
      id={id}
      action={m.administration_deactivate()}
      successorLabel={m.administration_affiliation_successor()}
      atOnce
      change={change}
      onEnd={async ({ successorId }) => Boolean(await change.run((version) => ({ id, version, successorId })))}
      onClose={onClose}
    />
  );
}

/** Taking part, or not any more. */
export function ParticipationCard({ person }: { person: PersonInFull }) {
  const [isOpen, setOpen] = useState(false);
  const reinstate = useVersionedChange(ReinstatePersonDocument, person);
  const { id, deactivatedAt } = person;
  return (
    <Card title={m.administration_participation()} id="deelname">
      <div className="stack">
        <ErrorSummary errors={[]} message={reinstate.isStale ? m.administration_stale() : reinstate.message} />
        {deactivatedAt ? (
          <>
            <Paragraph>
              {m.administration_deactivated_since()} <InstantText at={deactivatedAt} />. {m.administration_deactivated_text()}
            </Paragraph>
            <div>
              <Button look="primary" busy={reinstate.busy} onClick={() => void reinstate.run((version) => ({ id, version }))}>
                {m.administration_reinstate()}
              </Button>
            </div>
          </>
        ) : (
          <>
            <Paragraph>{m.administration_participates()}</Paragraph>
            <div>
              <Button danger onClick={() => setOpen(true)}>
                {m.administration_deactivate()}
              </Button>
            </div>
          </>
        )}
      </div>
      {isOpen ? <DeactivateDialog person={person} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}
