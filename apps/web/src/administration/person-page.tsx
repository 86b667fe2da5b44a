import { getRouteApi } from '@tanstack/react-router';
import { Fragment } from 'react';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { PersonDocument, type PersonQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { AdministratorsOnly } from './administrators-only.js';
import { AccountState } from './invitation-words.js';
import { AccountCard } from './person-account-card.js';
import { AffiliationsCard } from './person-affiliations-card.js';
import { PersonHistory } from './person-history.js';
import { ParticipationCard } from './person-participation-card.js';
import { SeatsCard } from './person-seats-card.js';

/** Somebody with all that the administrator keeps of him. */
export type PersonInFull = NonNullable<PersonQuery['person']>;

const route = getRouteApi('/_signed-in/beheer/personen/$id');

function Header({ person }: { person: PersonInFull | null | undefined }) {
  const title = person?.name ?? m.administration_person_one();
  return (
    <PageHeader
      title={title}
      lead={m.administration_person_lead()}
      breadcrumbs={
        <Breadcrumbs current={title}>
          <TextLink to="/beheer">{m.administration_title()}</TextLink>
          <TextLink to="/beheer/personen">{m.administration_people_title()}</TextLink>
        </Breadcrumbs>
      }
      marks={
        person ? (
          <>
            <AccountState person={person} />
            {person.isExample ? <ProvenanceMark provenance={{ kind: 'EXAMPLE' }} /> : null}
          </>
        ) : undefined
      }
    />
  );
}

function ReadPerson() {
  const { id } = route.useParams();
  const read = useRead(PersonDocument, { id }, { fresh: true });
  if (read.data && !read.data.person) return <NotFoundPage />;
  return (
    <Fragment key={id}>
      <Header person={read.data?.person} />
      <Loaded read={read}>
        {({ person }) =>
          person ? (
            <div className="columns columns--main-and-aside">
              <div className="stack">
                <AffiliationsCard person={person} />
                <SeatsCard person={person} />
                <PersonHistory entries={person.history} />
              </div>
              <div className="stack">
                <AccountCard person={person} />
                <ParticipationCard person={person} />
              </div>
            </div>
          ) : null
        }
      </Loaded>
    </Fragment>
  );
}

/** One person: account, invitation, affiliations, seats and functions, history. */
export function PersonPage() {
  return (
    <AdministratorsOnly>
      <ReadPerson />
    </AdministratorsOnly>
  );
}
