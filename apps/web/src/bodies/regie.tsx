import { TextLink } from '../components/link.js';
import { Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import type { BodyKind } from '../generated/enums.js';
import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { functionStateWord } from '../words/kinds.js';

type Holder = BodyLineFragment['functions'][number];

function HolderText({ holder: { organisation, person, state, provenance } }: { holder: Holder }) {
  return (
    <li>
      {organisation ? (
        <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }}>
          {organisation.shortName}
        </TextLink>
      ) : null}
      {organisation && person ? ', ' : ''}
      {person?.name} {state === 'PROPOSED' ? <Pill tone="info">{functionStateWord(state)}</Pill> : null}{' '}
      <ProvenanceMark provenance={provenance} quietForReport />
    </li>
  );
}

/** A steering group that exists outside the programme: who leads it is not known here, which is not the same as vacant. */
export const isUnknown = ({ kind, functions }: { kind: BodyKind; functions: readonly unknown[] }): boolean =>
  kind === 'STEERING' && functions.length === 0;

/** Who holds the regie, or in plain sight that nobody does. */
export function Regie({ body }: { body: Pick<BodyLineFragment, 'kind' | 'functions'> }) {
  if (isUnknown(body)) return <span className="quiet">{m.bodies_unknown()}</span>;
  const holders = body.functions.filter(({ kind }) => kind === 'REGIE');
  if (holders.length === 0) return <Pill tone="care">{m.bodies_vacant()}</Pill>;
  return (
    <ul className="plain-list">
      {holders.map((holder) => (
        <HolderText key={holder.id} holder={holder} />
      ))}
    </ul>
  );
}
