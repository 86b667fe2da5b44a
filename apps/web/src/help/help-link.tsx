import { Link, useRouterState } from '@tanstack/react-router';
import { m } from '../paraglide/messages.js';

/** From each room to what the handbook says of it. */
export function HelpLink({ onGo }: { onGo?: () => void }) {
  const room = useRouterState({ select: ({ location }) => location.pathname.split('/')[1] || 'mijn-werk' });
  const line = { className: 'side__link', onClick: onGo };
  if (room === 'hulp') return <Link to="/hulp" {...line}>{m.help_title()}</Link>;
  return (
    <Link to="/hulp/$pagina" params={{ pagina: 'kamers' }} hash={room} {...line}>
      {m.help_here()}
    </Link>
  );
}
