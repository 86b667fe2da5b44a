import { BodyLink } from '../actions/room-links.js';
import { CadenceDefects, CadenceWords } from '../bodies/cadence-words.js';
import { Card } from '../components/card.js';
import { Paragraph } from '../components/paragraph.js';
import { useViewer } from '../data/viewer.js';
import type { MyWorkQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

type Bodies = NonNullable<MyWorkQuery['viewer']>['bodiesBehind'];

/** Tables that meet less than agreed: the own ones, and for the national coordinator all. */
export function CadenceCard({ bodies }: { bodies: Bodies }) {
  const isCoordinator = useViewer().roles.includes('NATIONAL_COORDINATOR');
  if (bodies.length === 0) return null;
  return (
    <Card title={m.cadence_behind_title()} id="cadans">
      <div className="stack stack--close">
        <Paragraph small quiet>
          {isCoordinator ? m.cadence_behind_all() : m.cadence_behind_text()}
        </Paragraph>
        <ul className="rows">
          {bodies.map(({ id, code, name, cadence }) => (
            <li key={id} className="stack stack--close">
              <div>
                <BodyLink code={code}>{name}</BodyLink> <span className="quiet small">{code}</span>
              </div>
              <div className="small">
                <CadenceWords cadence={cadence} />
              </div>
              <CadenceDefects cadence={cadence} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
