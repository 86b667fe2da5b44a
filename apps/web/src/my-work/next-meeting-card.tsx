import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { DownloadButton, TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { useChange } from '../data/use-change.js';
import { useViewer } from '../data/viewer.js';
import { AnswerInvitationDocument, type MyWorkQuery } from '../generated/graphql/graphql.js';
import type { InvitationAnswer } from '../generated/enums.js';
import { attendanceWord } from '../meetings/attendance-words.js';
import { timesText } from '../meetings/when-words.js';
import { m } from '../paraglide/messages.js';

type NextMeeting = NonNullable<MyWorkQuery['viewer']>['nextMeetings'][number];

function When({ meeting }: { meeting: NextMeeting }) {
  const { today } = useViewer();
  const times = timesText(meeting);
  return (
    <p className="small waiting-line__more">
      {meeting.heldOn ? <DateText on={meeting.heldOn} today={today} /> : null}
      {times ? `, ${times}` : ''}
      {meeting.place ? <span className="quiet"> · {meeting.place}</span> : null}
    </p>
  );
}

function Title({ meeting: { number, title } }: { meeting: NextMeeting }) {
  return (
    <TextLink to="/vergaderingen/$number" params={{ number }}>
      {title}
    </TextLink>
  );
}

/** One's own answer; declining asks who comes instead, which is done in the room of the meeting. */
function Answer({ meeting: { id, number, attendanceActs: acts, myAttendance } }: { meeting: NextMeeting }) {
  const change = useChange(AnswerInvitationDocument);
  if (myAttendance?.answer) {
    const { tone, word } = attendanceWord({ answer: myAttendance.answer, outcome: null }, false);
    return <Pill tone={tone}>{m.my_work_meeting_answer({ answer: word })}</Pill>;
  }
  if (!acts.includes('ANSWER')) return null;
  const say = (answer: InvitationAnswer) => () => void change.run({ meetingId: id, input: { answer } });
  return (
    <div className="stack stack--close">
      {change.message ? <Alert kind="error" live>{change.message}</Alert> : null}
      <Paragraph>{m.my_work_meeting_asked()}</Paragraph>
      <div className="row">
        <Button small busy={change.busy} onClick={say('COMING')}>
          {m.attendance_come()}
        </Button>
        <Button small busy={change.busy} onClick={say('ONLINE')}>
          {m.attendance_online()}
        </Button>
      </div>
      <TextLink to="/vergaderingen/$number" params={{ number }} hash="presentie" className="small">
        {m.my_work_meeting_decline()}
      </TextLink>
    </div>
  );
}

function Agenda({ meeting: { number, agenda } }: { meeting: NextMeeting }) {
  const papers = agenda.flatMap((item) => item.papers).filter(({ state }) => state === 'PRESENT').length;
  if (agenda.length === 0) return <Paragraph small quiet>{m.my_work_meeting_no_agenda()}</Paragraph>;
  return (
    <>
      <Paragraph small>
        {m.my_work_meeting_items({ count: agenda.length })}
        {papers > 0 ? `, ${m.my_work_meeting_paper_count({ count: papers })}` : ''}
      </Paragraph>
      {papers > 0 ? (
        <DownloadButton small href={`/export/vergaderingen/${encodeURIComponent(number)}/stukken.pdf`} download>
          {m.my_work_meeting_papers()}
        </DownloadButton>
      ) : null}
    </>
  );
}

function Later({ meetings }: { meetings: readonly NextMeeting[] }) {
  if (meetings.length === 0) return null;
  return (
    <div>
      <h3 className="small quiet">{m.my_work_meeting_later()}</h3>
      <ul className="rows">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <Title meeting={meeting} />
            <When meeting={meeting} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The next meeting with its papers and one's own answer, and the two after it. */
export function NextMeetingCard({ meetings: [next, ...later] }: { meetings: readonly NextMeeting[] }) {
  return (
    <Card title={m.my_work_meeting()} id="vergadering">
      {next ? (
        <div className="stack stack--close">
          <div>
            <Title meeting={next} />
            <When meeting={next} />
          </div>
          <Agenda meeting={next} />
          <Answer meeting={next} />
          <Later meetings={later} />
        </div>
      ) : (
        <Paragraph quiet>{m.my_work_meeting_none()}</Paragraph>
      )}
    </Card>
  );
}
