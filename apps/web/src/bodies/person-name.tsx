import { ProvenanceMark } from '../components/provenance-mark.js';
import { m } from '../paraglide/messages.js';

export interface NamedPerson {
  id: string;
  name: string;
  isExample: boolean;
}

/** A person's name; invented people carry their mark. */
export function PersonName({ person }: { person: NamedPerson }) {
  return (
    <>
      {person.name} {person.isExample ? <ProvenanceMark provenance={{ kind: 'EXAMPLE' }} /> : null}
    </>
  );
}

/** Somebody, and who replaces them. */
export function PersonAndSubstitute({ person, substitute }: { person: NamedPerson; substitute?: NamedPerson | null }) {
  return (
    <>
      <PersonName person={person} />
      {substitute ? (
        <span className="small quiet">
          {' '}
          ({m.bodies_substitute()} <PersonName person={substitute} />)
        </span>
      ) : null}
    </>
  );
}
