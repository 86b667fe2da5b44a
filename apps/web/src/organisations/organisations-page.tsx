import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { LinkButton } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import type { OrganisationKind } from '../generated/enums.js';
import {
  OrganisationGroupsDocument, OrganisationsDocument, type OrganisationGroupsQuery, type OrganisationLineFragment,
  type OrganisationsQuery,
} from '../generated/graphql/graphql.js';
import { usePages } from '../notifications/use-pages.js';
import { m } from '../paraglide/messages.js';
import { domainWord, organisationKindWord } from '../words/kinds.js';
import { FilterField } from './filter-field.js';
import { GroupsCard } from './groups-card.js';
import { OrganisationLines } from './organisation-lines.js';
import { isHit } from './organisations-search.js';

type Group = OrganisationGroupsQuery['organisationGroups'][number];

const route = getRouteApi('/_signed-in/partijen/');

const kinds: readonly OrganisationKind[] = [
  'MINISTRY', 'BRANCH', 'AGENCY', 'PROVIDER', 'MUNICIPALITY', 'SAFETY_HOUSE', 'PROFESSIONAL_ASSOCIATION', 'OTHER',
];

const kindsInWords: Record<OrganisationKind, () => string> = {
  MINISTRY: m.organisations_kind_ministry,
  AGENCY: m.organisations_kind_agency,
  BRANCH: m.organisations_kind_branch,
  PROVIDER: m.organisations_kind_provider,
  PROFESSIONAL_ASSOCIATION: m.organisations_kind_professional_association,
  MUNICIPALITY: m.organisations_kind_municipality,
  SAFETY_HOUSE: m.organisations_kind_safety_house,
  OTHER: m.organisations_kind_other,
};

const textsOf = ({ name, shortName, aliases, kind, domains }: OrganisationLineFragment) => [
  name, shortName, ...aliases, organisationKindWord(kind), ...domains.map(domainWord),
];
const textsOfGroup = ({ name, description, members }: Group) => [
  name, description ?? '', ...members.map(({ shortName }) => shortName),
];

/** All parties: what is typed looks through every one of them. */
function useEveryOrganisation() {
  const pages = usePages(OrganisationsDocument, (data: OrganisationsQuery) => data.organisations);
  const { showMore } = pages;
  useEffect(() => showMore?.());
  return pages;
}

function NoHits({ zoek }: { zoek: string }) {
  const clear = <LinkButton to="/partijen">{m.organisations_clear()}</LinkButton>;
  return (
    <EmptyState title={m.organisations_no_hits_title({ text: zoek })} action={clear}>
      {m.organisations_no_hits()}
    </EmptyState>
  );
}

function KindCard({ kind, organisations }: { kind: OrganisationKind; organisations: readonly OrganisationLineFragment[] }) {
  const found = organisations.filter((organisation) => organisation.kind === kind);
  if (found.length === 0) return null;
  return (
    <Card
      title={kindsInWords[kind]()}
      id={kind.toLowerCase()}
      aside={<span className="small quiet">{m.organisations_count({ count: found.length })}</span>}
    >
      <OrganisationLines organisations={found} />
    </Card>
  );
}

function Results({ organisations, groups }: { organisations: readonly OrganisationLineFragment[]; groups: readonly Group[] }) {
  const { zoek = '' } = route.useSearch();
  const hits = organisations.filter((organisation) => zoek === '' || isHit(zoek, textsOf(organisation)));
  const groupHits = groups.filter((group) => zoek === '' || isHit(zoek, textsOfGroup(group)));
  return (
    <>
      <p className="quiet shown-count" role="status">
        {zoek === '' ? m.organisations_count({ count: hits.length }) : m.organisations_shown({ count: hits.length, all: organisations.length })}
      </p>
      {hits.length + groupHits.length === 0 ? <NoHits zoek={zoek} /> : null}
      {kinds.map((kind) => (
        <KindCard key={kind} kind={kind} organisations={hits} />
      ))}
      <GroupsCard groups={groupHits} />
    </>
  );
}

export function OrganisationsPage() {
  const { read, nodes } = useEveryOrganisation();
  const groups = useRead(OrganisationGroupsDocument, {});
  return (
    <>
      <PageHeader title={m.organisations_title()} lead={m.organisations_lead()} />
      <FilterField />
      <Loaded read={read}>
        {() => <Results organisations={nodes} groups={groups.data?.organisationGroups ?? []} />}
      </Loaded>
    </>
  );
}
