import { useRef } from 'react';
import { Button } from '../components/button.js';
import { InstantText } from '../components/date-text.js';
import { TextLink } from '../components/link.js';
import { DataBadge } from '../components/pill.js';
import type { NotificationLineFragment } from '../generated/graphql/graphql.js';
import { PathLink } from '../my-work/path-link.js';
import { m } from '../paraglide/messages.js';
import { kindWords } from './notification-kinds.js';
import { NotificationText } from './notification-text.js';

interface NotificationLineProps {
  notification: NotificationLineFragment;
  onRead: (id: string) => void;
}

/** Why I get this, and where I change that. */
function Why({ kind, reason }: Pick<NotificationLineFragment, 'kind' | 'reason'>) {
  if (!reason) return null;
  return (
    <p className="nl-paragraph small quiet">
      {m.notifications_why({ reason })}{' '}
      <TextLink to={kind === 'FOLLOWED' ? '/meldingen/volgen' : '/meldingen/voorkeuren'}>
        {m.notifications_why_change()}
        <span className="visually-hidden"> ({reason})</span>
      </TextLink>
    </p>
  );
}

/** One thing that was told: going there also reads it. */
export function NotificationLine({ notification, onRead }: NotificationLineProps) {
  const { id, kind, title, text, reason, path, at, readAt } = notification;
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
    <li ref={line} className={readAt ? 'notification' : 'notification notification--new'}>
      <div className="stack stack--close">
        <div className={readAt ? undefined : 'notification__new'} onClickCapture={readAt ? undefined : markRead}>
          {readAt ? null : <span className="visually-hidden">{m.notifications_new()}: </span>}
          <PathLink path={path}>{title}</PathLink>
        </div>
        {text ? <NotificationText text={text} /> : null}
        <div className="row small quiet">
          <DataBadge>{kindWords[kind]()}</DataBadge>
          <InstantText at={at} />
        </div>
        <Why kind={kind} reason={reason} />
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
