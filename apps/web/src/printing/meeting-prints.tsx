import { Card } from '../components/card.js';
import { Paragraph } from '../components/paragraph.js';
import type { MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PrintLinks } from './print-links.js';

/** What can be printed of a meeting. */
export function MeetingPrints({ meeting: { number } }: { meeting: MeetingPartsFragment }) {
  const address = `/export/vergaderingen/${encodeURIComponent(number)}`;
  const prints = [
    { name: m.print_agenda(), end: 'agenda' },
    { name: m.print_decisions(), end: 'besluitenlijst' },
    { name: m.print_actions(), end: 'actielijst' },
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
