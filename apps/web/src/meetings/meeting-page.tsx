import { getRouteApi, Navigate } from '@tanstack/react-router';
import { DoneFrame } from '../actions/done-notice.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { MeetingDocument, type MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { SourceCard } from '../bodies/source.js';
import { m } from '../paraglide/messages.js';
import { GuestPage } from './guest-page.js';
import { MeetingFacts } from './meeting-facts.js';
import { MeetingHead } from './meeting-head.js';
import { asideSections, mainSections, type NamedSection } from './meeting-sections.js';

const route = getRouteApi('/_signed-in/vergaderingen/$number');

function Sections({ meeting, of }: { meeting: MeetingPartsFragment; of: readonly NamedSection[] }) {
  return of.map(({ name, Section }) => <Section key={name} meeting={meeting} />);
}

function Meeting({ meeting }: { meeting: MeetingPartsFragment }) {
  return (
    <DoneFrame>
      <MeetingHead meeting={meeting} />
      <div className="columns columns--main-and-aside">
        <div className="stack">
          <Sections meeting={meeting} of={mainSections(meeting.state)} />
        </div>
        <div className="stack">
          <MeetingFacts meeting={meeting} />
          <Sections meeting={meeting} of={asideSections} />
        </div>
      </div>
      {meeting.provenance.kind === 'EXAMPLE' ? null : <SourceCard provenance={meeting.provenance} title={meeting.title} />}
    </DoneFrame>
  );
}

/** 'Vergadering': when, where, how far it is, and what is due there. */
export function MeetingPage() {
  const { number } = route.useParams();
  const read = useRead(MeetingDocument, { number }, { fresh: true });
  const found = read.data?.meeting;
  if (read.data && !found) return <GuestPage number={number} />;
  // Convened since: the address of the draft leads on.
  if (found && found.number !== number) return <Navigate to="/vergaderingen/$number" params={{ number: found.number }} replace />;
  if (!found) {
    return (
      <>
        <PageHeader title={m.meetings_number({ number })} />
        <Loaded read={read}>{() => null}</Loaded>
      </>
    );
  }
  return <Meeting key={found.id} meeting={found} />;
}
