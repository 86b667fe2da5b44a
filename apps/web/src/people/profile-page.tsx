import { LinkButton } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { ProfileDocument, type ProfilePartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { CalendarFeedsCard } from '../meetings/calendar-feeds-card.js';
import { EmailCard } from './email-card.js';
import { NameCard } from './name-card.js';
import { PasswordCard } from './password-card.js';
import { RolesCard } from './roles-card.js';
import { SessionsCard } from './sessions-card.js';

/** What the cards of the profile show. */
export type ProfileParts = ProfilePartsFragment;

/** Each table once, where the person sits or does something. */
const bodiesOf = ({ seats, functions }: ProfileParts) => [...new Map([...functions, ...seats].map(({ body }) => [body.id, body])).values()];

export function ProfilePage() {
  const read = useRead(ProfileDocument, {}, { fresh: true });
  return (
    <>
      <PageHeader
        title={m.people_profile_title()}
        lead={m.people_profile_lead()}
        actions={<LinkButton to="/meldingen/voorkeuren">{m.notifications_to_preferences()}</LinkButton>}
      />
      <Loaded read={read}>
        {({ viewer }) =>
          viewer ? (
            <div className="columns columns--two">
              <div className="stack">
                <NameCard profile={viewer} />
                <EmailCard profile={viewer} />
                <PasswordCard profile={viewer} />
              </div>
              <div className="stack">
                <RolesCard profile={viewer} />
                <CalendarFeedsCard bodies={bodiesOf(viewer)} />
                <SessionsCard profile={viewer} />
              </div>
            </div>
          ) : null
        }
      </Loaded>
    </>
  );
}
