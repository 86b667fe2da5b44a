import { Link } from '@tanstack/react-router';
import { useCallback, useId, useRef, useState } from 'react';
import { ChevronDownIcon, PersonIcon } from '../components/icons.js';
import { useViewer } from '../data/viewer.js';
import { m } from '../paraglide/messages.js';
import { signOut } from './sign-out.js';
import { useDismiss } from './use-dismiss.js';

/** Own profile and the way out: in the bar's menu on a desk, at the end of the navigation on a phone. */
export function AccountLines({ onGo }: { onGo?: () => void }) {
  const { email } = useViewer();
  return (
    <>
      <p className="user-menu__who">{email}</p>
      <Link to="/profiel" className="menu-line" onClick={onGo}>
        {m.shell_profile()}
      </Link>
      <button type="button" className="menu-line" onClick={() => void signOut()}>
        {m.shell_sign_out()}
      </button>
    </>
  );
}

export function UserMenu() {
  const { person } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const close = useCallback(() => setOpen(false), []);
  useDismiss(isOpen, close, panel, button);
  return (
    <div className="user-menu">
      <button
        ref={button}
        type="button"
        className="bar__button"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        <PersonIcon />
        <span>
          <span className="visually-hidden">{m.shell_account()}: </span>
          {person.name}
        </span>
        <ChevronDownIcon />
      </button>
      <div ref={panel} id={panelId} className="user-menu__panel" hidden={!isOpen}>
        <AccountLines onGo={close} />
      </div>
    </div>
  );
}
