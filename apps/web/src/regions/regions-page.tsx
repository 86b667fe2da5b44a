import { getRouteApi } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { Tabs } from '../components/tabs.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { RegionsDocument, type RegionsQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { readRegionsSearch } from './regions-search.js';
import { RegionsTable } from './regions-table.js';

export type RegionInBrief = RegionsQuery['regions']['edges'][number]['node'];

const route = getRouteApi('/_signed-in/regios/');

/** The names of the providers that coordinate there, each once. */
const coordinators = ({ providers }: RegionInBrief) =>
  providers.filter(({ role }) => role === 'COORDINATING').map(({ organisation }) => organisation.shortName);

/** Row by row, so that the keyboard goes where the eye goes. */
const inReadingOrder = (regions: readonly RegionInBrief[]) =>
  [...regions].sort((one, other) => one.row - other.row || one.column - other.column);

/** Roughly where each region lies; all tiles look alike, for a region is not a score. */
function TileMap({ regions }: { regions: readonly RegionInBrief[] }) {
  return (
    <div className="tile-map">
      <ul className="tile-map__tiles">
        {inReadingOrder(regions).map((region) => (
          <li key={region.id} style={{ '--column': region.column, '--row': region.row } as CSSProperties}>
            <TextLink to="/regios/$slug" params={{ slug: region.slug }} className="region-tile">
              <span className="region-tile__name">{region.name}</span>{' '}
              <span className="region-tile__who">{coordinators(region).join(', ')}</span>
            </TextLink>
          </li>
        ))}
      </ul>
      <Paragraph small quiet>
        {m.regions_map_note()} <span className="tile-map__who-note">{m.regions_map_who()}</span>
      </Paragraph>
    </div>
  );
}

function Views({ regions }: { regions: readonly RegionInBrief[] }) {
  const { weergave = 'kaart' } = route.useSearch();
  const navigate = route.useNavigate();
  if (regions.length === 0) return <EmptyState title={m.regions_none_title()}>{m.regions_none()}</EmptyState>;
  return (
    <Tabs
      label={m.regions_views()}
      active={weergave}
      tabs={[
        { key: 'kaart', label: m.regions_view_map(), content: <TileMap regions={regions} /> },
        { key: 'lijst', label: m.regions_view_list(), content: <RegionsTable regions={regions} /> },
      ]}
      onChange={(key) => void navigate({ search: readRegionsSearch({ weergave: key }), replace: true, resetScroll: false })}
    />
  );
}

export function RegionsPage() {
  const read = useRead(RegionsDocument, {});
  return (
    <>
      <PageHeader title={m.regions_title()} lead={m.regions_lead()} />
      <Loaded read={read}>{({ regions }) => <Views regions={regions.edges.map(({ node }) => node)} />}</Loaded>
    </>
  );
}
