import { TextLink } from '../components/link.js';
import { DataBadge } from '../components/pill.js';
import type { OrganisationLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { domainWord } from '../words/kinds.js';

function Names({ organisation: { slug, name, shortName } }: { organisation: OrganisationLineFragment }) {
  return (
    <>
      <TextLink to="/partijen/$slug" params={{ slug }}>
        {name}
      </TextLink>
      {shortName === name ? null : <span className="quiet"> ({shortName})</span>}
    </>
  );
}

/** What it owes; leads to the rows. */
export function OwedActions({ organisation: { slug, name, openActionCount } }: { organisation: Pick<OrganisationLineFragment, 'slug' | 'name' | 'openActionCount'> }) {
  if (openActionCount === 0) return null;
  return (
    <TextLink to="/acties" search={{ party: slug, onlyOpen: true }} className="small">
      {m.organisations_actions({ count: openActionCount })}
      <span className="visually-hidden"> ({name})</span>
    </TextLink>
  );
}

interface OrganisationLinesProps {
  organisations: readonly OrganisationLineFragment[];
  /** The group whose page this is: not named again in every line. */
  within?: string;
}

/** Parties under each other: name, domains, groups, what is open. */
export function OrganisationLines({ organisations, within }: OrganisationLinesProps) {
  return (
    <ul className="rows rows--close">
      {organisations.map((organisation) => (
        <li key={organisation.id} className="party-line">
          <div>
            <Names organisation={organisation} />
          </div>
          <div className="row">
            {organisation.domains.map((domain) => (
              <DataBadge key={domain}>{domainWord(domain)}</DataBadge>
            ))}
            {organisation.groups.filter(({ slug }) => slug !== within).map(({ id, slug, name }) => (
              <TextLink key={id} to="/partijen/groep/$slug" params={{ slug }} className="small">
                {name}
              </TextLink>
            ))}
          </div>
          <div className="party-line__owes">
            <OwedActions organisation={organisation} />
          </div>
        </li>
      ))}
    </ul>
  );
}
