import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { Disclosure } from '../components/disclosure.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { Cell, HeadCell, Row, Table } from '../components/table.js';
import { MailStatePill } from '../administration/mail-state.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { MeetingMailingsDocument, type MeetingMailingsQuery, type MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

type Mailing = NonNullable<NonNullable<MeetingMailingsQuery['meeting']>['mailings']>[number];

const moment = (at: string | null | undefined) => (at ? <InstantText at={at} /> : '–');

function LastWord({ lastKind, lastAt }: Mailing) {
  if (!lastAt || lastKind === 'INVITATION') return '–';
  return (
    <>
      {lastKind === 'CANCELLATION' ? m.answers_mailed_cancellation() : m.answers_mailed_change()}, <InstantText at={lastAt} />
    </>
  );
}

function State({ mailing: { state, isReachable } }: { mailing: Mailing }) {
  if (!isReachable) return <Pill tone="bad">{m.answers_mailed_unreachable()}</Pill>;
  return state ? <MailStatePill state={state} /> : <Pill tone="care">{m.answers_mailed_not()}</Pill>;
}

const isInTrouble = ({ state, isReachable }: Mailing): boolean => !isReachable || !state || state === 'FAILED' || state === 'BOUNCED';

function Mailings({ mailings }: { mailings: Mailing[] }) {
  const mailed = mailings.filter(({ state }) => state).length;
  const lines = [...mailings].sort((a, b) => Number(isInTrouble(b)) - Number(isInTrouble(a)) || a.person.name.localeCompare(b.person.name, 'nl'));
  const head = [m.answers_mailed_person(), m.answers_mailed_state(), m.answers_mailed_invited(), m.answers_mailed_last(), m.answers_mailed_agenda()];
  return (
    <div className="stack stack--close">
      <Paragraph>{mailed === mailings.length ? m.answers_mailed_all({ count: mailed }) : m.answers_mailed_some({ mailed, count: mailings.length })}</Paragraph>
      {mailings.some(({ isReachable }) => !isReachable) ? <Paragraph small>{m.answers_mailed_unreachable_help()}</Paragraph> : null}
      <Disclosure summary={m.answers_mailed_caption()} open={mailings.some(isInTrouble)}>
        <Table caption={m.answers_mailed_caption()} hideCaption head={head.map((words) => <HeadCell key={words}>{words}</HeadCell>)}>
          {lines.map((mailing) => (
            <Row key={mailing.person.id}>
              <Cell isRowHead>{mailing.person.name}</Cell>
              <Cell narrow><State mailing={mailing} /></Cell>
              <Cell narrow>{moment(mailing.invitedAt)}</Cell>
              <Cell narrow><LastWord {...mailing} /></Cell>
              <Cell narrow>{moment(mailing.agendaAt)}</Cell>
            </Row>
          ))}
        </Table>
      </Disclosure>
    </div>
  );
}

/** For its secretary and chair: who was mailed about a convened meeting, and whom no mail reaches. */
export function MeetingMailings({ meeting: { number, convenedAt } }: { meeting: MeetingPartsFragment }) {
  const read = useRead(MeetingMailingsDocument, { number }, { pause: !convenedAt, fresh: true });
  const mailings = read.data?.meeting?.mailings;
  if (!mailings || mailings.length === 0) return null;
  return (
    <Card title={m.answers_mailed_title()} id="gemaild">
      <Loaded read={read}>{() => <Mailings mailings={mailings} />}</Loaded>
    </Card>
  );
}
