import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { DefinitionList, type Fact } from '../components/definition-list.js';
import { Disclosure } from '../components/disclosure.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { DataBadge, Pill } from '../components/pill.js';
import type { BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { kindInWords } from './body-groups.js';
import { CadenceDefects, CadenceWords } from './cadence-words.js';
import { OpenActions } from './open-actions.js';
import { Regie } from './regie.js';
import { Assumptions } from './source.js';

/** When it ends: a day, or on a condition, whose words stand on its own page. */
function Ending({ body: { endsOn, endCondition, isPastItsEnd } }: { body: BodyLineFragment }) {
  return (
    <div className="stack stack--close">
      {isPastItsEnd ? (
        <div>
          <Pill tone="bad">{m.bodies_past_its_end()}</Pill>
        </div>
      ) : null}
      {endsOn ? (
        <div>
          <DateText on={endsOn} />
        </div>
      ) : null}
      {endCondition ? <div>{m.bodies_ends_on_condition()}</div> : null}
    </div>
  );
}

/** As agreed, and what came of it this year. */
function Cadence({ body: { cadence, cadenceText } }: { body: BodyLineFragment }) {
  return (
    <div className="stack stack--close">
      {cadenceText ? <div>{cadenceText}</div> : null}
      {cadence?.required || !cadenceText ? (
        <div>
          <CadenceWords cadence={cadence} />
        </div>
      ) : null}
      <CadenceDefects cadence={cadence} />
    </div>
  );
}

function factsOf(body: BodyLineFragment): Fact[] {
  const { above, endsOn, endCondition } = body;
  return [
    { key: m.bodies_regie(), value: <Regie body={body} /> },
    { key: m.bodies_cadence(), value: <Cadence body={body} /> },
    {
      key: m.bodies_next_rung(),
      value: above ? (
        <TextLink to="/overleggen/$code" params={{ code: above.code }}>
          {above.name}
        </TextLink>
      ) : null,
    },
    { key: m.bodies_ends(), value: endsOn || endCondition ? <Ending body={body} /> : null },
    { key: m.bodies_actions(), value: <OpenActions body={body} /> },
  ];
}

/** One living table, in short. */
export function BodyCard({ body }: { body: BodyLineFragment }) {
  const { code, name, purpose, provenance } = body;
  const kind = kindInWords(body);
  const title = (
    <TextLink to="/overleggen/$code" params={{ code }}>
      {name}
    </TextLink>
  );
  return (
    <Card title={title} level={3} aside={<DataBadge>{code}</DataBadge>}>
      <div className="stack stack--close">
        {kind ? (
          <Paragraph quiet small>
            {kind}
          </Paragraph>
        ) : null}
        {purpose ? <Paragraph small>{purpose}</Paragraph> : null}
        <DefinitionList facts={factsOf(body)} />
        {provenance.assumptions.length > 0 ? (
          <Disclosure summary={m.bodies_assumptions({ count: provenance.assumptions.length })}>
            <Assumptions reasons={provenance.assumptions} />
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}
