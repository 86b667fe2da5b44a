import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { useAnchor } from '../components/use-anchor.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { LapsedDuesDocument, RedateLapsedDocument, type LapsedDuePartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { RedateLapsedDialog, WithdrawLapsedDialog, seenActions } from './lapsed-due-dialogs.js';

type Lapsed = LapsedDuePartsFragment;

function whereWasIt({ meeting, actions }: Lapsed): string {
  const day = dayText(actions[0]?.due.on ?? '');
  return meeting ? m.due_meeting_lapsed_in({ number: meeting.number, day }) : m.due_meeting_lapsed_unseen({ day });
}

/** What lies at hand in one press, and the other ways. */
function Answers({ lapsed, owner }: { lapsed: Lapsed; owner: string }) {
  const change = useChange(RedateLapsedDocument);
  const [shown, setShown] = useState<'when' | 'withdraw'>();
  const { next, actions } = lapsed;
  const mayWithdraw = actions.every(({ viewerMay }) => viewerMay.includes('WITHDRAW'));
  const close = () => setShown(undefined);
  return (
    <>
      {change.message ? <Alert kind="error" title={change.message} live /> : null}
      <div className="row">
        {next ? (
          <Button look="primary" busy={change.busy} onClick={() => void change.run({ input: seenActions(actions), due: { kind: 'MEETING', meetingNumber: next.number } })}>
            {m.due_meeting_lapsed_next({ number: next.number, day: dayText(next.heldOn ?? '') })}
          </Button>
        ) : null}
        <Button onClick={() => setShown('when')}>{m.due_meeting_lapsed_when()}</Button>
        {mayWithdraw ? <Button onClick={() => setShown('withdraw')}>{m.due_meeting_lapsed_withdraw()}</Button> : null}
      </div>
      {shown === 'when' ? <RedateLapsedDialog {...{ lapsed, owner }} onClose={close} /> : null}
      {shown === 'withdraw' ? <WithdrawLapsedDialog lapsed={lapsed} onClose={close} /> : null}
    </>
  );
}

function OneMeeting({ lapsed, owner }: { lapsed: Lapsed; owner: string }) {
  useAnchor();
  return (
    <section className="stack stack--close" aria-label={whereWasIt(lapsed)}>
      <h3 className="nl-heading nl-heading--level-3">{whereWasIt(lapsed)}</h3>
      <ul className="plain-list">
        {lapsed.actions.map(({ id, number, title }) => (
          <li key={id}>
            <span className="item-number">{number}</span>{' '}
            <TextLink to="/acties/$number" params={{ number }}>
              {title}
            </TextLink>
          </li>
        ))}
      </ul>
      <Answers {...{ lapsed, owner }} />
    </section>
  );
}

/** For who steers a body: what was due in a meeting that does not take place. Nothing when there is nothing to ask. */
export function LapsedDues({ code }: { code: string }) {
  const body = useRead(LapsedDuesDocument, { code }, { fresh: true }).data?.body;
  if (!body || body.lapsedDues.length === 0) return null;
  return (
    <Card title={m.due_meeting_lapsed_title()} id="vervallen">
      <div className="stack">
        <Paragraph>{m.due_meeting_lapsed_text()}</Paragraph>
        {body.lapsedDues.map((lapsed) => (
          <OneMeeting key={lapsed.id} lapsed={lapsed} owner={body.code} />
        ))}
      </div>
    </Card>
  );
}
