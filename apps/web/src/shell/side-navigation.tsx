import { Link, useLocation } from '@tanstack/react-router';
import type { Ref } from 'react';
import { HelpLink } from '../help/help-link.js';
import { useViewer } from '../data/viewer.js';
import { m } from '../paraglide/messages.js';
import { rooms, type Room } from './rooms.js';
import { AccountLines } from './user-menu.js';

function RoomLink({ room, onGo }: { room: Room; onGo: () => void }) {
  const viewer = useViewer();
  const count = room.count?.(viewer) ?? 0;
  const isInside = useLocation({ select: ({ pathname }) => room.also?.some((address) => pathname.startsWith(address)) ?? false });
  return (
    <li>
      <Link
        to={room.to}
        className="side__link"
        {...(isInside ? { 'aria-current': 'true' } : {})}
        activeOptions={{ exact: room.to === '/', includeSearch: false }}
        onClick={onGo}
      >
        {room.label()}
        {count > 0 ? (
          <span className="side__count">
            <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
            <span className="visually-hidden"> ({m.shell_unread({ count })})</span>
          </span>
        ) : null}
      </Link>
    </li>
  );
}

interface SideNavigationProps {
  ref: Ref<HTMLDivElement>;
  id: string;
  /** Matters on a phone only, where the navigation stands behind the menu button. */
  isOpen: boolean;
  onGo: () => void;
}

export function SideNavigation({ ref, id, isOpen, onGo }: SideNavigationProps) {
  const viewer = useViewer();
  return (
    <div ref={ref} id={id} className={isOpen ? 'side side--open' : 'side'}>
      <nav aria-label={m.shell_navigation()}>
        <ul className="side__list">
          {rooms
            .filter((room) => room.isFor?.(viewer) ?? true)
            .map((room) => (
              <RoomLink key={room.to} room={room} onGo={onGo} />
            ))}
          <li className="side__help">
            <HelpLink onGo={onGo} />
          </li>
        </ul>
      </nav>
      <section className="side__account" aria-label={m.shell_account()}>
        <AccountLines onGo={onGo} />
      </section>
    </div>
  );
}
