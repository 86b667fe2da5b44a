import { PersonName } from '../bodies/person-name.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Loaded } from '../data/loaded.js';
import type { ClockPassageLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PassagePill, passageCounts, passageTitle } from './passage-words.js';
import { useClock } from './use-clock.js';

function PassageLine({ passage }: { passage: ClockPassageLineFragment }) {
  return (
    <li className="mail-line">
      <div>
        <TextLink to="/beheer/klok/$id" params={{ id: passage.id }}>
          {passageTitle(passage)}
        </TextLink>
        <div className="small">{passageCounts(passage)}</div>
        <div className="small quiet">
          {m.clock_by()} <PersonName person={passage.startedBy} />
        </div>
      </div>
      <div className="mail-line__marks">
        <PassagePill state={passage.state} />
      </div>
    </li>
  );
}

/** Earlier moves: each has its chronicle. */
export function PassagesCard() {
  const read = useClock();
  return (
    <Card title={m.clock_chronicles()} id="kronieken">
      <Loaded read={read}>
        {({ clockPassages }) =>
          clockPassages.length === 0 ? (
            <EmptyState title={m.clock_none_title()}>{m.clock_none()}</EmptyState>
          ) : (
            <ul className="rows">
              {clockPassages.map((passage) => (
                <PassageLine key={passage.id} passage={passage} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
