import { Card } from '../components/card.js';
import { LinkButton } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { useRead } from '../data/use-read.js';
import { EndingOfBodyDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** On the page of a body: that it closes, and the way to what it leaves behind. Nothing while neither is so. */
export function EndingCard({ code }: { code: string }) {
  const read = useRead(EndingOfBodyDocument, { code }, { fresh: true });
  const { handOver, mayBeginClosing, isTemporary } = read.data?.body ?? {};
  if (!handOver && !(mayBeginClosing && isTemporary)) return null;
  const items = handOver?.items ?? [];
  const done = items.filter(({ state }) => state === 'ACCEPTED' || state === 'ENDED').length;
  return (
    <Card title={m.handovers_card_title()} id="einde">
      <div className="stack stack--close">
        {handOver ? <Paragraph>{handOver.state === 'DONE' ? m.handovers_card_done() : m.handovers_card_open({ done, count: items.length })}</Paragraph> : null}
        <div>
          <LinkButton to="/overleggen/$code/overdracht" params={{ code }}>
            {handOver ? m.handovers_card_link() : m.handovers_card_begin()}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
