import { Source } from '../bodies/source.js';
import { Card } from '../components/card.js';
import { PageHeader } from '../components/page-header.js';
import { DataBadge } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { LearningPageDocument, type LearningPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { RecordHead } from '../records/record-head.js';
import { RecordHistory } from '../records/record-history.js';
import { RecordPlaces } from '../records/record-places.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { learningKindWord } from '../words/kinds.js';
import { PutForwardCard } from './put-forward.js';

function Content({ learning }: { learning: LearningPartsFragment }) {
  return (
    <>
      <RecordHead
        kind="LEARNING"
        word={m.minutes_kind_learning()}
        record={{ ...learning, body: learning.body ?? null }}
        marks={
          <>
            <DataBadge>{learningKindWord(learning.kind)}</DataBadge>
            <ProvenanceMark provenance={learning.provenance} quietForReport />
          </>
        }
      />
      <Card title={m.minutes_kind_learning()} id="leerpunt">
        <div className="stack stack--close">
          <p className="typed-text">{learning.text}</p>
          <Source provenance={learning.provenance} />
        </div>
      </Card>
      <PutForwardCard learning={learning} />
      <RecordPlaces id={learning.id} agendaItems={learning.agendaItems} none={m.fill_places_none_learning()} />
      <RecordHistory kind="LEARNING" number={learning.number} />
    </>
  );
}

/** One learning: what was learned, where, and to which tables it was put forward. */
export function LearningPage({ number }: { number: string }) {
  const read = useRead(LearningPageDocument, { number }, { fresh: true });
  if (!read.data) {
    return (
      <>
        <PageHeader title={`${m.minutes_kind_learning()} ${number}`} />
        <Loaded read={read}>{() => null}</Loaded>
      </>
    );
  }
  return read.data.learning ? <Content key={read.data.learning.id} learning={read.data.learning} /> : <NotFoundPage />;
}
