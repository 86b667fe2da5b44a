import { Alert } from '../components/alert.js';
import { DateText } from '../components/date-text.js';
import { TextLink } from '../components/link.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { OpenActionsOfPartyDocument, type BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { domainWord, functionKindWord } from '../words/kinds.js';
import { hasEnded } from './body-groups.js';
import { isUnknown } from './regie.js';

function Ended({ body }: { body: BodyPartsFragment }) {
  const { code, endedOn, successor, openActionCount } = body;
  const read = useRead(OpenActionsOfPartyDocument, { party: code, first: 20 }, { fresh: true });
  const asParty = read.data?.actionItems.totalCount ?? 0;
  return (
    <Alert kind={asParty + openActionCount > 0 ? 'warning' : 'info'} title={m.bodies_is_ended()}>
      {m.bodies_ended_on()} {endedOn ? <DateText on={endedOn} long /> : null},{' '}
      {successor ? (
        <>
          {m.bodies_succeeded_by()}{' '}
          <TextLink to="/overleggen/$code" params={{ code: successor.code }}>
            {successor.name}
          </TextLink>
        </>
      ) : (
        m.bodies_no_successor()
      )}
      .{' '}
      {openActionCount > 0 ? (
        <TextLink to="/acties" search={{ bodyCodes: [code], onlyOpen: true }}>
          {m.bodies_left_under({ count: openActionCount })}
        </TextLink>
      ) : null}{' '}
      {asParty > 0 ? (
        <TextLink to="/acties" search={{ party: code, onlyOpen: true }}>
          {m.bodies_left_as_party({ count: asParty })}
        </TextLink>
      ) : null}
    </Alert>
  );
}

function PastItsEnd({ endsOn }: { endsOn: string | null | undefined }) {
  return (
    <Alert kind="warning" title={m.bodies_past_its_end()}>
      {m.bodies_past_its_end_text()} {endsOn ? <DateText on={endsOn} /> : null}.
    </Alert>
  );
}

function LongAbsent({ absences }: { absences: BodyPartsFragment['domainAbsences'] }) {
  if (absences.length === 0) return null;
  return (
    <Alert kind="warning" title={m.attendance_absent_long()}>
      {absences.map(({ domain, meetings }) => (
        <div key={domain}>{m.attendance_absent_long_one({ domain: domainWord(domain), count: meetings })}</div>
      ))}
    </Alert>
  );
}

/** A network of professionals asks for nobody’s regie; of a steering group elsewhere it is not known. */
const needsRegie = (body: BodyPartsFragment): boolean =>
  body.vacantFunctions.includes('REGIE') && body.kind !== 'LEARNING_NETWORK' && !isUnknown(body);

/** What is wrong here at first sight: ended, past its end, nobody holds the regie, a domain that stays away. */
export function BodyNotices({ body }: { body: BodyPartsFragment }) {
  const { today } = useViewer();
  if (hasEnded(body, today)) return <Ended body={body} />;
  const others = body.vacantFunctions.filter((kind) => kind !== 'REGIE').map((kind) => functionKindWord(kind).toLowerCase());
  return (
    <>
      {body.isPastItsEnd ? <PastItsEnd endsOn={body.endsOn} /> : null}
      {needsRegie(body) ? (
        <Alert kind="warning" title={m.bodies_regie_vacant()}>
          {others.length > 0 ? m.bodies_also_vacant({ functions: others.join(', ') }) : m.bodies_regie_vacant_text()}
        </Alert>
      ) : null}
      <LongAbsent absences={body.domainAbsences} />
    </>
  );
}
