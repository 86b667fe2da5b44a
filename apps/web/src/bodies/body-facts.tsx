import { Fragment } from 'react';
import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { DefinitionList, type Fact } from '../components/definition-list.js';
import { TextLink } from '../components/link.js';
import { useViewer } from '../data/viewer.js';
import type { BodyNeighbourFragment, BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { hasEnded } from './body-groups.js';
import { OpenActions } from './open-actions.js';

/** Links to other tables, with commas between. */
export function BodyLinks({ bodies }: { bodies: readonly BodyNeighbourFragment[] }) {
  return bodies.map(({ id, code, name }, index) => (
    <Fragment key={id}>
      {index > 0 ? ', ' : ''}
      <TextLink to="/overleggen/$code" params={{ code }}>
        {name}
      </TextLink>
    </Fragment>
  ));
}

const linkOrNothing = (body: BodyNeighbourFragment | null | undefined) => (body ? <BodyLinks bodies={[body]} /> : null);

function mandateFacts({ isTemporary, endsOn, endCondition }: BodyPartsFragment, today: string): Fact[] {
  if (!isTemporary) return [];
  const noEnd = !endsOn && !endCondition;
  return [
    { key: m.bodies_ends_on(), value: endsOn ? <DateText on={endsOn} today={today} /> : null },
    { key: m.bodies_ends_when(), value: endCondition ? <blockquote className="quote">‘{endCondition}’</blockquote> : null },
    { key: m.bodies_ends(), value: noEnd ? <span className="quiet">{m.bodies_ends_unknown()}</span> : null },
  ];
}

function placeFacts({ above, below, formedFrom, successor, region }: BodyPartsFragment): Fact[] {
  return [
    { key: m.bodies_above(), value: linkOrNothing(above) },
    { key: m.bodies_below(), value: below.length > 0 ? <BodyLinks bodies={below} /> : null },
    { key: m.bodies_formed_from(), value: linkOrNothing(formedFrom) },
    { key: m.bodies_successor(), value: linkOrNothing(successor) },
    {
      key: m.bodies_region(),
      value: region ? (
        <TextLink to="/regios/$slug" params={{ slug: region.slug }}>
          {region.name}
        </TextLink>
      ) : null,
    },
  ];
}

/** Mandate, cadence and place on the ladder. */
export function BodyFacts({ body }: { body: BodyPartsFragment }) {
  const { today } = useViewer();
  const { cadenceText, cadencePerYear } = body;
  const cadence = cadenceText ?? (cadencePerYear ? m.bodies_cadence_per_year({ count: cadencePerYear }) : null);
  const isOver = hasEnded(body, today);
  const facts: Fact[] = [
    { key: m.bodies_cadence(), value: cadence ?? (isOver ? null : <span className="quiet">{m.bodies_cadence_none()}</span>) },
    ...(isOver ? [] : mandateFacts(body, today)),
    ...placeFacts(body),
    { key: m.bodies_actions(), value: isOver && body.openActionCount === 0 ? null : <OpenActions body={body} /> },
  ];
  // When it ended, and who followed, the notice above has already said.
  if (facts.every(({ value }) => value === null)) return null;
  return (
    <Card title={m.bodies_facts_title()} id="afspraken">
      <DefinitionList facts={facts} />
    </Card>
  );
}
