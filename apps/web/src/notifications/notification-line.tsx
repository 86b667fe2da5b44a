import { useRef } from 'react';
import { Button } from '../components/button.js';
import { InstantText } from '../components/date-text.js';
import { TextLink } from '../components/link.js';
import { DataBadge } from '../components/pill.js';
import { Paragraph } from '../components/paragraph.js';
import type { NotificationKind } from '../generated/enums.js';
import type { NotificationLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

const words: Record<NotificationKind, () => string> = {
  ANSWER: m.notifications_kind_answer,
  ASSIGNED: m.notifications_kind_assigned,
  COMMENT: m.notifications_kind_comment,
  FOLLOWED: m.notifications_kind_followed,
  MENTION: m.notifications_kind_mention,
  REMINDER: m.notifications_kind_reminder,
  UNREACHABLE: m.notifications_kind_unreachable,
};

interface NotificationLineProps {
  notification: NotificationLineFragment;
  onRead: (id: string) => void;
}

/** One thing that was told: going there also reads it. */
export function NotificationLine({ notification, onRead }: NotificationLineProps) {
  const { id, kind, title, text, path, at, readAt } = notification;
  const line = useRef<HTMLLIElement>(null);
  const markRead = () => onRead(id);
  // The button goes; the focus goes on to the next that is unread, else to the list.
  const press = () => {
    const next = line.current?.nextElementSibling ?? line.current?.previousElementSibling;
    const target = next?.querySelector<HTMLElement>('a') ?? line.current?.closest<HTMLElement>('[tabindex="-1"]');
    target?.focus();
    markRead();
  };
  return (
    <li ref={line} className="notification">
      <div className="stack stack--close">
        <div>
          <TextLink to={path} className={readAt ? undefined : 'notification__new'} onClick={readAt ? undefined : markRead}>
            {title}
          </TextLink>
        </div>
        {text ? <Paragraph small>{text}</Paragraph> : null}
        <div className="row small quiet">
          <DataBadge>{words[kind]()}</DataBadge>
          <InstantText at={at} />
        </div>
      </div>
      {readAt ? null : (
        <div>
          <Button small look="subtle" onClick={press}>
            {m.notifications_mark_read()}
            <span className="visually-hidden"> ({title})</span>
          </Button>
        </div>
      )}
    </li>
  );
}
