import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { ClockPassageDocument, type ClockPassageQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { Chronicle } from './chronicle.js';
import { DemoAdministratorsOnly } from './demo-administrators-only.js';
import { passageTitle } from './passage-words.js';
import { Outcome, Progress } from './progress.js';
import { useAskAgain, useDayOf } from './use-clock.js';

type Passage = NonNullable<ClockPassageQuery['clockPassage']>;

const route = getRouteApi('/_signed-in/beheer/klok/$id');

interface LinesProps {
  passage: Passage;
  /** Where the pages before this one began. */
  before: readonly string[];
  onTurn: (cursors: readonly string[]) => void;
}

function Lines({ passage: { lines }, before, onTurn }: LinesProps) {
  const next = lines.pageInfo.hasNextPage ? lines.pageInfo.endCursor : null;
  return (
    <Card title={m.clock_chronicle()} id="kroniek">
      <div className="stack">
        <Chronicle lines={lines.edges.map(({ node }) => node)} />
        {before.length > 0 || next ? (
          <div className="row">
            {before.length > 0 ? <Button onClick={() => onTurn(before.slice(0, -1))}>{m.clock_earlier()}</Button> : null}
            {next ? <Button onClick={() => onTurn([...before, next])}>{m.clock_later()}</Button> : null}
          </div>
        ) : null}
      </div>
    </Card>
  );
}

function ReadChronicle() {
  const { id } = route.useParams();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const read = useRead(ClockPassageDocument, { id, after: cursors.at(-1) ?? null }, { fresh: true, keep: true });
  const passage = read.data?.clockPassage;
  useAskAgain(read, passage?.state === 'RUNNING');
  useDayOf(passage ?? undefined);
  if (passage === null) return <NotFoundPage />;
  const breadcrumbs = (
    <Breadcrumbs current={m.clock_chronicle()}>
      <TextLink to="/beheer">{m.administration_title()}</TextLink>
      <TextLink to="/beheer/klok">{m.clock_title()}</TextLink>
    </Breadcrumbs>
  );
  return (
    <>
      <PageHeader title={passage ? passageTitle(passage) : m.clock_chronicle()} lead={m.clock_chronicle_lead()} breadcrumbs={breadcrumbs} />
      <Loaded read={read}>
        {({ clockPassage }) =>
          clockPassage ? (
            <div className="stack">
              {clockPassage.state === 'RUNNING' ? <Progress passage={clockPassage} /> : <Outcome passage={clockPassage} />}
              <Lines passage={clockPassage} before={cursors} onTurn={setCursors} />
              <Paragraph small quiet>
                {m.clock_hidden()}
              </Paragraph>
            </div>
          ) : null
        }
      </Loaded>
    </>
  );
}

export function ChroniclePage() {
  return (
    <DemoAdministratorsOnly>
      <ReadChronicle />
    </DemoAdministratorsOnly>
  );
}
