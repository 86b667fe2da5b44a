import { BodyLink } from '../actions/room-links.js';
import { Card } from '../components/card.js';
import type { MyWorkQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { domainWord } from '../words/kinds.js';

type Absences = NonNullable<MyWorkQuery['viewer']>['domainAbsences'];

/** Domains that stay away from a table: of the own ones, and for the national coordinator of all. */
export function AbsentDomainsCard({ absences }: { absences: Absences }) {
  if (absences.length === 0) return null;
  return (
    <Card title={m.attendance_absent_long()} id="domeinen">
      <ul className="rows">
        {absences.map(({ body: { code, name }, domain, meetings }) => (
          <li key={`${code} ${domain}`}>
            <BodyLink code={code}>{name}</BodyLink>
            <div className="small">{m.attendance_absent_long_one({ domain: domainWord(domain), count: meetings })}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
