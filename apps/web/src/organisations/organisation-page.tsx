import { getRouteApi } from '@tanstack/react-router';
import { DoneFrame } from '../actions/done-notice.js';
import { SourceCard } from '../bodies/source.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Card } from '../components/card.js';
import { DefinitionList } from '../components/definition-list.js';
import { HistoryCard } from '../components/history-card.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { DataBadge } from '../components/pill.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { OrganisationDocument, type OrganisationQuery } from '../generated/graphql/graphql.js';
import { Follow } from '../following/follow.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { domainWord, organisationKindWord } from '../words/kinds.js';
import { EndedNotice, PartyActs } from './keep/party-acts.js';
import { PlacesCard } from './places-card.js';
import { PromisesCard } from './promises-card.js';
import { RegionRolesCard } from './region-roles-card.js';

export type OrganisationFacts = NonNullable<OrganisationQuery['organisation']>;

const route = getRouteApi('/_signed-in/partijen/$slug');

function Groups({ groups }: Pick<OrganisationFacts, 'groups'>) {
  return groups.map(({ id, slug, name }) => (
    <TextLink key={id} to="/partijen/groep/$slug" params={{ slug }}>
      {name}
    </TextLink>
  ));
}

function FactsCard({ organisation: { name, shortName, aliases, domains, groups } }: { organisation: OrganisationFacts }) {
  const others = aliases.filter((alias) => alias !== name && alias !== shortName);
  const facts = [
    { key: m.organisations_short_name(), value: shortName === name ? null : shortName },
    { key: m.organisations_aliases(), value: others.map((alias) => `‘${alias}’`).join(', ') },
    { key: m.organisations_domains(), value: domains.map(domainWord).join(', ') },
    { key: m.organisations_in_groups(), value: groups.length > 0 ? <Groups groups={groups} /> : null },
  ];
  return (
    <Card title={m.organisations_facts()} id="gegevens">
      <DefinitionList facts={facts} />
    </Card>
  );
}

function OrganisationContent({ organisation }: { organisation: OrganisationFacts }) {
  return (
    <div className="columns columns--main-and-aside">
      <div className="stack">
        <PromisesCard organisation={organisation} />
        <PlacesCard organisation={organisation} />
      </div>
      <div className="stack">
        <FactsCard organisation={organisation} />
        <RegionRolesCard roles={organisation.regionRoles} />
        <SourceCard provenance={organisation.provenance} title={organisation.name} />
        <HistoryCard entries={organisation.history} />
      </div>
    </div>
  );
}

function HeadActs({ organisation }: { organisation: OrganisationFacts }) {
  return (
    <div className="row no-print">
      <Follow kind="ORGANISATION" subjectId={organisation.id} />
      <PartyActs organisation={organisation} />
    </div>
  );
}

export function OrganisationPage() {
  const { slug } = route.useParams();
  const read = useRead(OrganisationDocument, { slug }, { fresh: true });
  const found = read.data?.organisation;
  if (read.data && !found) return <NotFoundPage />;
  const breadcrumbs = (
    <Breadcrumbs current={found?.shortName ?? m.organisations_one_title()}>
      <TextLink to="/partijen">{m.organisations_title()}</TextLink>
    </Breadcrumbs>
  );
  return (
    <DoneFrame key={slug}>
      <PageHeader
        title={found?.name ?? m.organisations_one_title()}
        lead={m.organisations_one_lead()}
        breadcrumbs={breadcrumbs}
        marks={found ? <DataBadge>{organisationKindWord(found.kind)}</DataBadge> : undefined}
        actions={found ? <HeadActs organisation={found} /> : undefined}
      />
      <Loaded read={read}>
        {({ organisation }) =>
          organisation ? (
            <>
              <EndedNotice organisation={organisation} />
              <OrganisationContent organisation={organisation} />
            </>
          ) : null
        }
      </Loaded>
    </DoneFrame>
  );
}
