import { TextLink } from '../components/link.js';
import { Pill } from '../components/pill.js';
import { useRead } from '../data/use-read.js';
import { DecisionActs } from '../decisions/decision-acts.js';
import { DecisionAtItemDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { decisionStateWord } from '../words/states.js';

/** The decision that an item is on the agenda for: what came of it is said of that same decision. */
export function ItemDecision({ number, agendaItemId, mayWrite }: { number: string; agendaItemId: string; mayWrite: boolean }) {
  const { data } = useRead(DecisionAtItemDocument, { number }, { fresh: true });
  const decision = data?.decision;
  if (!decision) return null;
  const { tone, word } = decisionStateWord(decision.state);
  return (
    <div className="row">
      <span>
        <TextLink to="/besluiten/$number" params={{ number }}>
          {m.fill_item_decision({ number })}
        </TextLink>
        {decision.text === decision.title ? null : <span className="quiet"> {decision.title}</span>}
      </span>
      <Pill tone={tone}>{word}</Pill>
      {mayWrite ? <DecisionActs decision={decision} agendaItemId={agendaItemId} small /> : null}
    </div>
  );
}
