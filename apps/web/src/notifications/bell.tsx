import { lazy, Suspense, useCallback, useId, useRef, useState } from 'react';
import { BellIcon } from '../components/icons.js';
import { useViewer } from '../data/viewer.js';
import { m } from '../paraglide/messages.js';
import { useDismiss } from '../shell/use-dismiss.js';

// The list comes when it is asked for.
const BellList = lazy(async () => ({ default: (await import('./bell-list.js')).BellList }));

/** In the bar of every page: how much is unread, and a short list of it. */
export function Bell() {
  const { unreadNotifications: count } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const close = useCallback(() => setOpen(false), []);
  useDismiss(isOpen, close, panel, button);
  return (
    <div className="bell">
      <button ref={button} type="button" className="bar__button" aria-expanded={isOpen} aria-controls={panelId} onClick={() => setOpen(!isOpen)}>
        <BellIcon />
        <span className="visually-hidden">{m.shell_room_notifications()}</span>
        {count > 0 ? (
          <span className="bell__count">
            <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
            <span className="visually-hidden"> ({m.shell_unread({ count })})</span>
          </span>
        ) : null}
      </button>
      <div ref={panel} id={panelId} className="bell__panel" hidden={!isOpen}>
        {isOpen ? (
          <Suspense>
            <BellList onGo={close} />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
}
