import { TextLink } from '../components/link.js';
import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** What still binds somebody there; leads to the rows. */
export function OpenActions({ body }: { body: Pick<BodyLineFragment, 'code' | 'name' | 'openActionCount'> }) {
  if (body.openActionCount === 0) return <>{m.bodies_no_open_actions()}</>;
  return (
    <TextLink to="/acties" search={{ bodyCodes: [body.code], onlyOpen: true }}>
      {m.bodies_open_actions({ count: body.openActionCount })}
      <span className="visually-hidden"> ({body.name})</span>
    </TextLink>
  );
}
