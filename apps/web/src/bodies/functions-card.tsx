import { Card } from '../components/card.js';
import { DefinitionList } from '../components/definition-list.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { useViewer } from '../data/viewer.js';
import type { BodyFunctionKind } from '../generated/enums.js';
import type { BodyFunctionPartsFragment, BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { functionKindWord, functionStateWord } from '../words/kinds.js';
import { hasEnded } from './body-groups.js';
import { PersonAndSubstitute } from './person-name.js';
import { isUnknown } from './regie.js';
import { SourceQuote } from './source.js';

const kinds: readonly BodyFunctionKind[] = ['REGIE', 'INVITATION', 'CHAIR', 'SECRETARY'];

/** An invented holder carries one mark: the person's, or else the function's. */
function HolderMark({ holder: { person, provenance } }: { holder: BodyFunctionPartsFragment }) {
  if (provenance.kind === 'EXAMPLE' && person?.isExample) return null;
  return <ProvenanceMark provenance={provenance} />;
}

function Holder({ holder }: { holder: BodyFunctionPartsFragment }) {
  const { organisation, person, substitute, state } = holder;
  return (
    <li className="stack stack--close">
      <div>
        {organisation ? (
          <TextLink to="/partijen/$slug" params={{ slug: organisation.slug }} title={organisation.name}>
            {organisation.shortName}
          </TextLink>
        ) : null}
        {organisation && person ? ', ' : ''}
        {person ? <PersonAndSubstitute person={person} substitute={substitute} /> : null}
      </div>
      <div className="row">
        <Pill tone={state === 'ACCEPTED' ? 'good' : 'info'}>{functionStateWord(state)}</Pill>
        <HolderMark holder={holder} />
      </div>
    </li>
  );
}

function Holders({ holders }: { holders: readonly BodyFunctionPartsFragment[] }) {
  const quotes = [...new Set(holders.flatMap(({ provenance: { quote } }) => (quote ? [quote] : [])))];
  return (
    <div className="stack stack--close small">
      <ul className="plain-list stack stack--close">
        {holders.map((holder) => (
          <Holder key={holder.id} holder={holder} />
        ))}
      </ul>
      {quotes.map((quote) => (
        <SourceQuote key={quote} quote={quote} />
      ))}
    </div>
  );
}

/** Who said no, and why: so that nobody asks the same party again without knowing. */
function Refusals({ body, kind }: { body: BodyPartsFragment; kind: BodyFunctionKind }) {
  const refusals = body.functionRefusals.filter((refusal) => refusal.kind === kind);
  if (refusals.length === 0) return null;
  return (
    <ul className="plain-list small">
      {refusals.map(({ id, organisation, declinedBy, declinedOn, reason }) => (
        <li key={id}>{m.tables_refused({ who: organisation ? `${organisation.shortName} (${declinedBy.name})` : declinedBy.name, day: dayText(declinedOn), reason })}</li>
      ))}
    </ul>
  );
}

function VacantMark({ body, kind }: { body: BodyPartsFragment; kind: BodyFunctionKind }) {
  if (isUnknown(body)) return <span className="quiet">{m.bodies_unknown()}</span>;
  if (body.kind === 'LEARNING_NETWORK') return <Pill>{m.bodies_vacant()}</Pill>;
  return <Pill tone="care">{kind === 'REGIE' ? m.bodies_regie_vacant() : m.bodies_vacant()}</Pill>;
}

const Vacant = (props: { body: BodyPartsFragment; kind: BodyFunctionKind }) => (
  <div className="stack stack--close">
    <div>
      <VacantMark {...props} />
    </div>
    <Refusals {...props} />
  </div>
);

/** Of a table that is gone nobody asks who was to lead it. */
export const showsFunctions = (body: BodyPartsFragment, today: string): boolean =>
  body.functions.length > 0 || !hasEnded(body, today);

/** Who holds which function of this table; vacant in plain sight. */
export function FunctionsCard({ body }: { body: BodyPartsFragment }) {
  const { today } = useViewer();
  const facts = kinds.map((kind) => {
    const holders = body.functions.filter((held) => held.kind === kind);
    const isVacant = body.vacantFunctions.includes(kind);
    return { key: functionKindWord(kind), value: holders.length > 0 ? <Holders holders={holders} /> : isVacant && <Vacant body={body} kind={kind} /> };
  });
  if (!showsFunctions(body, today)) return null;
  return (
    <Card title={m.bodies_functions_title()} id="functies">
      <div className="stack stack--close">
        <Paragraph small quiet>
          {m.bodies_functions_text()}
        </Paragraph>
        <DefinitionList facts={facts} />
      </div>
    </Card>
  );
}
