import { DoneFrame } from '../actions/done-notice.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { MyWorkDocument, type MyWorkQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { AbsentDomainsCard } from './absent-domains-card.js';
import { CadenceCard } from './cadence-card.js';
import { InvitationsCard } from './invitations-card.js';
import { NextMeetingCard } from './next-meeting-card.js';
import { PromisesCard } from './promises-card.js';
import { BodiesCard, NotificationsCard } from './side-cards.js';
import { ItemsOfNobodyCard } from './items-of-nobody-card.js';
import { VacanciesCard } from './vacancies-card.js';
import { WaitingCard } from './waiting-card.js';

type Viewer = NonNullable<MyWorkQuery['viewer']>;

/** Where tables do not do what was agreed. */
function Watch({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <CadenceCard bodies={viewer.bodiesBehind} />
      <AbsentDomainsCard absences={viewer.domainAbsences} />
      <ItemsOfNobodyCard items={viewer.itemsOfNobody} />
      <VacanciesCard vacancies={viewer.vacancies} />
    </>
  );
}

/** For the national coordinator watching is the work; for everybody else it stands beside it. */
function Columns({ viewer, unread }: { viewer: Viewer; unread: MyWorkQuery['notifications']['edges'] }) {
  const isCoordinator = useViewer().roles.includes('NATIONAL_COORDINATOR');
  const isAtTable = viewer.seats.length > 0 || viewer.functions.length > 0;
  return (
    <div className="columns columns--main-and-aside">
      <div className="stack">
        {isCoordinator ? <Watch viewer={viewer} /> : null}
        <PromisesCard promises={viewer.promises} />
        <WaitingCard waiting={viewer.waiting} defects={viewer.defectsToMend} />
      </div>
      <div className="stack">
        {isAtTable ? <NextMeetingCard meetings={viewer.nextMeetings} /> : null}
        <NotificationsCard unread={unread.map(({ node }) => node)} />
        <InvitationsCard invitations={viewer.guestInvitations} />
        <BodiesCard viewer={viewer} />
        {isCoordinator ? null : <Watch viewer={viewer} />}
      </div>
    </div>
  );
}

/** The first page: what I owe, what waits for me, where I sit. */
export function MyWorkPage() {
  const read = useRead(MyWorkDocument, {}, { fresh: true });
  return (
    <DoneFrame>
      <PageHeader title={m.my_work_title()} lead={m.my_work_lead()} />
      <Loaded read={read}>{({ viewer, notifications }) => (viewer ? <Columns viewer={viewer} unread={notifications.edges} /> : null)}</Loaded>
    </DoneFrame>
  );
}
