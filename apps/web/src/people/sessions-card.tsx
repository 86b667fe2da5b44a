import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { ErrorSummary } from '../components/error-summary.js';
import { useChange } from '../data/use-change.js';
import { RevokeOtherSessionsDocument, RevokeSessionDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import type { ProfileParts } from './profile-page.js';

type SessionFacts = ProfileParts['sessions'][number];

function SessionLine({ session, onRevoke, busy }: { session: SessionFacts; onRevoke: () => void; busy: boolean }) {
  const device = session.userAgent ?? m.people_device_unknown();
  return (
    <li className="row row--apart">
      <div>
        <div className="row">
          <strong>{device}</strong>
          {session.isCurrent ? <Pill tone="info">{m.people_session_this()}</Pill> : null}
        </div>
        <div className="small quiet">
          {m.people_session_used()} <InstantText at={session.lastUsedAt} /> · {m.people_session_since()}{' '}
          <InstantText at={session.createdAt} />
        </div>
      </div>
      {session.isCurrent ? null : (
        <Button small busy={busy} onClick={onRevoke}>
          {m.people_session_revoke()}
          <span className="visually-hidden"> ({device})</span>
        </Button>
      )}
    </li>
  );
}

export function SessionsCard({ profile }: { profile: ProfileParts }) {
  const one = useChange(RevokeSessionDocument);
  const others = useChange(RevokeOtherSessionsDocument);
  const busy = one.busy || others.busy;
  return (
    <Card title={m.people_sessions_title()}>
      <div className="stack">
        <Paragraph quiet>{m.people_sessions_text()}</Paragraph>
        <ErrorSummary errors={[]} message={one.message ?? others.message} />
        <ul className="rows">
          {profile.sessions.map((session) => (
            <SessionLine key={session.id} session={session} busy={busy} onRevoke={() => void one.run({ id: session.id })} />
          ))}
        </ul>
        {profile.sessions.length > 1 ? (
          <div>
            <Button busy={busy} onClick={() => void others.run({})}>
              {m.people_sessions_revoke_others()}
            </Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
}
