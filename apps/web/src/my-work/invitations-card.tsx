import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { TextLink } from '../components/link.js';
import { useViewer } from '../data/viewer.js';
import type { MyWorkQuery } from '../generated/graphql/graphql.js';
import { timesText } from '../meetings/when-words.js';
import { m } from '../paraglide/messages.js';

type Invitations = NonNullable<MyWorkQuery['viewer']>['guestInvitations'];

/** Meetings of other tables at which the viewer is a guest for one item. */
export function InvitationsCard({ invitations }: { invitations: Invitations }) {
  const { today } = useViewer();
  if (invitations.length === 0) return null;
  return (
    <Card title={m.mandate_invitations()} id="te-gast">
      <ul className="rows">
        {invitations.map((invitation) => (
          <li key={invitation.number} className="stack stack--close">
            <TextLink to="/vergaderingen/$number" params={{ number: invitation.number }}>
              {invitation.items.map(({ title }) => title).join(', ')}
            </TextLink>
            <div className="small quiet">
              {invitation.bodyName} · <DateText on={invitation.heldOn} today={today} />
              {timesText(invitation) ? `, ${timesText(invitation)}` : ''}
              {invitation.place ? ` · ${invitation.place}` : ''}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
