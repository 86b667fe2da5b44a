import { BodyLink } from '../actions/room-links.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import type { MyWorkQuery } from '../generated/graphql/graphql.js';
import { kindWords } from '../notifications/notification-kinds.js';
import { NotificationText } from '../notifications/notification-text.js';
import { m } from '../paraglide/messages.js';
import { functionKindWord, seatRoleWord } from '../words/kinds.js';
import { PathLink } from './path-link.js';

type Viewer = NonNullable<MyWorkQuery['viewer']>;
type Notification = MyWorkQuery['notifications']['edges'][number]['node'];

interface MyBody {
  code: string;
  name: string;
  roles: string[];
}

/** Seats and functions, one line per body. */
function bodiesOf({ seats, functions }: Viewer): MyBody[] {
  const found = new Map<string, MyBody>();
  const put = ({ code, name }: { code: string; name: string }, role: string) => {
    const body = found.get(code) ?? { code, name, roles: [] };
    if (!body.roles.includes(role)) body.roles.push(role);
    found.set(code, body);
  };
  for (const { body, kind, state } of functions) put(body, state === 'PROPOSED' ? m.my_work_proposed({ role: functionKindWord(kind) }) : functionKindWord(kind));
  for (const { body, role, organisation } of seats) {
    put(body, organisation ? m.my_work_seat({ role: seatRoleWord(role), party: organisation.shortName }) : seatRoleWord(role));
  }
  return [...found.values()];
}

/** The tables where the viewer sits or does something. */
export function BodiesCard({ viewer }: { viewer: Viewer }) {
  const bodies = bodiesOf(viewer);
  return (
    <Card title={m.my_work_bodies()} id="overleggen">
      {bodies.length === 0 ? <EmptyState title={m.my_work_no_bodies_title()}>{m.my_work_no_bodies()}</EmptyState> : null}
      <ul className="rows">
        {bodies.map(({ code, name, roles }) => (
          <li key={code}>
            <BodyLink code={code}>{name}</BodyLink> <span className="quiet small">{code}</span>
            <p className="small quiet waiting-line__more">{roles.join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The newest that were not read yet: what happened, and where. */
export function NotificationsCard({ unread }: { unread: readonly Notification[] }) {
  return (
    <Card
      title={m.my_work_notifications()}
      id="meldingen"
      aside={
        <TextLink to="/meldingen" className="small">
          {m.my_work_all_notifications()}
        </TextLink>
      }
    >
      {unread.length === 0 ? <Paragraph quiet>{m.my_work_no_notifications()}</Paragraph> : null}
      <ul className="rows">
        {unread.map(({ id, kind, title, text, at, path }) => (
          <li key={id} className="stack stack--close">
            <PathLink path={path}>{title}</PathLink>
            {text ? <NotificationText text={text} /> : null}
            <p className="small quiet waiting-line__more">
              {kindWords[kind]()} · <InstantText at={at} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
