import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { m } from '../paraglide/messages.js';
import { periodInWords } from '../people/period-words.js';
import { functionKindWord, functionStateWord, platformRoleWord, seatRoleWord } from '../words/kinds.js';
import type { PersonInFull } from './person-page.js';

function Line({ body, words }: { body: { code: string; name: string }; words: readonly (string | false)[] }) {
  return (
    <li>
      <TextLink to="/overleggen/$code/leden" params={{ code: body.code }}>
        {body.name}
      </TextLink>
      <div className="small quiet">{words.filter(Boolean).join(' · ')}</div>
    </li>
  );
}

/** Seats, functions and roles: what else gives this person sight. */
export function SeatsCard({ person }: { person: PersonInFull }) {
  const { memberships, functions, roleGrants, id } = person;
  return (
    <Card title={m.administration_seats_title()} id="zetels">
      <div className="stack">
      {memberships.length + functions.length + roleGrants.length === 0 ? (
        <EmptyState title={m.administration_seats_none_title()}>{m.administration_seats_none()}</EmptyState>
      ) : (
        <ul className="rows">
          {memberships.map((one) => (
            <Line
              key={one.id}
              body={one.seat.body}
              words={[seatRoleWord(one.seat.role), one.seat.organisation?.shortName ?? one.seat.label ?? '', one.person.id !== id && m.administration_as_substitute(), periodInWords(one)]}
            />
          ))}
          {functions.map((one) => (
            <Line
              key={one.id}
              body={one.body}
              words={[functionKindWord(one.kind), functionStateWord(one.state), one.person?.id !== id && m.administration_as_substitute(), periodInWords(one)]}
            />
          ))}
          {roleGrants.map((one) => (
            <li key={one.id}>
              <TextLink to="/beheer/rollen">{platformRoleWord(one.role)}</TextLink>
              <div className="small quiet">{periodInWords(one)}</div>
            </li>
          ))}
        </ul>
      )}
        <Paragraph small quiet>
          {m.administration_seats_text()}
        </Paragraph>
      </div>
    </Card>
  );
}
