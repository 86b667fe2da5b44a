import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Pill } from '../components/pill.js';
import { useChange } from '../data/use-change.js';
import { SettleAgendaItemDocument, type AgendaLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** Whether an item was dealt with; pressing the same again takes it back. */
function Settling({ item }: { item: AgendaLineFragment }) {
  const settling = useChange(SettleAgendaItemDocument);
  const { id, version, title, isDealtWith } = item;
  const button = (value: boolean, words: string, label: string) => (
    <Button
      small
      look={isDealtWith === value ? 'primary' : 'secondary'}
      aria-pressed={isDealtWith === value}
      aria-label={label}
      busy={settling.busy}
      onClick={() => void settling.run({ id, version, isDealtWith: isDealtWith === value ? null : value })}
    >
      {words}
    </Button>
  );
  return (
    <>
      {settling.message ? <Alert kind="error" live>{settling.message}</Alert> : null}
      <div className="row no-print">
        {button(true, m.agenda_dealt_with(), m.agenda_dealt_with_of({ title }))}
        {button(false, m.agenda_left_over(), m.agenda_left_over_of({ title }))}
      </div>
    </>
  );
}

/** During and after a meeting: what was dealt with. What was left over is offered to the next. */
export function Settled({ item, maySettle }: { item: AgendaLineFragment; maySettle: boolean }) {
  if (maySettle) return <Settling item={item} />;
  if (item.isDealtWith === null) return null;
  return <Pill tone={item.isDealtWith ? 'good' : 'care'}>{item.isDealtWith ? m.agenda_dealt_with() : m.agenda_left_over()}</Pill>;
}
