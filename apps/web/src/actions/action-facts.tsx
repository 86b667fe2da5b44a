import { Card } from '../components/card.js';
import { DefinitionList } from '../components/definition-list.js';
import { useViewer } from '../data/viewer.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { fundingSystemWord } from '../words/kinds.js';
import { DueText } from './action-marks.js';
import type { Action } from './dialogs/facts-now.js';
import { hasEnded } from './party-words.js';
import { BodyLink } from './room-links.js';

const levelText = { NETWORK: m.actions_level_network, BODY: m.actions_level_body, CONFIDENTIAL: m.actions_level_confidential };

/** The fixed facts of an action. */
export function ActionFacts({ action }: { action: Action }) {
  const { today } = useViewer();
  const { body, due } = action;
  const lastDay = due.on && due.kind !== 'DATE' && !due.meeting ? m.actions_due_until({ day: dayText(due.on) }) : null;
  return (
    <Card title={m.actions_facts()}>
      <DefinitionList
        facts={[
          { key: m.actions_filter_body(), value: <><BodyLink code={body.code}>{body.name}</BodyLink>{hasEnded(body, today) ? ` (${m.actions_ended()})` : ''}</> },
          { key: m.actions_column_due(), value: <><DueText due={due} />{lastDay ? <span className="quiet"> ({lastDay})</span> : null}</> },
          { key: m.actions_field_condition(), value: action.condition },
          { key: m.actions_filter_funding(), value: action.fundingSystems.map(fundingSystemWord).join(', ') },
          { key: m.actions_field_level(), value: levelText[action.level]() },
          { key: m.actions_done_label(), value: action.doneReport },
          { key: m.actions_closed_because(), value: action.closingReason },
          { key: m.actions_created_by(), value: action.createdBy?.name },
        ]}
      />
      {action.themes.length > 0 ? (
        <>
          <h3 className="nl-heading nl-heading--level-3 facts-heading">{m.actions_themes({ count: action.themes.length })}</h3>
          <ol className="action-themes">
            {action.themes.map(({ position, title }) => (
              <li key={position}>{title}</li>
            ))}
          </ol>
        </>
      ) : null}
    </Card>
  );
}
