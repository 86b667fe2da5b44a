import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { HealthDocument, type HealthLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { HealthLines, inOrderOfNeed } from './health-lines.js';
import { MachineRoom } from './machine-room.js';

function Summary({ findings }: { findings: readonly HealthLineFragment[] }) {
  const count = (state: HealthLineFragment['state']): number => findings.filter((finding) => finding.state === state).length;
  const [bad, care] = [count('BAD'), count('CARE')];
  if (bad + care === 0) return <Alert kind="ok" title={m.machine_health_all_good()} />;
  const lines = [...(bad > 0 ? [m.machine_health_bad_count({ count: bad })] : []), ...(care > 0 ? [m.machine_health_care_count({ count: care })] : [])];
  return <Alert kind={bad > 0 ? 'error' : 'warning'} title={lines.join(' ')} />;
}

/** 'Gezondheid': how each part of the machine is, and what to do. */
export function HealthPage() {
  const read = useRead(HealthDocument, {}, { fresh: true });
  return (
    <MachineRoom title={m.machine_health_title()} lead={m.machine_health_lead()}>
      <Loaded read={read}>
        {({ health }) => (
          <>
            <Summary findings={health} />
            <Card
              title={m.machine_health_parts()}
              id="onderdelen"
              aside={
                <Button small busy={read.isLoading} onClick={read.reload}>
                  {m.machine_health_again()}
                </Button>
              }
            >
              <HealthLines findings={inOrderOfNeed(health)} />
            </Card>
          </>
        )}
      </Loaded>
    </MachineRoom>
  );
}
