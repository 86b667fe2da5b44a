import { Disclosure } from '../components/disclosure.js';
import { lazily } from '../components/lazily.js';
import { Heading } from '../components/heading.js';
import { PageHeader } from '../components/page-header.js';
import { EmptyState } from '../components/empty-state.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { BodiesDocument, type BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { BodyCard } from './body-card.js';
import { groupBodies, rungsOf } from './body-groups.js';
import { FoundBody } from './found-body.js';
import { EndedBodies } from './ended-bodies.js';
import { Ladder } from './ladder.js';
import { NetworksCard } from './networks-card.js';

const BodiesDrawing = lazily(async () => (await import('./bodies-drawing.js')).BodiesDrawing);

function Cards({ title, bodies }: { title: string; bodies: readonly BodyLineFragment[] }) {
  if (bodies.length === 0) return null;
  return (
    <section className="stack stack--close" aria-label={title}>
      <Heading level={2}>{title}</Heading>
      <div className="grid grid--even">
        {bodies.map((body) => (
          <BodyCard key={body.id} body={body} />
        ))}
      </div>
    </section>
  );
}

function Overview({ bodies }: { bodies: readonly BodyLineFragment[] }) {
  const { tables, networks, ended } = groupBodies(bodies, useViewer().today);
  const rungs = rungsOf(tables);
  if (bodies.length === 0) return <EmptyState title={m.bodies_none_title()}>{m.bodies_none()}</EmptyState>;
  return (
    <>
      <FoundBody bodies={[...tables, ...networks]} />
      {rungs.length > 1 ? <Ladder rungs={rungs} /> : null}
      <Disclosure summary={m.handovers_drawn_title()}>
        <BodiesDrawing bodies={bodies} />
      </Disclosure>
      <Cards title={m.bodies_tables_title()} bodies={tables} />
      <NetworksCard bodies={networks} />
      <EndedBodies bodies={ended} />
    </>
  );
}

export function BodiesPage() {
  const read = useRead(BodiesDocument, {}, { fresh: true });
  return (
    <>
      <PageHeader title={m.bodies_title()} lead={m.bodies_lead()} />
      <Loaded read={read}>{({ bodies }) => <Overview bodies={bodies.edges.map(({ node }) => node)} />}</Loaded>
    </>
  );
}
