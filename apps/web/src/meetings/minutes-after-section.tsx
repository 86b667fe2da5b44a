import { Alert } from '../components/alert.js';
import { Card } from '../components/card.js';
import { Heading } from '../components/heading.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill, type Tone } from '../components/pill.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import type { MinutesState } from '../generated/enums.js';
import { MinutesAfterDocument, type MeetingPartsFragment, type MinutesAfterQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText, instantText } from '../words/dates.js';
import { AfterActs } from './minutes-after-acts.js';
import { AfterSections } from './minutes-after-sections.js';

export type AfterMeeting = NonNullable<MinutesAfterQuery['meeting']>;
export type AfterMinutes = NonNullable<AfterMeeting['minutes']>;

const states: Record<MinutesState, [Tone, () => string]> = { CONCEPT: ['quiet', m.after_state_concept], SIGNED: ['info', m.after_state_signed], ADOPTED: ['good', m.after_state_adopted] };

function Adopted({ minutes: { adoptedAt, adoptedOn, digest } }: { minutes: AfterMinutes }) {
  if (!adoptedOn) return null;
  return (
    <div className="stack stack--close">
      <Paragraph>
        {m.after_adopted_at({ day: dayText(adoptedOn), number: adoptedAt?.number ?? '' })}{' '}
        {adoptedAt ? <TextLink to="/vergaderingen/$number" params={{ number: adoptedAt.number }}>{adoptedAt.title}</TextLink> : null}
      </Paragraph>
      <p className="small quiet">
        {m.after_hash()}: <code className="after__hash">{digest}</code>
      </p>
    </div>
  );
}

function SignatureLine({ minutes, role }: { minutes: AfterMinutes; role: 'CHAIR' | 'SECRETARY' }) {
  const signature = minutes.signatures.find((one) => one.role === role);
  const signers = role === 'CHAIR' ? minutes.chairSigners : minutes.secretarySigners;
  const names = signers.map(({ name }) => name).join(', ');
  const office = role === 'SECRETARY' ? m.after_secretary() : signature?.isActing ? m.after_acting_chair() : m.after_chair();
  return (
    <li className="after__signature">
      <strong>{office}</strong>
      <span>{signature ? m.after_signed_by({ name: signature.person?.name ?? '', at: instantText(signature.signedAt) }) : names ? m.after_can_sign({ names }) : m.after_nobody_signs()}</span>
      {signature && !signature.stands ? <Pill tone="care">{m.after_lapsed()}</Pill> : null}
    </li>
  );
}

function Content({ meeting, minutes }: { meeting: AfterMeeting; minutes: AfterMinutes }) {
  const [tone, word] = states[minutes.state];
  const { today } = useViewer();
  const isWithMembers = minutes.state === 'CONCEPT' && minutes.commentsUntil && minutes.commentsUntil >= today;
  return (
    <Card title={m.after_title()} id="verslag-vaststellen" aside={<Pill tone={tone}>{word()}</Pill>}>
      <div className="stack">
        {isWithMembers ? <Alert>{m.after_with_members({ day: dayText(minutes.commentsUntil ?? '') })}</Alert> : null}
        <Adopted minutes={minutes} />
        <div className="stack stack--close">
          <Heading level={3}>{m.after_signatures()}</Heading>
          <ul className="rows rows--close">
            <SignatureLine minutes={minutes} role="CHAIR" />
            <SignatureLine minutes={minutes} role="SECRETARY" />
          </ul>
          <Paragraph small quiet>
            {m.after_sign_agreement()}
          </Paragraph>
        </div>
        <AfterActs meeting={meeting} minutes={minutes} />
        <AfterSections minutes={minutes} />
      </div>
    </Card>
  );
}

/** From concept to adopted: comments, two signatures, adoption, rectifications. Not there as long as there is nothing to read. */
export function MinutesAfterSection({ meeting: { number } }: { meeting: MeetingPartsFragment }) {
  const read = useRead(MinutesAfterDocument, { number }, { fresh: true });
  const meeting = read.data?.meeting;
  if (!meeting?.minutes || (meeting.state !== 'HELD' && meeting.state !== 'ADOPTED')) return null;
  return <Content meeting={meeting} minutes={meeting.minutes} />;
}

