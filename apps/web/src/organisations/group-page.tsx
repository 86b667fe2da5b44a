import { getRouteApi } from '@tanstack/react-router';
import { DoneFrame } from '../actions/done-notice.js';
import { ActionLines } from '../bodies/action-line.js';
import { SourceCard } from '../bodies/source.js';
import { Alert } from '../components/alert.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { HistoryCard } from '../components/history-card.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { DataBadge } from '../components/pill.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import {
  OpenActionsOfPartyDocument, OrganisationGroupDocument, type OrganisationGroupQuery,
} from '../generated/graphql/graphql.js';
import { Follow } from '../following/follow.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { GroupActs, TermsCard } from './keep/group-acts.js';
import { OrganisationLines } from './organisation-lines.js';

type Group = NonNullable<OrganisationGroupQuery['organisationGroup']>;

const route = getRouteApi('/_signed-in/partijen/groep/$slug');

/** In which actions the group stands. */
function ActionsCard({ slug }: { slug: string }) {
  const read = useRead(OpenActionsOfPartyDocument, { party: slug, first: 20 }, { fresh: true });
  const all = (
    <TextLink to="/acties" search={{ party: slug, onlyOpen: true }}>
      {m.organisations_to_register()}
    </TextLink>
  );
  return (
    <Card title={m.organisations_group_actions()} id="acties" aside={all}>
      <Loaded read={read}>
        {({ actionItems }) =>
          actionItems.totalCount === 0 ? (
            <EmptyState title={m.organisations_owes_none_title()}>{m.organisations_owes_none()}</EmptyState>
          ) : (
            <ActionLines actions={actionItems.edges.map(({ node }) => node)} />
          )
        }
      </Loaded>
    </Card>
  );
}

function MembersCard({ group: { slug, isOpen, members } }: { group: Group }) {
  if (isOpen) {
    return (
      <Alert kind="info" title={m.organisations_group_open_title()}>
        {m.organisations_group_open_text()}
      </Alert>
    );
  }
  return (
    <Card title={m.organisations_members()} id="leden">
      <OrganisationLines organisations={members} within={slug} />
    </Card>
  );
}

function GroupHeader({ group }: { group: Group | null | undefined }) {
  const title = group?.name ?? m.organisations_group_title();
  const breadcrumbs = (
    <Breadcrumbs current={title}>
      <TextLink to="/partijen">{m.organisations_title()}</TextLink>
    </Breadcrumbs>
  );
  const mark = group ? (
    <DataBadge>{group.isOpen ? m.organisations_group_open() : m.organisations_group_closed()}</DataBadge>
  ) : undefined;
  const actions = group ? (
    <div className="row no-print">
      <Follow kind="GROUP" subjectId={group.id} />
      <GroupActs group={group} />
    </div>
  ) : undefined;
  return <PageHeader title={title} lead={group?.description ?? m.organisations_group_lead()} breadcrumbs={breadcrumbs} marks={mark} actions={actions} />;
}

export function GroupPage() {
  const { slug } = route.useParams();
  const read = useRead(OrganisationGroupDocument, { slug }, { fresh: true });
  const group = read.data?.organisationGroup;
  if (read.data && !group) return <NotFoundPage />;
  return (
    <DoneFrame key={slug}>
      <GroupHeader group={group} />
      <Loaded read={read}>
        {({ organisationGroup }) =>
          organisationGroup ? (
            <>
              <MembersCard group={organisationGroup} />
              <TermsCard group={organisationGroup} />
              <ActionsCard slug={slug} />
              <SourceCard provenance={organisationGroup.provenance} title={organisationGroup.name} />
              <HistoryCard entries={organisationGroup.history} />
            </>
          ) : null
        }
      </Loaded>
    </DoneFrame>
  );
}
