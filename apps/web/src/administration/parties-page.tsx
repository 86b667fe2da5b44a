import { lazy, Suspense, useEffect, useState } from 'react';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { DataBadge, Pill } from '../components/pill.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { OrganisationGroupsDocument, OrganisationsDocument, type OrganisationLineFragment, type OrganisationsQuery } from '../generated/graphql/graphql.js';
import { usePages } from '../notifications/use-pages.js';
import { m } from '../paraglide/messages.js';
import { organisationKindWord } from '../words/kinds.js';
import { AdministratorsOnly } from './administrators-only.js';

const AddGroupDialog = lazy(async () => ({ default: (await import('../organisations/keep/group-dialogs.js')).AddGroupDialog }));
const AddPartyDialog = lazy(async () => ({ default: (await import('../organisations/keep/party-dialogs.js')).AddPartyDialog }));

function PartyLine({ party: { slug, name, kind, hasEnded } }: { party: OrganisationLineFragment }) {
  return (
    <li className="row row--apart">
      <TextLink to="/partijen/$slug" params={{ slug }}>
        {name}
      </TextLink>
      <span className="row">
        <span className="small quiet">{organisationKindWord(kind)}</span>
        {hasEnded ? <Pill>{m.administration_parties_ended_mark()}</Pill> : null}
      </span>
    </li>
  );
}

function Parties() {
  const { read, nodes, totalCount, showMore } = usePages(OrganisationsDocument, (data: OrganisationsQuery) => data.organisations);
  useEffect(() => showMore?.());
  return (
    <Card title={`${m.administration_parties_parties()} (${totalCount})`} id="partijen">
      <Loaded read={read}>
        {() => (
          <ul className="rows rows--close">
            {nodes.map((party) => (
              <PartyLine key={party.id} party={party} />
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

function Groups() {
  const read = useRead(OrganisationGroupsDocument, {}, { fresh: true });
  return (
    <Card title={m.administration_parties_groups()} id="groepen">
      <Loaded read={read}>
        {({ organisationGroups }) => (
          <ul className="rows rows--close">
            {organisationGroups.map(({ id, slug, name, isOpen }) => (
              <li key={id} className="row row--apart">
                <TextLink to="/partijen/groep/$slug" params={{ slug }}>
                  {name}
                </TextLink>
                <DataBadge>{isOpen ? m.organisations_group_open() : m.organisations_group_closed()}</DataBadge>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

/** 'Partijen en groepen': all of them, and where one adds. Each is changed on its own page. */
export function PartiesPage() {
  const [open, setOpen] = useState<'party' | 'group'>();
  const onClose = () => setOpen(undefined);
  const breadcrumbs = (
    <Breadcrumbs current={m.administration_parties_title()}>
      <TextLink to="/beheer">{m.administration_title()}</TextLink>
    </Breadcrumbs>
  );
  const actions = (
    <div className="row">
      <Button look="primary" onClick={() => setOpen('party')}>{m.administration_parties_add()}</Button>
      <Button onClick={() => setOpen('group')}>{m.administration_parties_group_add()}</Button>
    </div>
  );
  return (
    <AdministratorsOnly>
      <PageHeader title={m.administration_parties_title()} lead={m.administration_parties_page_lead()} breadcrumbs={breadcrumbs} actions={actions} />
      <div className="columns columns--main-and-aside">
        <Parties />
        <Groups />
      </div>
      <Suspense fallback={null}>
        {open === 'party' ? <AddPartyDialog onClose={onClose} /> : null}
        {open === 'group' ? <AddGroupDialog onClose={onClose} /> : null}
      </Suspense>
    </AdministratorsOnly>
  );
}
