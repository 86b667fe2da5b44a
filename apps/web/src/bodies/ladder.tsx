import type { CSSProperties } from 'react';
import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { assumedOfAll } from './body-groups.js';
import { Assumptions } from './source.js';

function Step({ body }: { body: BodyLineFragment }) {
  return (
    <li className="ladder__step">
      <strong aria-hidden="true">{body.code}</strong>
      <TextLink to="/overleggen/$code" params={{ code: body.code }}>
        {body.name}
      </TextLink>
      {body.vacantFunctions.includes('REGIE') ? <Pill tone="care">{m.bodies_regie_vacant_short()}</Pill> : null}
    </li>
  );
}

/** The ladder as stairs: a numbered list that reads from the lowest rung up, drawn as one. */
export function Ladder({ rungs }: { rungs: readonly BodyLineFragment[][] }) {
  return (
    <Card title={m.bodies_ladder_title()} id="ladder">
      <div className="stack">
        <Paragraph>{m.bodies_ladder_text()}</Paragraph>
        <ol className="ladder">
          {rungs.map((rung, index) => (
            <li key={rung[0]?.id} className="ladder__rung" style={{ '--rung': index } as CSSProperties}>
              <span className="ladder__number">{m.bodies_rung({ number: index + 1 })}</span>
              <ul className="ladder__steps">
                {rung.map((body) => (
                  <Step key={body.id} body={body} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <Assumptions reasons={assumedOfAll(rungs)} />
      </div>
    </Card>
  );
}
