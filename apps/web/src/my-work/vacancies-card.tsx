import { BodyLink } from '../actions/room-links.js';
import { Card } from '../components/card.js';
import { Disclosure } from '../components/disclosure.js';
import { Paragraph } from '../components/paragraph.js';
import { useViewer } from '../data/viewer.js';
import type { MyWorkQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { functionKindWord } from '../words/kinds.js';

type Vacancies = NonNullable<MyWorkQuery['viewer']>['vacancies'];

function Lines({ vacancies }: { vacancies: Vacancies }) {
  return (
    <ul className="rows">
      {vacancies.map(({ body: { id, code, name }, kinds }) => (
        <li key={id}>
          <BodyLink code={code}>{name}</BodyLink> <span className="quiet small">{code}</span>
          <p className="small quiet waiting-line__more">{kinds.map(functionKindWord).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}

/** Functions that nobody has: of the own tables, and for the national coordinator of all. */
export function VacanciesCard({ vacancies }: { vacancies: Vacancies }) {
  const isCoordinator = useViewer().roles.includes('NATIONAL_COORDINATOR');
  // Professionals learn among themselves: who has no chair there needs none at once.
  const networks = vacancies.filter(({ body }) => body.kind === 'LEARNING_NETWORK');
  const tables = vacancies.filter(({ body }) => body.kind !== 'LEARNING_NETWORK');
  if (vacancies.length === 0) return null;
  return (
    <Card title={m.tables_vacant_title()} id="vacant">
      <div className="stack stack--close">
        <Paragraph small quiet>
          {isCoordinator ? m.tables_vacant_all() : m.tables_vacant_text()}
        </Paragraph>
        <Lines vacancies={tables} />
        {networks.length > 0 ? (
          <Disclosure summary={m.tables_vacant_networks({ count: networks.length })}>
            <Lines vacancies={networks} />
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}
