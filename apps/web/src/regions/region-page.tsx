import { getRouteApi } from '@tanstack/react-router';
import { DoneFrame } from '../actions/done-notice.js';
import { SourceCard } from '../bodies/source.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Card } from '../components/card.js';
import { HistoryCard } from '../components/history-card.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import type { ProviderRole } from '../generated/enums.js';
import { RegionDocument, type RegionQuery } from '../generated/graphql/graphql.js';
import { Follow } from '../following/follow.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { providerRoleWord } from '../words/kinds.js';
import { ProviderTermsCard, RegionActs } from './keep/region-acts.js';
import { providerRoles } from './regions-table.js';

type Region = NonNullable<RegionQuery['region']>;
type Provider = Region['providers'][number];

const route = getRouteApi('/_signed-in/regios/$slug');

function ProviderLine({ provider: { organisation, areaNote, namedAs, provenance } }: { provider: Provider }) {
  return (
    <li>
      <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }}>
        {organisation.name}
      </TextLink>{' '}
      <ProvenanceMark provenance={provenance} quietForReport />
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
  const { name, note, providers, learningNetwork, provenance, history } = region;
  return (
    <>
      {note ? <Paragraph>{note}</Paragraph> : null}
      <div className="grid">
        {providerRoles.map((role) => (
          <RoleCard key={role} role={role} providers={providers} />
        ))}
        <NetworkCard network={learningNetwork} />
      </div>
      <ProviderTermsCard region={region} />
      <SourceCard provenance={provenance} title={name} />
      <HistoryCard entries={history} />
    </>
  );
}

function HeadActs({ region }: { region: Region }) {
  return (
    <div className="row no-print">
      <Follow kind="REGION" subjectId={region.id} />
      <RegionActs region={region} />
    </div>
  );
}

export function RegionPage() {
  const { slug } = route.useParams();
  const read = useRead(RegionDocument, { slug });
  if (read.data && !read.data.region) return <NotFoundPage />;
  const found = read.data?.region;
  const title = found?.name ?? m.regions_one_title();
  const breadcrumbs = (
    <Breadcrumbs current={title}>
      <TextLink to="/regios">{m.regions_title()}</TextLink>
    </Breadcrumbs>
  );
  return (
    <DoneFrame key={slug}>
      <PageHeader title={title} lead={m.regions_one_lead()} breadcrumbs={breadcrumbs} actions={found ? <HeadActs region={found} /> : undefined} />
      <Loaded read={read}>{({ region }) => (region ? <RegionContent region={region} /> : null)}</Loaded>
    </DoneFrame>
  );
}
