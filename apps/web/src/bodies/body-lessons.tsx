import { Card } from '../components/card.js';
import { Disclosure } from '../components/disclosure.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { DataBadge } from '../components/pill.js';
import type { BodyAdviceFragment, BodyLearningFragment, BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { learningKindWord } from '../words/kinds.js';
import { Source } from './source.js';

function AdviceLine({ advice: { position, text, provenance } }: { advice: BodyAdviceFragment }) {
  return (
    <li className="stack stack--close">
      <strong>{m.bodies_advice({ number: position })}</strong>
      <Paragraph>{text}</Paragraph>
      <Disclosure summary={m.bodies_source_title()}>
        <Source provenance={provenance} />
      </Disclosure>
    </li>
  );
}

function LearningLine({ learning: { number, title, text, kind, provenance } }: { learning: BodyLearningFragment }) {
  return (
    <li className="stack stack--close" id={number}>
      <div className="row">
        <TextLink to="/leerpunten/$number" params={{ number }}>
          {title}
        </TextLink>
        <DataBadge>{learningKindWord(kind)}</DataBadge>
      </div>
      <Paragraph>{text}</Paragraph>
      <Disclosure
        summary={
          <>
            {m.bodies_source_title()} <span className="visually-hidden">({number})</span>
          </>
        }
      >
        <Source provenance={provenance} />
      </Disclosure>
    </li>
  );
}

/** What the Projectteam advised about this table, and what was learned there about working together. */
export function BodyLessons({ body: { recommendations, learnings } }: { body: BodyPartsFragment }) {
  if (recommendations.length + learnings.length === 0) {
    return <EmptyState title={m.bodies_lessons_none_title()}>{m.bodies_lessons_none()}</EmptyState>;
  }
  return (
    <div className="stack">
      {recommendations.length > 0 ? (
        <Card title={m.bodies_advice_title()} id="adviezen">
          <div className="stack">
            <Paragraph quiet>{m.bodies_advice_text()}</Paragraph>
            <ul className="rows">
              {recommendations.map((advice) => (
                <AdviceLine key={advice.id} advice={advice} />
              ))}
            </ul>
          </div>
        </Card>
      ) : null}
      {learnings.length > 0 ? (
        <Card title={m.bodies_lessons_title()} id="lessen">
          <ul className="rows">
            {learnings.map((learning) => (
              <LearningLine key={learning.id} learning={learning} />
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}
