import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { Select } from '../components/select.js';
import { useChange } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { PutLearningForwardDocument, TakeLearningBackDocument, type LearningPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

type Forward = LearningPartsFragment['putForward'][number];

function Standing({ state, isDiscussed }: Forward) {
  if (state === 'WITHDRAWN') return <Pill tone="quiet">{m.fill_put_forward_withdrawn()}</Pill>;
  return isDiscussed ? <Pill tone="good">{m.fill_put_forward_discussed()}</Pill> : <Pill tone="info">{m.fill_put_forward_open()}</Pill>;
}

function Line({ forward }: { forward: Forward }) {
  const change = useChange(TakeLearningBackDocument);
  const { id, version, body, putForwardOn, putForwardBy, mayTakeBack, isDiscussed } = forward;
  return (
    <li className="stack stack--close">
      <TextLink to="/overleggen/$code" params={{ code: body.code }}>
        {body.name}
      </TextLink>
      <span className="row small quiet">
        <Standing {...forward} />
        <DateText on={putForwardOn} />
        {putForwardBy ? <span>{putForwardBy.name}</span> : null}
        {mayTakeBack && !isDiscussed ? (
          <Button small look="subtle" busy={change.busy} aria-label={m.fill_take_back_of({ body: body.name })} onClick={() => void change.run({ id, version })}>
            {m.fill_take_back()}
          </Button>
        ) : null}
      </span>
      {change.message ? <Alert kind="error" live>{change.message}</Alert> : null}
    </li>
  );
}

function PutForwardForm({ learning: { id, mayPutForwardTo } }: { learning: LearningPartsFragment }) {
  const change = useChange(PutLearningForwardDocument);
  const form = useForm({ initial: { bodyId: '' }, rules: { bodyId: filled(m.fill_put_forward_missing()) }, serverErrors: change.fieldErrors });
  const send = form.submit(async ({ bodyId }) => {
    if (await change.run({ learningId: id, bodyId })) form.done();
  });
  return (
    <form className="form no-print" noValidate onSubmit={send}>
      <ErrorSummary {...form.summary} message={change.message} />
      <Select {...form.field('bodyId')} label={m.fill_put_forward_to()} choices={mayPutForwardTo.map((body) => ({ value: body.id, label: body.name }))} empty={m.fill_put_forward_choose()} />
      <div className="form__actions">
        <Button type="submit" busy={change.busy}>
          {m.fill_put_forward()}
        </Button>
      </div>
    </form>
  );
}

/** To which tables a learning was put forward, and what came of it. */
export function PutForwardCard({ learning }: { learning: LearningPartsFragment }) {
  const { putForward, mayPutForwardTo } = learning;
  if (putForward.length + mayPutForwardTo.length === 0) return null;
  return (
    <Card title={m.fill_put_forward_title()} id="ingebracht">
      <div className="stack stack--close">
        <Paragraph quiet>{m.fill_put_forward_text()}</Paragraph>
        {putForward.length > 0 ? (
          <ul className="rows">
            {putForward.map((forward) => (
              <Line key={forward.id} forward={forward} />
            ))}
          </ul>
        ) : null}
        {mayPutForwardTo.length > 0 ? <PutForwardForm learning={learning} /> : null}
      </div>
    </Card>
  );
}
