import { Card } from '../components/card.js';
import { LinkButton } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { useRead } from '../data/use-read.js';
import { MayWriteMinutesDocument, type MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

const words = {
  PLANNED: { text: m.minutes_link_prepare_text, link: m.minutes_link_prepare },
  RUNNING: { text: m.minutes_link_write_text, link: m.minutes_link_write },
  HELD: { text: m.minutes_link_finish_text, link: m.minutes_link_finish },
};

/** The way to the minutes, for who writes them. */
export function MinutesLink({ meeting: { number, state } }: { meeting: MeetingPartsFragment }) {
  const { data } = useRead(MayWriteMinutesDocument, { number });
  if (!data?.meeting?.mayWriteMinutes || !(state in words)) return null;
  const { text, link } = words[state as keyof typeof words];
  return (
    <Card title={m.minutes_link_title()} id="verslag">
      <Paragraph>{text()}</Paragraph>
      <div className="row no-print">
        <LinkButton look={state === 'PLANNED' ? 'secondary' : 'primary'} to="/vergaderingen/$number/verslag" params={{ number }}>
          {link()}
        </LinkButton>
      </div>
    </Card>
  );
}
