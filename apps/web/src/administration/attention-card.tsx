import { Alert } from '../components/alert.js';
import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { HealthDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { HealthLines, inOrderOfNeed } from './health-lines.js';

/** What does not work or asks for care, first thing in Beheer. */
export function AttentionCard() {
  const read = useRead(HealthDocument, {}, { fresh: true });
  return (
    <Card title={m.machine_attention_title()} id="aandacht" aside={<TextLink to="/beheer/gezondheid">{m.machine_attention_health()}</TextLink>}>
      <Loaded read={read}>
        {({ health }) => {
          const needy = inOrderOfNeed(health).filter(({ state }) => state !== 'GOOD');
          return needy.length === 0 ? <Alert kind="ok">{m.machine_attention_none()}</Alert> : <HealthLines findings={needy} />;
        }}
      </Loaded>
    </Card>
  );
}
