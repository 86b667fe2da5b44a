import { getRouteApi } from '@tanstack/react-router';
import { Fragment } from 'react';
import { Source } from '../bodies/source.js';
import { hasEnded } from '../bodies/body-groups.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { HandOverDocument, type HandOverPartsFragment, type HandOverQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { dayText } from '../words/dates.js';
import { BeginClosing, ClosingActs } from './closing-acts.js';
import { ConditionsCard } from './conditions-card.js';
import { HandOverList } from './hand-over-list.js';
import { isSettled } from './hand-over-words.js';
import { SeatGapsCard } from './seat-gaps-card.js';

type ClosingBody = NonNullable<HandOverQuery['body']>;

const route = getRouteApi('/_signed-in/overleggen/$code_/overdracht');

function Progress({ items }: Pick<HandOverPartsFragment, 'items'>) {
  const done = items.filter(isSettled).length;
  const words = m.handovers_progress({ done, count: items.length });
  if (items.length === 0) return <Paragraph>{m.handovers_progress_none()}</Paragraph>;
  return (
    <div className="stack stack--close">
      <progress className="hand-over__progress" value={done} max={items.length} aria-label={words} />
      <Paragraph>{words}</Paragraph>
    </div>
  );
}

function State({ body, handOver }: { body: ClosingBody; handOver: HandOverPartsFragment }) {
  const { today } = useViewer();
  const { reason, startedOn, endedOn, startedBy, provenance, acts, state } = handOver;
  const day = dayText(startedOn);
  return (
    <Card title={state === 'DONE' ? m.handovers_done_title() : m.handovers_open_title()} id="stand">
      <div className="stack">
        <Progress items={handOver.items} />
        <Paragraph small quiet>
          {startedBy ? m.handovers_started_by({ day, name: startedBy.name }) : m.handovers_started({ day })} {m.handovers_because({ reason })}{' '}
          {endedOn ? m.handovers_done_on({ day: dayText(endedOn) }) : ''}
        </Paragraph>
        {provenance.kind === 'USER' ? null : <Source provenance={provenance} />}
        {acts.mayClose ? <ClosingActs handOver={handOver} bodyId={body.id} isOver={hasEnded(body, today)} /> : null}
      </div>
    </Card>
  );
}

function Closing({ body }: { body: ClosingBody }) {
  const { handOver } = body;
  const decider = body.above ? m.handovers_decides_above({ body: body.above.name }) : m.handovers_decides_itself();
  return (
    <>
      <ConditionsCard body={body} />
      {handOver ? <State body={body} handOver={handOver} /> : <EmptyState title={m.handovers_none_title()}>{body.endedOn ? m.handovers_none_ended() : decider}</EmptyState>}
      {body.mayBeginClosing && handOver?.state !== 'OPEN' ? <BeginClosing bodyId={body.id} /> : null}
      {handOver ? <HandOverList handOver={handOver} bodyId={body.id} /> : null}
      {handOver ? <SeatGapsCard handOver={handOver} /> : null}
    </>
  );
}

/** What a body that closes leaves behind, and where it goes. */
export function HandOverPage() {
  const { code } = route.useParams();
  const read = useRead(HandOverDocument, { code }, { fresh: true });
  if (read.data && !read.data.body) return <NotFoundPage />;
  const name = read.data?.body?.name ?? code;
  return (
    <Fragment key={code}>
      <PageHeader
        title={m.handovers_title({ body: name })}
        lead={m.handovers_lead()}
        breadcrumbs={
          <Breadcrumbs current={m.handovers_crumb()}>
            <TextLink to="/overleggen">{m.bodies_title()}</TextLink>
            <TextLink to="/overleggen/$code" params={{ code }}>
              {name}
            </TextLink>
          </Breadcrumbs>
        }
      />
      <Loaded read={read}>{({ body }) => (body ? <Closing body={body} /> : null)}</Loaded>
    </Fragment>
  );
}
