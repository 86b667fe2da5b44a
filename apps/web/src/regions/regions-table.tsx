import { Fragment } from 'react';
import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { Cell, HeadCell, Row, Table } from '../components/table.js';
import type { ProviderRole } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import { providerRoleWord } from '../words/kinds.js';
import type { RegionInBrief } from './regions-page.js';

export const providerRoles: readonly ProviderRole[] = ['COORDINATING', 'EXECUTING', 'IN_COOPERATION'];

function Providers({ region, role }: { region: RegionInBrief; role: ProviderRole }) {
  const found = region.providers.filter((provider) => provider.role === role);
  if (found.length === 0) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{m.regions_nobody()}</span>
      </>
    );
  }
  return found.map(({ id, organisation }, index) => (
    <Fragment key={id}>
      {index > 0 ? ', ' : ''}
      <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }}>
        {organisation.shortName}
      </TextLink>
    </Fragment>
  ));
}

/** The same regions as on the map, with all their providers. */
export function RegionsTable({ regions }: { regions: readonly RegionInBrief[] }) {
  const head = (
    <>
      <HeadCell>{m.regions_region()}</HeadCell>
      {providerRoles.map((role) => (
        <HeadCell key={role}>{providerRoleWord(role)}</HeadCell>
      ))}
    </>
  );
  return (
    <Card>
      <Table caption={m.regions_table()} hideCaption head={head}>
        {regions.map((region) => (
          <Row key={region.id}>
            <Cell isRowHead>
              <TextLink to="/regios/$slug" params={{ slug: region.slug }}>
                {region.name}
              </TextLink>
            </Cell>
            {providerRoles.map((role) => (
              <Cell key={role}>
                <Providers region={region} role={role} />
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    </Card>
  );
}
