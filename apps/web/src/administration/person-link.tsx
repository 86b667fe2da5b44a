import type { NamedPerson } from '../bodies/person-name.js';
import { TextLink } from '../components/link.js';
import { ProvenanceMark } from '../components/provenance-mark.js';

/** A person's name, linked to his page in the administration; the mark of invented people is no part of the link. */
export function PersonLink({ person: { id, name, isExample } }: { person: NamedPerson }) {
  return (
    <>
      <TextLink to="/beheer/personen/$id" params={{ id }}>
        {name}
      </TextLink>{' '}
      {isExample ? <ProvenanceMark provenance={{ kind: 'EXAMPLE' }} /> : null}
    </>
  );
}
