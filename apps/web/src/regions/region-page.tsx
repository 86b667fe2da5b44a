import { getRouteApi } from '@tanstack/react-router';
import { SourceCard } from '../bodies/source.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import type { ProviderRole } from '../generated/enums.js';
import { RegionDocument, type RegionQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { providerRoleWord } from '../words/kinds.js';
import { providerRoles } from './regions-table.js';

type Region = NonNullable<RegionQuery['region']>;
type Provider = Region['providers'][number];

const route = getRouteApi('/_signed-in/regios/$slug');

function ProviderLine({ provider: { organisation, areaNote, namedAs } }: { provider: Provider }) {
  return (
    <li>
      <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }}>
        {organisation.name}
      </TextLink>
      {areaNote ? <div className="small">{areaNote}</div> : null}
      {namedAs ? <div className="small quiet">{m.regions_named_as({ name: namedAs })}</div> : null}
    </li>
  );
}

function RoleCard({ role, providers }: { role: ProviderRole; providers: readonly Provider[] }) {
  const found = providers.filter((provider) => provider.role === role);
  if (found.length === 0) return null;
  return (
    <Card title={providerRoleWord(role)} id={role.toLowerCase()}>
      <ul className="rows rows--close">
        {found.map((provider) => (
          <ProviderLine key={provider.id} provider={provider} />
        ))}
      </ul>
    </Card>
  );
}

function NetworkCard({ network }: { network: Region['learningNetwork'] }) {
  if (!network) return null;
  return (
    <Card title={m.regions_network()} id="netwerk">
      <TextLink to="/overleggen/$code" params={{ code: network.code }}>
        {network.name}
      </TextLink>{' '}
      <ProvenanceMark provenance={network.provenance} />
    </Card>
  );
}

function RegionContent({ region }: { region: Region }) {
  const { name, note, providers, learningNetwork, provenance } = region;
  const breadcrumbs = (
    <Breadcrumbs current={name}>
      <TextLink to="/regios">{m.regions_title()}</TextLink>
    </Breadcrumbs>
  );
  return (
    <>
      <PageHeader title={name} lead={m.regions_one_lead()} breadcrumbs={breadcrumbs} />
      {note ? <Paragraph>{note}</Paragraph> : null}
      <div className="grid">
        {providerRoles.map((role) => (
          <RoleCard key={role} role={role} providers={providers} />
        ))}
        <NetworkCard network={learningNetwork} />
      </div>
      <SourceCard provenance={provenance} />
    </>
  );
}

export function RegionPage() {
  const { slug } = route.useParams();
  const read = useRead(RegionDocument, { slug });
  if (read.data) return read.data.region ? <RegionContent key={slug} region={read.data.region} /> : <NotFoundPage />;
  return (
    <>
      <PageHeader title={m.regions_one_title()} />
      <Loaded read={read}>{() => null}</Loaded>
    </>
  );
}
