import { Card } from '../components/card.js';
import { Paragraph } from '../components/paragraph.js';
import { useRead } from '../data/use-read.js';
import { MinutesToPrintDocument, type MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PrintLinks } from './print-links.js';

/** What can be printed of a meeting. */
export function MeetingPrints({ meeting: { number } }: { meeting: MeetingPartsFragment }) {
  // Not for who may not read them yet.
  const { data } = useRead(MinutesToPrintDocument, { number }, { fresh: true });
  const address = `/export/vergaderingen/${encodeURIComponent(number)}`;
  const prints = [
    { name: m.print_agenda(), end: 'agenda' },
    { name: m.print_decisions(), end: 'besluitenlijst' },
    { name: m.print_actions(), end: 'actielijst' },
    ...(data?.meeting?.minutes ? [{ name: m.print_minutes(), end: 'verslag' }] : []),
  ];
  return (
    <div className="no-print">
      <Card title={m.print_title()} id="afdrukken">
        <Paragraph small quiet>
          {m.print_text()}
        </Paragraph>
        <ul className="rows">
          {prints.map(({ name, end }) => (
            <li key={end} className="row row--apart">
              <span>{name}</span>
              <PrintLinks name={name} address={`${address}/${end}`} />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
