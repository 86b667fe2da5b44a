import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { lazily } from '../components/lazily.js';
import { useAnchor } from '../components/use-anchor.js';
import type { AgendaLineFragment, MeetingAgendaQuery } from '../generated/graphql/graphql.js';
import { itemAnchor } from '../minutes/item-link.js';
import { m } from '../paraglide/messages.js';
import { clockAfter } from './agenda-clock.js';
import { AgendaWords } from './agenda-line.js';
import { Settled } from './agenda-settled.js';
import { ItemPapers } from './item-papers.js';
import { useAgendaDrag, useAgendaOrder, type AgendaDrag, type AgendaOrder } from './use-agenda-order.js';

export type Agenda = NonNullable<MeetingAgendaQuery['meeting']>;

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

function Steps({ item, order }: { item: AgendaLineFragment; order: AgendaOrder }) {
  const buttonId = (by: -1 | 1) => `agenda-${by === 1 ? 'down' : 'up'}-${item.id}`;
  const byKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    const by = steps[event.key];
    if (!by) return;
    event.preventDefault();
    order.step(item.id, by, event.currentTarget.id);
  };
  const button = (by: -1 | 1, sign: string, label: string) => (
    <Button small look="subtle" id={buttonId(by)} aria-label={label} busy={!order.canStep(item.id, by)} onKeyDown={byKey} onClick={() => order.step(item.id, by, buttonId(by))}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
  return (
    <>
      {button(-1, '↑', m.agenda_up({ title: item.title }))}
      {button(1, '↓', m.agenda_down({ title: item.title }))}
    </>
  );
}

interface ItemProps {
  agenda: Agenda;
  item: AgendaLineFragment;
  onEdit: (item: AgendaLineFragment) => void;
  onWithdraw: (item: AgendaLineFragment) => void;
}

const RecordsUnderItem = lazily(async () => (await import('../minutes/records-under-item.js')).RecordsUnderItem);
const ItemGuestsDialog = lazily(async () => (await import('./item-guests-dialog.js')).ItemGuestsDialog);

function Acts({ item, order, onEdit, onWithdraw }: ItemProps & { order: AgendaOrder }) {
  const [isInviting, setInviting] = useState(false);
  return (
    <>
      <Steps item={item} order={order} />
      <Button small look="subtle" aria-label={m.agenda_change_of({ title: item.title })} onClick={() => onEdit(item)}>
        {m.agenda_change()}
      </Button>
      <Button small look="subtle" aria-label={m.mandate_guests_of({ title: item.title })} onClick={() => setInviting(true)}>
        {m.mandate_guests({ count: item.guests.length })}
      </Button>
      {isInviting ? <ItemGuestsDialog item={item} onClose={() => setInviting(false)} /> : null}
      <Button small look="subtle" aria-label={m.agenda_withdraw_of({ title: item.title })} onClick={() => onWithdraw(item)}>
        {m.agenda_withdraw()}
      </Button>
    </>
  );
}

function Place({ agenda, item }: { agenda: Agenda; item: AgendaLineFragment }) {
  const isTimed = agenda.agenda.some(({ minutes }) => minutes);
  return (
    <div className="agenda__place">
      <span className="agenda__number">{item.position}.</span>
      {agenda.startsAt && isTimed ? <span className="quiet small">{clockAfter(agenda.startsAt, item.startsAfter)}</span> : null}
    </div>
  );
}

function Words({ agenda, item, acts }: { agenda: Agenda; item: AgendaLineFragment; acts?: ReactNode }) {
  return (
    <AgendaWords item={item} meetingLevel={agenda.level}>
      <ItemPapers itemId={item.id} title={item.title} acts={acts} />
      {agenda.state === 'TO_PLAN' || agenda.state === 'PLANNED' ? null : <RecordsUnderItem number={agenda.number} itemId={item.id} />}
      <Settled item={item} maySettle={agenda.agendaActs.includes('SETTLE')} />
    </AgendaWords>
  );
}

const isInLowerHalf = (event: DragEvent<HTMLElement>) => {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY > top + height / 2;
};

function Grip({ id, drag }: { id: string; drag: AgendaDrag }) {
  const start = (event: DragEvent<HTMLElement>) => {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', id);
    const line = event.currentTarget.closest('li');
    if (line) event.dataTransfer.setDragImage(line, 10, 10);
    drag.start(id);
  };
  return (
    <span className="agenda__grip no-print" draggable aria-hidden="true" title={m.agenda_grip()} onDragStart={start} onDragEnd={drag.stop}>
      ⠿
    </span>
  );
}

function ArrangedItem(props: ItemProps & { order: AgendaOrder; drag: AgendaDrag }) {
  const { agenda, item, drag } = props;
  const mark = drag.over?.id === item.id && drag.dragged !== item.id ? (drag.over.isAfter ? ' agenda__item--after' : ' agenda__item--before') : '';
  const hover = (event: DragEvent<HTMLElement>) => {
    if (!drag.dragged) return;
    event.preventDefault();
    drag.hover({ id: item.id, isAfter: isInLowerHalf(event) });
  };
  const drop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    drag.drop();
  };
  return (
    <li id={itemAnchor(item.id)} className={`agenda__item agenda__item--arranged${mark}`} onDragOver={hover} onDrop={drop}>
      <Grip id={item.id} drag={drag} />
      <Place agenda={agenda} item={item} />
      <Words {...{ agenda, item }} acts={<Acts {...props} />} />
    </li>
  );
}

/** The agenda as who arranges it sees it: each item can be moved, changed and taken off. */
export function ArrangedAgenda({ agenda, onEdit, onWithdraw }: Omit<ItemProps, 'item'>) {
  useAnchor();
  const order = useAgendaOrder(agenda.agenda);
  const drag = useAgendaDrag(agenda.agenda.map(({ id }) => id), order.put);
  return (
    <>
      {order.message ? <Alert kind="error" live>{order.message}</Alert> : null}
      <ol className="agenda">
        {agenda.agenda.map((item) => (
          <ArrangedItem key={item.id} {...{ agenda, item, order, drag, onEdit, onWithdraw }} />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {order.said}
      </p>
    </>
  );
}

/** The agenda as everybody else sees it. */
export function AgendaToRead({ agenda }: { agenda: Agenda }) {
  useAnchor();
  return (
    <ol className="agenda">
      {agenda.agenda.map((item) => (
        <li key={item.id} id={itemAnchor(item.id)} className="agenda__item">
          <Place agenda={agenda} item={item} />
          <Words {...{ agenda, item }} />
        </li>
      ))}
    </ol>
  );
}
