import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { LinkButton } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { AcceptAgendaItemDocument, MeetingAgendaDocument, MoveAgendaItemDocument, WithdrawAgendaItemDocument, type AgendaLineFragment, type MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { budgetOf } from './agenda-clock.js';
import { AgendaItemDialog } from './agenda-item-dialog.js';
import { AgendaToRead, ArrangedAgenda, type Agenda } from './agenda-list.js';
import { AgendaProposals } from './agenda-proposals.js';
import { FillAgendaDialog } from './fill-agenda-dialog.js';
import { AllPapers, PaperTerm, PapersOf } from './item-papers.js';
import { PasteTitlesDialog } from './paste-titles-dialog.js';
import { Referrals } from './referrals.js';

type Open = { kind: 'new' | 'paste' | 'fill' } | { kind: 'change'; item: AgendaLineFragment };

function Budget({ agenda }: { agenda: Agenda }) {
  const { planned, length, over, untimed } = budgetOf(agenda, agenda.agenda);
  if (planned === 0) return null;
  const words = [length === null ? m.agenda_time_planned({ planned }) : m.agenda_time_of({ planned, length }), untimed > 0 ? m.agenda_untimed({ count: untimed }) : ''];
  // Who can do something about it is warned.
  if (over > 0 && agenda.agendaActs.includes('ARRANGE')) return <Alert kind="warning" title={m.agenda_over({ over })}>{words.join(' ')}</Alert>;
  return (
    <Paragraph small quiet>
      {words.join(' ')}
    </Paragraph>
  );
}

/** Taking an item off can be undone: it comes back where it stood. */
function useWithdrawing(agenda: Agenda) {
  const withdrawing = useChange(WithdrawAgendaItemDocument);
  const accepting = useChange(AcceptAgendaItemDocument);
  const moving = useChange(MoveAgendaItemDocument);
  const [gone, setGone] = useState<{ id: string; version: number; title: string; afterId: string | null }>();
  const withdraw = async ({ id, version, title, position }: AgendaLineFragment) => {
    const place = agenda.agenda.findIndex((item) => item.id === id);
    const done = await withdrawing.run({ id, version });
    if (done && position) setGone({ id, version: done.withdrawAgendaItem.version, title, afterId: agenda.agenda[place - 1]?.id ?? null });
  };
  const undo = async () => {
    if (!gone || !(await accepting.run({ id: gone.id, version: gone.version }))) return;
    await moving.run({ id: gone.id, afterId: gone.afterId });
    setGone(undefined);
  };
  return { withdraw, undo, gone, busy: accepting.busy || moving.busy, message: withdrawing.message ?? accepting.message ?? moving.message };
}

function Undo({ of }: { of: ReturnType<typeof useWithdrawing> }) {
  if (of.message) return <Alert kind="error" live>{of.message}</Alert>;
  if (!of.gone) return null;
  return (
    <Alert kind="ok" live>
      <span className="row">
        {m.agenda_gone({ title: of.gone.title })}
        <Button small busy={of.busy} onClick={() => void of.undo()}>
          {m.agenda_undo()}
        </Button>
      </span>
    </Alert>
  );
}

function Buttons({ agenda, onOpen }: { agenda: Agenda; onOpen: (open: Open) => void }) {
  const mayArrange = agenda.agendaActs.includes('ARRANGE');
  if (!mayArrange && !agenda.agendaActs.includes('PROPOSE')) return null;
  return (
    <div className="row no-print">
      <Button look="primary" onClick={() => onOpen({ kind: 'new' })}>
        {mayArrange ? m.agenda_add() : m.agenda_propose()}
      </Button>
      {mayArrange ? <Button onClick={() => onOpen({ kind: 'paste' })}>{m.agenda_paste()}</Button> : null}
      {mayArrange ? <Button onClick={() => onOpen({ kind: 'fill' })}>{m.agenda_fill()}</Button> : null}
    </div>
  );
}

function Content({ agenda, meeting }: { agenda: Agenda; meeting: MeetingPartsFragment }) {
  const [open, setOpen] = useState<Open>();
  const withdrawing = useWithdrawing(agenda);
  const mayArrange = agenda.agendaActs.includes('ARRANGE');
  const close = () => setOpen(undefined);
  const withdraw = (item: AgendaLineFragment) => void withdrawing.withdraw(item);
  return (
    <div className="stack">
      {agenda.agenda.length > 0 ? (
        <div className="row no-print">
          <LinkButton to="/vergaderingen/$number/presentatie" params={{ number: meeting.number }}>
            {m.presentation_open()}
          </LinkButton>
        </div>
      ) : null}
      <AllPapers number={meeting.number} />
      {agenda.agenda.length === 0 ? <EmptyState title={m.agenda_empty_title()}>{mayArrange ? m.agenda_empty_arrange() : m.agenda_empty()}</EmptyState> : null}
      {mayArrange ? <ArrangedAgenda agenda={agenda} onEdit={(item) => setOpen({ kind: 'change', item })} onWithdraw={withdraw} /> : <AgendaToRead agenda={agenda} />}
      <Undo of={withdrawing} />
      <Budget agenda={agenda} />
      <PaperTerm />
      <AgendaProposals agenda={agenda} onWithdraw={withdraw} />
      <Referrals referrals={agenda.referrals} meetingId={agenda.id} />
      <Buttons agenda={agenda} onOpen={setOpen} />
      {open?.kind === 'paste' ? <PasteTitlesDialog meetingId={agenda.id} onClose={close} /> : null}
      {open?.kind === 'fill' ? <FillAgendaDialog number={meeting.number} meetingId={agenda.id} onClose={close} /> : null}
      {open?.kind === 'new' ? <AgendaItemDialog meeting={meeting} isProposal={!mayArrange} onClose={close} /> : null}
      {open?.kind === 'change' ? <AgendaItemDialog meeting={meeting} item={agenda.agenda.find(({ id }) => id === open.item.id) ?? open.item} isProposal={false} onClose={close} /> : null}
    </div>
  );
}

/** What a meeting is about, in order: to read, to propose for, or to arrange. */
export function AgendaSection({ meeting }: { meeting: MeetingPartsFragment }) {
  const read = useRead(MeetingAgendaDocument, { number: meeting.number }, { fresh: true, keep: true });
  return (
    <Card title={m.agenda_title()} id="agenda">
      <Loaded read={read}>{(data) => (data.meeting ? (
        <PapersOf number={meeting.number}>
          <Content agenda={data.meeting} meeting={meeting} />
        </PapersOf>
      ) : null)}</Loaded>
    </Card>
  );
}
