import { Alert } from '../components/alert.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { DateText } from '../components/date-text.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { DataBadge, Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import type { MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { levelWord, meetingStateWord } from '../words/states.js';
import { MeetingActs } from './meeting-acts.js';
import { timesText } from './when-words.js';

function Marks({ meeting: { number, state, level, provenance } }: { meeting: MeetingPartsFragment }) {
  const { tone, word } = meetingStateWord(state);
  return (
    <>
      <DataBadge>{number}</DataBadge>
      <Pill tone={tone}>{word}</Pill>
      {level === 'BODY' ? null : <DataBadge>{levelWord(level)}</DataBadge>}
      <ProvenanceMark provenance={provenance} />
    </>
  );
}

function When({ meeting }: { meeting: MeetingPartsFragment }) {
  const times = timesText(meeting);
  if (!meeting.heldOn) return <>{m.meetings_no_day()}</>;
  return (
    <>
      <DateText on={meeting.heldOn} long />
      {times ? `, ${times}` : ''}
      {meeting.place ? `, ${meeting.place}` : ''}
    </>
  );
}

/** Title, when, how far it is; of which table. */
export function MeetingHead({ meeting }: { meeting: MeetingPartsFragment }) {
  const { number, title, body, state, lapsedReason } = meeting;
  return (
    <>
      <PageHeader
        title={title}
        marks={<Marks meeting={meeting} />}
        lead={
          <>
            {body.name} <span aria-hidden="true">·</span> <When meeting={meeting} />
          </>
        }
        breadcrumbs={
          <Breadcrumbs current={m.meetings_number({ number })}>
            <TextLink to="/overleggen">{m.bodies_title()}</TextLink>
            <TextLink to="/overleggen/$code" params={{ code: body.code }} search={{ deel: 'vergaderingen' }}>
              {body.name}
            </TextLink>
          </Breadcrumbs>
        }
        actions={<MeetingActs meeting={meeting} />}
      />
      {state === 'LAPSED' && lapsedReason ? <Alert kind="warning" title={m.meetings_lapsed()}>{lapsedReason}</Alert> : null}
      {state === 'TO_PLAN' ? <Alert>{m.meetings_draft()}</Alert> : null}
    </>
  );
}
