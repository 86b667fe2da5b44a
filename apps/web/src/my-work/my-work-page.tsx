import { DoneFrame } from '../actions/done-notice.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { MyWorkDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { AbsentDomainsCard } from './absent-domains-card.js';
import { CadenceCard } from './cadence-card.js';
import { InvitationsCard } from './invitations-card.js';
import { NextMeetingCard } from './next-meeting-card.js';
import { PromisesCard } from './promises-card.js';
import { BodiesCard, NotificationsCard } from './side-cards.js';
import { VacanciesCard } from './vacancies-card.js';
import { WaitingCard } from './waiting-card.js';

/** The first page: what I owe, what waits for me, where I sit. */
export function MyWorkPage() {
  const read = useRead(MyWorkDocument, {}, { fresh: true });
  return (
    <DoneFrame>
      <PageHeader title={m.my_work_title()} lead={m.my_work_lead()} />
      <Loaded read={read}>
        {({ viewer, notifications }) =>
          viewer ? (
            <div className="columns columns--main-and-aside">
              <div className="stack">
                <PromisesCard promises={viewer.promises} />
                <WaitingCard waiting={viewer.waiting} defects={viewer.defectsToMend} />
              </div>
              <div className="stack">
                <NextMeetingCard meetings={viewer.nextMeetings} />
                <NotificationsCard unread={notifications.edges.map(({ node }) => node)} />
                <InvitationsCard invitations={viewer.guestInvitations} />
                <BodiesCard viewer={viewer} />
                <CadenceCard bodies={viewer.bodiesBehind} />
                <AbsentDomainsCard absences={viewer.domainAbsences} />
                <VacanciesCard vacancies={viewer.vacancies} />
              </div>
            </div>
          ) : null
        }
      </Loaded>
    </DoneFrame>
  );
}
