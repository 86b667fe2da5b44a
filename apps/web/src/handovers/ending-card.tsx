import { Alert } from '../components/alert.js';
import { Card } from '../components/card.js';
import { LinkButton, TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { useRead } from '../data/use-read.js';
import { EndingOfBodyDocument, type EndingOfBodyQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

type Ending = NonNullable<EndingOfBodyQuery['body']>;

/** Tables below this one that have come to their end. */
function ToDecide({ bodies }: { bodies: Ending['closuresToDecide'] }) {
  if (bodies.length === 0) return null;
  return (
    <Alert kind="warning" title={m.handovers_to_decide()}>
      <ul className="plain-list">
        {bodies.map(({ id, code, name }) => (
          <li key={id}>
            <TextLink to="/overleggen/$code/overdracht" params={{ code }}>
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function inWords({ handOver, closureProposed, endConditions }: Ending): string | null {
  if (handOver?.state === 'DONE') return m.handovers_card_done();
  if (handOver) return m.handovers_card_open({ done: handOver.items.filter(({ state }) => state === 'ACCEPTED' || state === 'ENDED').length, count: handOver.items.length });
  if (closureProposed) return closureProposed === 'CONDITIONS_MET' ? m.handovers_proposed_met() : m.handovers_proposed_past();
  return endConditions.length > 0 ? m.handovers_conditions_count({ met: endConditions.filter(({ metOn }) => metOn).length, count: endConditions.length }) : null;
}

/** On the page of a body: how far its end is, and the way to what it leaves behind. Nothing where there is none. */
export function EndingCard({ code }: { code: string }) {
  const body = useRead(EndingOfBodyDocument, { code }, { fresh: true }).data?.body;
  if (!body) return null;
  const words = inWords(body);
  const isShown = words !== null || (body.mayBeginClosing && body.isTemporary);
  return (
    <>
      <ToDecide bodies={body.closuresToDecide} />
      {isShown ? (
        <Card title={m.handovers_card_title()} id="einde">
          <div className="stack stack--close">
            {words ? <Paragraph>{words}</Paragraph> : null}
            <div>
              <LinkButton to="/overleggen/$code/overdracht" params={{ code }}>
                {m.handovers_card_link()}
              </LinkButton>
            </div>
          </div>
        </Card>
      ) : null}
    </>
  );
}
