import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { DataBadge } from '../components/pill.js';
import { m } from '../paraglide/messages.js';
import { providerRoleWord } from '../words/kinds.js';
import type { OrganisationFacts } from './organisation-page.js';

/** What it does in which regions. */
export function RegionRolesCard({ roles }: { roles: OrganisationFacts['regionRoles'] }) {
  if (roles.length === 0) return null;
  return (
    <Card title={m.organisations_regions()} id="regios">
      <ul className="rows rows--close">
        {roles.map(({ id, role, region, areaNote, namedAs }) => (
          <li key={id}>
            <div className="row row--apart">
              <TextLink to="/regios/$slug" params={{ slug: region.slug }}>
                {region.name}
              </TextLink>
              <DataBadge>{providerRoleWord(role)}</DataBadge>
            </div>
            {areaNote ? <div className="small">{areaNote}</div> : null}
            {namedAs ? <div className="small quiet">{m.organisations_named_as({ name: namedAs })}</div> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
