import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { DateField } from '../components/text-field.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useViewer } from '../data/viewer.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { MoveClockDocument, type ClockPassagesQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { longDayText } from '../words/dates.js';
import { Outcome, Progress } from './progress.js';
import { useClock } from './use-clock.js';

const later = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A day, a week, or to a date. */
function Moves({ today }: { today: string }) {
  const change = useChange(MoveClockDocument);
  const form = useForm({ initial: { to: '' }, rules: { to: filled(m.clock_to_missing()) }, serverErrors: change.fieldErrors });
  const move = async (to: string) => {
    if (await change.run({ to })) form.done();
  };
  return (
    <form className="form" noValidate onSubmit={form.submit(({ to }) => move(to))}>
      <ErrorSummary {...form.summary} message={change.message} />
      <div className="row">
        <Button busy={change.busy} onClick={() => void move(later(today, 1))}>
          {m.clock_day()}
        </Button>
        <Button busy={change.busy} onClick={() => void move(later(today, 7))}>
          {m.clock_week()}
        </Button>
      </div>
      <DateField {...form.field('to')} label={m.clock_to()} hint={m.clock_to_hint()} />
      <div className="form__actions">
        <Button type="submit" look="primary" busy={change.busy}>
          {m.clock_go()}
        </Button>
      </div>
    </form>
  );
}

function MoveOrProgress({ passages: [last] }: { passages: ClockPassagesQuery['clockPassages'] }) {
  const { today } = useViewer();
  if (last?.state === 'RUNNING') return <Progress passage={last} />;
  return (
    <div className="stack">
      {last ? <Outcome passage={last} hasLink /> : null}
      <Paragraph>{m.clock_stands({ day: longDayText(today) })}</Paragraph>
      <Moves today={today} />
    </div>
  );
}

export function MoveCard() {
  const read = useClock();
  return (
    <Card title={m.clock_move_title()} id="vooruit">
      <Loaded read={read}>{({ clockPassages }) => <MoveOrProgress passages={clockPassages} />}</Loaded>
    </Card>
  );
}
