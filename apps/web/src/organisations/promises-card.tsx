import { DueText, StatePill } from '../actions/action-marks.js';
import { PersonName } from '../bodies/person-name.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { DataBadge, Pill } from '../components/pill.js';
import type { PartyPromiseFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { acceptanceWord, partyRoleWord, standingWord } from '../words/states.js';
import { OwedActions } from './organisation-lines.js';
import type { OrganisationFacts } from './organisation-page.js';

/** Only who does something itself has a standing. */
const doesIt = ({ role }: PartyPromiseFragment) => role === 'LEAD' || role === 'EXECUTOR';

function PromiseMarks({ part }: { part: PartyPromiseFragment }) {
  const { role, standing, acceptance, action } = part;
  const word = standingWord(standing);
  return (
    <div className="row small">
      <DataBadge>{partyRoleWord(role)}</DataBadge>
      <StatePill action={action} />
      {doesIt(part) ? <Pill tone={word.tone}>{word.word}</Pill> : null}
      {acceptance === 'DECLINED' ? <Pill tone="bad">{acceptanceWord(acceptance).word}</Pill> : null}
      {action.isOverdue ? <Pill tone="bad">{m.organisations_overdue()}</Pill> : null}
      <span>
        {action.due.kind === 'NOT_AGREED' ? '' : m.organisations_due()} <DueText due={action.due} />
      </span>
    </div>
  );
}

function PromiseNotes({ part: { group, onBehalfOf, note, contact, action } }: { part: PartyPromiseFragment }) {
  return (
    <div className="row small quiet">
      <TextLink to="/overleggen/$code" params={{ code: action.body.code }}>
        {action.body.code}
      </TextLink>
      {group ? (
        <span>
          {m.organisations_through()}{' '}
          <TextLink to="/partijen/groep/$slug" params={{ slug: group.slug }}>
            {group.name}
          </TextLink>
        </span>
      ) : null}
      {onBehalfOf ? <span>{m.organisations_on_behalf_of({ code: onBehalfOf.code })}</span> : null}
      {note ? <span>{note}</span> : null}
      {contact ? (
        <span>
          {m.organisations_contact()} <PersonName person={contact} />
        </span>
      ) : null}
    </div>
  );
}

function PromiseLine({ part }: { part: PartyPromiseFragment }) {
  const { number, title } = part.action;
  return (
    <li className="stack stack--close">
      <div>
        <span className="item-number">{number}</span>{' '}
        <TextLink to="/acties/$number" params={{ number }}>
          {title}
        </TextLink>
      </div>
      <PromiseMarks part={part} />
      <PromiseNotes part={part} />
    </li>
  );
}

/** What the party owes: its part in every action that is not finished. */
export function PromisesCard({ organisation }: { organisation: OrganisationFacts }) {
  const { actionParties } = organisation;
  return (
    <Card
      title={m.organisations_owes()}
      id="acties"
      aside={actionParties.length > 0 ? <OwedActions organisation={organisation} /> : null}
    >
      {actionParties.length === 0 ? (
        <EmptyState title={m.organisations_owes_none_title()}>{m.organisations_owes_none()}</EmptyState>
      ) : (
        <ul className="rows">
          {actionParties.map((part) => (
            <PromiseLine key={part.id} part={part} />
          ))}
        </ul>
      )}
    </Card>
  );
}
