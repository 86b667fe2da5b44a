import { PersonName } from '../bodies/person-name.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { ClearUnreachableAddressDocument, UnreachableAddressesDocument, type UnreachableAddressesQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

type Address = UnreachableAddressesQuery['unreachableAddresses'][number];

function AddressLine({ address: { id, version, address, since, reason, status, person } }: { address: Address }) {
  const clear = useChange(ClearUnreachableAddressDocument);
  return (
    <li className="stack stack--close">
      <div>
        {person ? <PersonName person={person} /> : null} <span className="small quiet">{address}</span>
      </div>
      <div className="small">
        {reason} {status ? `(${status})` : ''}
        <br />
        {m.machine_address_since()} <InstantText at={since} />
      </div>
      <ErrorSummary errors={[]} message={clear.message} />
      <div>
        <Button small busy={clear.busy} onClick={() => void clear.run({ id, version })}>
          {m.machine_address_clear()}
        </Button>
      </div>
    </li>
  );
}

/** Who cannot be reached by mail; absent when there is nobody. */
export function AddressesCard() {
  const { data } = useRead(UnreachableAddressesDocument, {}, { fresh: true });
  if (!data || data.unreachableAddresses.length === 0) return null;
  return (
    <Card title={m.machine_addresses_title()} id="adressen">
      <div className="stack stack--close">
        <Paragraph small>{m.machine_addresses_text()}</Paragraph>
        <ul className="rows">
          {data.unreachableAddresses.map((address) => (
            <AddressLine key={address.id} address={address} />
          ))}
        </ul>
      </div>
    </Card>
  );
}
