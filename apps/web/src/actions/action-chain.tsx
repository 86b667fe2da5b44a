import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import type { ChainLinkFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { DueText, StandingPill, StatePill } from './action-marks.js';
import type { Action } from './dialogs/facts-now.js';

const once = (links: readonly ChainLinkFragment[]): ChainLinkFragment[] => [...new Map(links.map((link) => [link.id, link])).values()];

function ChainStep({ link, isHere }: { link: ChainLinkFragment; isHere?: boolean }) {
  return (
    <li className={isHere ? 'chain__step chain__step--here' : 'chain__step'} aria-current={isHere ? 'step' : undefined}>
      <div>
        <span className="quiet">{link.number}</span>{' '}
        {isHere ? (
          <strong>{m.actions_chain_here()}</strong>
        ) : (
          <TextLink to="/acties/$number" params={{ number: link.number }}>
            {link.title}
          </TextLink>
        )}
      </div>
      <div className="row small">
        <span>
          <DueText due={link.due} />
        </span>
        <StatePill action={link} />
        <StandingPill action={link} />
      </div>
    </li>
  );
}

/** What must be done first, and what waits on this: drawn as steps under each other. */
export function ActionChain({ action }: { action: Action }) {
  const before = once(action.requires.flatMap((link) => [...link.requires, link]));
  const after = once(action.requiredBy.flatMap((link) => [link, ...link.requiredBy]));
  if (before.length + after.length === 0) return null;
  return (
    <Card title={m.actions_chain()} id="volgorde">
      <ol className="plain-list chain">
        {before.map((link) => (
          <ChainStep key={link.id} link={link} />
        ))}
        <ChainStep link={action} isHere />
        {after.map((link) => (
          <ChainStep key={link.id} link={link} />
        ))}
      </ol>
    </Card>
  );
}
