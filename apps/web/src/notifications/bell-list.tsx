import { Button } from '../components/button.js';
import { InstantText } from '../components/date-text.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import {
  LatestUnreadDocument, MarkAllNotificationsReadDocument, MarkNotificationReadDocument, type LatestUnreadQuery,
} from '../generated/graphql/graphql.js';
import { PathLink } from '../my-work/path-link.js';
import { m } from '../paraglide/messages.js';
import { kindWords } from './notification-kinds.js';
import { NotificationText } from './notification-text.js';

type Line = LatestUnreadQuery['notifications']['edges'][number]['node'];

function BellLine({ line, onGo }: { line: Line; onGo: () => void }) {
  const one = useChange(MarkNotificationReadDocument);
  const go = () => {
    void one.run({ id: line.id });
    onGo();
  };
  return (
    <li className="stack stack--close">
      <div onClickCapture={go}>
        <PathLink path={line.path}>{line.title}</PathLink>
      </div>
      {line.text ? <NotificationText text={line.text} /> : null}
      <div className="small quiet">
        {kindWords[line.kind]()} · <InstantText at={line.at} />
      </div>
    </li>
  );
}

/** The latest that are unread. */
export function BellList({ onGo }: { onGo: () => void }) {
  const read = useRead(LatestUnreadDocument, {}, { fresh: true });
  const all = useChange(MarkAllNotificationsReadDocument);
  return (
    <div className="stack stack--close">
      <Loaded read={read}>
        {({ notifications: { edges } }) =>
          edges.length === 0 ? (
            <Paragraph quiet>{m.notifications_bell_none()}</Paragraph>
          ) : (
            <ul className="rows rows--close">
              {edges.map(({ node }) => (
                <BellLine key={node.id} line={node} onGo={onGo} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className="row row--apart">
        <TextLink to="/meldingen" onClick={onGo}>
          {m.notifications_bell_all()}
        </TextLink>
        <Button small look="subtle" busy={all.busy} onClick={() => void all.run({})}>
          {m.notifications_read_all()}
        </Button>
      </div>
    </div>
  );
}
