import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Select } from '../components/select.js';
import { DateField, TextField } from '../components/text-field.js';
import { useViewer } from '../data/viewer.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import type { SeriesOrdinal } from '../generated/enums.js';
import type { BodyToPlanQuery, SeriesInput } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

export type BodyToPlan = NonNullable<BodyToPlanQuery['body']>;

const ordinals: readonly [SeriesOrdinal, () => string][] = [
  ['FIRST', m.meetings_ordinal_first], ['SECOND', m.meetings_ordinal_second], ['THIRD', m.meetings_ordinal_third],
  ['FOURTH', m.meetings_ordinal_fourth], ['FIFTH', m.meetings_ordinal_fifth], ['LAST', m.meetings_ordinal_last],
];
const weekdays = [m.meetings_monday, m.meetings_tuesday, m.meetings_wednesday, m.meetings_thursday, m.meetings_friday];

/** ‘YEAR-4’: four times a year; ‘MONTH-2’: every two months. */
const rhythms = () => [
  { value: 'MONTH-1', label: m.meetings_every_month() },
  ...[2, 3, 4, 6].map((months) => ({ value: `MONTH-${months}`, label: m.meetings_every_months({ months }) })),
  ...[1, 2, 3, 4, 5, 6, 8, 10].map((times) => ({ value: `YEAR-${times}`, label: m.meetings_per_year({ times }) })),
];

function rhythmOf(body: BodyToPlan): string {
  const usual = `YEAR-${body.cadencePerYear ?? 4}`;
  return rhythms().some(({ value }) => value === usual) ? usual : 'MONTH-1';
}

/** The same day a year on; of a leap day the day before. */
const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`;

interface Values {
  from: string;
  until: string;
  rhythm: string;
  ordinal: string;
  weekday: string;
  startsAt: string;
  endsAt: string;
}

function seriesOf({ from, until, rhythm, ordinal, weekday, startsAt, endsAt }: Values): SeriesInput {
  const [unit, count] = rhythm.split('-');
  const step = unit === 'YEAR' ? { perYear: Number(count) } : { everyMonths: Number(count) };
  return { from, until, ...step, ordinal: ordinal as SeriesOrdinal, weekday: Number(weekday), startsAt: startsAt || null, endsAt: endsAt || null };
}

interface YearRuleFormProps {
  body: BodyToPlan;
  /** What the server said of the last rule. */
  refused: Readonly<Record<string, string>>;
  onAsk: (series: SeriesInput) => void;
}

/** How often, on which weekday, at what time: gives the days to propose. */
export function YearRuleForm({ body, refused, onAsk }: YearRuleFormProps) {
  const { today } = useViewer();
  const form = useForm<Values>({
    initial: { from: today, until: yearAfter(today), rhythm: rhythmOf(body), ordinal: 'FIRST', weekday: '4', startsAt: '10:00', endsAt: '12:00' },
    rules: {
      from: filled(m.meetings_from_missing()),
      until: filled(m.meetings_until_missing()),
      startsAt: filled(m.meetings_starts_missing()),
      endsAt: (endsAt: string, { startsAt }: Values) => (endsAt <= startsAt ? m.meetings_ends_before() : undefined),
    },
    serverErrors: refused,
    draft: `year-rule-${body.id}`,
  });
  return (
    <Card title={m.meetings_rule()} id="regel">
      <form className="form" noValidate onSubmit={form.submit((values) => onAsk(seriesOf(values)))}>
        <ErrorSummary {...form.summary} />
        <div className="row">
          <DateField {...form.field('from')} label={m.meetings_from()} />
          <DateField {...form.field('until')} label={m.meetings_until()} />
        </div>
        <Select {...form.field('rhythm')} label={m.meetings_rhythm()} choices={rhythms()} />
        <div className="row">
          <Select {...form.field('ordinal')} label={m.meetings_ordinal()} choices={ordinals.map(([value, word]) => ({ value, label: word() }))} />
          <Select {...form.field('weekday')} label={m.meetings_weekday()} choices={weekdays.map((word, index) => ({ value: String(index + 1), label: word() }))} />
        </div>
        <div className="row">
          <TextField {...form.field('startsAt')} type="time" label={m.meetings_starts()} short />
          <TextField {...form.field('endsAt')} type="time" label={m.meetings_ends()} short />
        </div>
        <div className="form__actions">
          <Button type="submit" look="primary">
            {m.meetings_propose()}
          </Button>
        </div>
      </form>
    </Card>
  );
}
