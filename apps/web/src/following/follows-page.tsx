import { useRef, useState } from 'react';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { EmptyState } from '../components/empty-state.js';
import { ErrorSummary } from '../components/error-summary.js';
import { LinkButton, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { DataBadge } from '../components/pill.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { FollowDocument, FollowsDocument, UnfollowDocument, type FollowsQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

type FollowLine = FollowsQuery['follows'][number];

function Line({ follow, onStop }: { follow: FollowLine; onStop: (follow: FollowLine) => void }) {
  return (
    <li className="notification">
      <div className="stack stack--close">
        <div>
          <TextLink to={follow.path}>{follow.name}</TextLink>
        </div>
        <div className="row small quiet">
          <DataBadge>{follow.word}</DataBadge>
          <span>
            {m.following_since()} <InstantText at={follow.since} />
          </span>
        </div>
      </div>
      <div>
        <Button small look="subtle" onClick={() => onStop(follow)}>
          {m.following_stop_one()}
          <span className="visually-hidden"> ({follow.name})</span>
        </Button>
      </div>
    </li>
  );
}

/** Stopping is undone rather than confirmed. */
function Stopped({ follow, onUndo }: { follow: FollowLine | undefined; onUndo: () => void }) {
  return (
    <div role="status">
      {follow ? (
        <div className="row">
          <span>{m.following_stopped({ name: follow.name })}</span>
          <Button small onClick={onUndo}>
            {m.following_undo()}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function List({ follows }: { follows: readonly FollowLine[] }) {
  const stop = useChange(UnfollowDocument);
  const again = useChange(FollowDocument);
  const [stopped, setStopped] = useState<FollowLine>();
  const list = useRef<HTMLDivElement>(null);
  const onStop = (follow: FollowLine) => {
    void stop.run({ kind: follow.kind, subjectId: follow.subjectId }).then((done) => {
      if (!done) return;
      setStopped(follow);
      list.current?.focus();
    });
  };
  const onUndo = () => {
    if (stopped) void again.run({ kind: stopped.kind, subjectId: stopped.subjectId }).then(() => setStopped(undefined));
    list.current?.focus();
  };
  return (
    <div ref={list} tabIndex={-1} className="stack notification-list">
      <ErrorSummary errors={[]} message={stop.message ?? again.message} />
      <Stopped follow={stopped} onUndo={onUndo} />
      {follows.length === 0 ? (
        <EmptyState title={m.following_none_title()}>{m.following_none()}</EmptyState>
      ) : (
        <Card>
          <ul className="rows">
            {follows.map((follow) => (
              <Line key={follow.id} follow={follow} onStop={onStop} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

/** Everything I follow, with the way to stop. */
export function FollowsPage() {
  const read = useRead(FollowsDocument, {}, { fresh: true });
  const breadcrumbs = (
    <Breadcrumbs current={m.following_title()}>
      <TextLink to="/meldingen">{m.notifications_title()}</TextLink>
    </Breadcrumbs>
  );
  return (
    <>
      <PageHeader
        title={m.following_title()}
        lead={m.following_lead()}
        breadcrumbs={breadcrumbs}
        actions={<LinkButton to="/meldingen/voorkeuren">{m.notifications_to_preferences()}</LinkButton>}
      />
      <Loaded read={read}>{({ follows }) => <List follows={follows} />}</Loaded>
    </>
  );
}
