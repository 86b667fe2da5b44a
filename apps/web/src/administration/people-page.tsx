import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { lazily } from '../components/lazily.js';
import { LinkButton, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { PeopleDocument, type PeopleQuery, type PersonLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { AdministratorsOnly } from './administrators-only.js';
import { AccountState } from './invitation-words.js';
import { PeopleFilters } from './people-filters.js';
import { PersonLink } from './person-link.js';

const AddPeopleDialog = lazily(async () => (await import('./add-people-dialog.js')).AddPeopleDialog);
const AddPersonDialog = lazily(async () => (await import('./add-person-dialog.js')).AddPersonDialog);

const route = getRouteApi('/_signed-in/beheer/personen/');

function PersonLine({ person }: { person: PersonLineFragment }) {
  const { account, affiliations } = person;
  return (
    <li className="mail-line">
      <div>
        <PersonLink person={person} />
        <div className="small quiet">{[account?.email, ...affiliations.map(({ organisation }) => organisation.shortName)].filter(Boolean).join(' · ')}</div>
      </div>
      <div className="mail-line__marks small">
        <AccountState person={person} />
      </div>
    </li>
  );
}

function Pages({ people }: { people: PeopleQuery['people'] }) {
  const search = route.useSearch();
  const { hasNextPage, endCursor } = people.pageInfo;
  if (!search.na && !hasNextPage) return null;
  return (
    <nav className="row" aria-label={m.administration_people_pages()}>
      {search.na ? (
        <LinkButton to="/beheer/personen" search={{ ...search, na: undefined }}>
          {m.administration_people_first_page()}
        </LinkButton>
      ) : null}
      {hasNextPage && endCursor ? (
        <LinkButton to="/beheer/personen" search={{ ...search, na: endCursor }}>
          {m.administration_people_next_page()}
        </LinkButton>
      ) : null}
    </nav>
  );
}

function PeopleCard() {
  const { zoek, partij, staat, na } = route.useSearch();
  const filter = { text: zoek ?? null, organisationId: partij ?? null, state: staat ?? null };
  const read = useRead(PeopleDocument, { filter, after: na ?? null }, { fresh: true, keep: true });
  const total = read.data?.people.totalCount;
  const count = total === undefined ? null : <span className="small quiet" role="status">{m.administration_people_count({ count: total })}</span>;
  return (
    <Card title={m.administration_people_title()} id="personen" aside={count}>
      <Loaded read={read}>
        {({ people }) =>
          people.edges.length === 0 ? (
            <EmptyState title={m.administration_people_none_title()}>{m.administration_people_none()}</EmptyState>
          ) : (
            <div className="stack">
              <ul className="rows">
                {people.edges.map(({ node }) => (
                  <PersonLine key={node.id} person={node} />
                ))}
              </ul>
              <Pages people={people} />
            </div>
          )
        }
      </Loaded>
    </Card>
  );
}

/** 'Personen': who is in Schakel, for whom, and whether they can sign in. */
export function PeoplePage() {
  const [open, setOpen] = useState<'one' | 'many'>();
  const close = () => setOpen(undefined);
  return (
    <AdministratorsOnly>
      <PageHeader
        title={m.administration_people_title()}
        lead={m.administration_people_lead()}
        breadcrumbs={
          <Breadcrumbs current={m.administration_people_title()}>
            <TextLink to="/beheer">{m.administration_title()}</TextLink>
          </Breadcrumbs>
        }
        actions={
          <>
            <Button look="primary" onClick={() => setOpen('one')}>
              {m.administration_person_add()}
            </Button>
            <Button onClick={() => setOpen('many')}>{m.administration_people_add()}</Button>
          </>
        }
      />
      <PeopleFilters />
      <PeopleCard />
      {open === 'one' ? <AddPersonDialog onClose={close} /> : null}
      {open === 'many' ? <AddPeopleDialog onClose={close} /> : null}
    </AdministratorsOnly>
  );
}
