import { Button } from '../components/button.js';
import { InstantText } from '../components/date-text.js';
import { DataBadge, Pill } from '../components/pill.js';
import { useViewer } from '../data/viewer.js';
import { OpenGroupDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { acceptanceWord, partyRoleWord, standingWord } from '../words/states.js';
import { useOpenDialog } from './dialogs/open-dialog.js';
import type { Action, Party } from './dialogs/facts-now.js';
import { DirectButton } from './direct-button.js';
import { partyAdditions } from './party-words.js';
import { BodyLink, GroupLink, OrganisationLink } from './room-links.js';

interface PartyLineProps {
  party: Party;
  action: Action;
  members: readonly Party[];
}

function PartyName({ party }: { party: Party }) {
  if (party.organisation) return <OrganisationLink slug={party.organisation.slug}>{party.name}</OrganisationLink>;
  if (party.body) return <BodyLink code={party.body.code}>{party.name}</BodyLink>;
  return party.group ? <GroupLink slug={party.group.slug}>{party.name}</GroupLink> : <>{party.name}</>;
}

/** Its own word, and when it expects to be ready. */
function OwnWord({ party }: { party: Party }) {
  const isWaiting = party.standing === 'NO_WORD';
  const { tone, word } = standingWord(party.standing);
  return (
    <span className="row small">
      <Pill tone={tone}>{word}</Pill>
      {isWaiting || !party.lastWordAt ? null : (
        <span className="quiet">
          <InstantText at={party.lastWordAt} />
        </span>
      )}
      {party.forecastOn ? <span>{m.actions_expects({ day: dayText(party.forecastOn) })}</span> : null}
    </span>
  );
}

function Acceptance({ party }: { party: Party }) {
  const { tone, word } = acceptanceWord(party.acceptance);
  return (
    <>
      <Pill tone={tone}>{word}</Pill>
      {party.declineReason ? <blockquote className="quote small">{party.declineReason}</blockquote> : null}
    </>
  );
}

function Contact({ party, isBinding }: { party: Party; isBinding: boolean }) {
  if (party.contact) return <span className="small">{m.actions_contact_is({ name: party.contact.name })}</span>;
  if (isBinding && !party.isReachable) return <Pill tone="care">{m.actions_nobody_reachable()}</Pill>;
  return null;
}

function PartyButtons({ party, action, members }: PartyLineProps) {
  const open = useOpenDialog();
  const steers = action.viewerMay.includes('ASSIGN');
  // Who is only spoken with answers for nothing here.
  const mayName = party.viewerMay.includes('NAME_CONTACT') && party.role !== 'COUNTERPART';
  if (!steers && !mayName) return null;
  const opens = steers && party.openGroup && !party.openGroup.isOpen && members.length === 0;
  const named = (words: string) => `${words}: ${party.name}`;
  const button = (kind: 'contact' | 'role' | 'remove', words: string) => (
    <Button small look="subtle" aria-label={named(words)} onClick={() => open({ kind, partyId: party.id })}>
      {words}
    </Button>
  );
  return (
    <div className="row party__buttons no-print">
      {mayName ? button('contact', m.actions_name_contact()) : null}
      {steers ? button('role', m.actions_change_role()) : null}
      {opens ? (
        <DirectButton
          small
          look="subtle"
          document={OpenGroupDocument}
          variables={{ partyId: party.id, version: party.version }}
          done={m.actions_group_opened({ party: party.name })}
          label={named(m.actions_open_group())}
        >
          {m.actions_open_group()}
        </DirectButton>
      ) : null}
      {steers && members.length === 0 ? button('remove', m.actions_remove()) : null}
    </div>
  );
}

const finished: readonly Action['state'][] = ['DONE', 'WITHDRAWN'];

/** One party in an action: its part, its own word, who answers for it; opened members under their group. */
export function PartyLine({ party, action, members }: PartyLineProps) {
  const { today } = useViewer();
  const isPromise = party.role === 'LEAD' || party.role === 'EXECUTOR';
  // An opened group speaks through its members.
  const speaks = isPromise && members.length === 0;
  const isBinding = speaks && party.acceptance !== 'DECLINED' && !finished.includes(action.state);
  const additions = partyAdditions({ ...party, acceptance: 'ACCEPTED' }, today);
  return (
    <li className="party">
      <div className="row">
        <strong className="party__name">
          <PartyName party={party} />
        </strong>
        <DataBadge>{partyRoleWord(party.role)}</DataBadge>
        {additions.length > 0 ? <span className="small quiet">{additions.join(', ')}</span> : null}
      </div>
      <div className="row party__state">
        {speaks ? <OwnWord party={party} /> : null}
        {speaks || party.acceptance !== 'PENDING' ? <Acceptance party={party} /> : null}
        <Contact party={party} isBinding={isBinding} />
      </div>
      <PartyButtons {...{ party, action, members }} />
      {members.length > 0 ? (
        <ul className="plain-list party__members" aria-label={m.actions_members_of({ name: party.name })}>
          {members.map((member) => (
            <PartyLine key={member.id} party={member} action={action} members={[]} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
