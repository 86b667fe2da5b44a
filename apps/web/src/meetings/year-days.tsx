import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { RadioGroup } from '../components/choice-group.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { DateField, TextField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { CheckMeetingMomentsDocument, PlanYearDocument, type ProposeMeetingsQuery, type SeriesInput } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { longDayText } from '../words/dates.js';
import { conveneChoices } from './plan-dialogs.js';
import { WarningList, warningsOf } from './moment-warnings.js';
import type { BodyToPlan } from './year-rule-form.js';

type Proposed = ProposeMeetingsQuery['proposeMeetings'];

interface YearDaysProps {
  body: BodyToPlan;
  series: SeriesInput;
  proposed: Proposed;
}

interface Values {
  title: string;
  place: string;
  onlineUrl: string;
  days: string[];
  how: string;
}

const isDay = (text: string) => /^(19|20|21)\d\d-\d\d-\d\d$/.test(text);

const momentsOf = ({ startsAt, endsAt }: SeriesInput, days: readonly string[]) => days.map((heldOn) => ({ heldOn, startsAt, endsAt }));

/** What speaks against each day, in order of the days; nothing for a day that is being typed. */
function useWarnings({ body, series }: YearDaysProps, days: readonly string[]): string[][] {
  const moments = momentsOf(series, days.filter(isDay));
  const read = useRead(CheckMeetingMomentsDocument, { bodyId: body.id, moments }, { pause: moments.length === 0, keep: true });
  const checks = read.data?.checkMeetingMoments ?? [];
  return days.map((day, index) => {
    const check = checks.find(({ heldOn }) => heldOn === day);
    return [...(check ? warningsOf(check) : []), ...(days.indexOf(day) < index ? [m.meetings_is_twice()] : [])];
  });
}

interface DayLineProps {
  place: number;
  day: string;
  why: string | null | undefined;
  warnings: readonly string[];
  onChange: (day: string) => void;
  onDrop: () => void;
}

function DayLine({ place, day, why, warnings, onChange, onDrop }: DayLineProps) {
  return (
    <li className="stack stack--close">
      <div className="row row--apart">
        <DateField id={`day-${place}`} name={`day-${place}`} label={m.meetings_day_of({ number: place + 1 })} hint={isDay(day) ? longDayText(day) : undefined} value={day} onChange={onChange} />
        <Button small onClick={onDrop} aria-label={m.meetings_drop_of({ number: place + 1 })}>
          {m.meetings_drop()}
        </Button>
      </div>
      {why ? <Paragraph small>{why}</Paragraph> : null}
      {warnings.length > 0 ? (
        <div className="small" role="note">
          <strong>{m.meetings_warnings()}</strong>
          <WarningList warnings={warnings} />
        </div>
      ) : null}
    </li>
  );
}

/** The refusal of one day belongs to the list of days. */
function useYearForm({ body, series, proposed }: YearDaysProps) {
  const change = useChange(PlanYearDocument);
  const { fieldErrors } = change;
  const serverErrors = useMemo((): Record<string, string> => {
    const { moments, heldOn, ...others } = fieldErrors;
    const days = moments ?? heldOn;
    return days ? { ...others, days } : others;
  }, [fieldErrors]);
  const form = useForm<Values>({
    initial: { title: body.name, place: '', onlineUrl: '', days: proposed.map(({ heldOn }) => heldOn), how: 'DRAFT' },
    rules: { title: filled(m.meetings_title_missing()) },
    serverErrors,
    draft: `year-days-${body.id}-${JSON.stringify(series)}`,
  });
  return { change, form };
}

/** What all of them have in common. */
function OfAll({ field }: { field: ReturnType<typeof useForm<Values>>['field'] }) {
  return (
    <>
        <TextField {...field('title')} label={m.meetings_field_title()} hint={m.meetings_series_title_hint()} maxLength={180} />
        <TextField {...field('place')} label={m.meetings_place()} maxLength={300} optional />
        <TextField {...field('onlineUrl')} type="url" inputMode="url" label={m.meetings_online_field()} hint={m.meetings_online_hint()} maxLength={1000} optional />
        <RadioGroup {...field('how')} label={m.meetings_how()} choices={conveneChoices()} />
    </>
  );
}

/** The days of the rule: each can be changed or left out; then all are made at once. */
export function YearDays(props: YearDaysProps) {
  const { body, series, proposed } = props;
  const { change, form } = useYearForm(props);
  const navigate = useNavigate();
  const { days } = form.values;
  const warnings = useWarnings(props, days);
  const send = form.submit(async ({ title, place, onlineUrl, how }) => {
    const plan = { title, place: place || null, onlineUrl: onlineUrl || null, moments: momentsOf(series, days) };
    if (!(await change.run({ bodyId: body.id, plan, convene: how === 'CONVENE' }))) return;
    form.done();
    await navigate({ to: '/overleggen/$code', params: { code: body.code }, search: { deel: 'vergaderingen' } });
  });
  if (days.length === 0) return <EmptyState title={m.meetings_no_days_title()}>{m.meetings_no_days()}</EmptyState>;
  return (
    <Card title={m.meetings_proposed({ count: days.length })} id="dagen">
      <form className="form" noValidate onSubmit={send}>
        <ErrorSummary {...form.summary} message={change.message} />
        <Paragraph quiet small>{m.meetings_proposed_text()}</Paragraph>
        <ol className="rows" id={form.field('days').id} tabIndex={-1}>
          {days.map((day, place) => (
            <DayLine
              key={place}
              {...{ place, day }}
              why={proposed.find(({ heldOn }) => heldOn === day)?.why}
              warnings={warnings[place] ?? []}
              onChange={(typed) => form.set('days', days.with(place, typed))}
              onDrop={() => form.set('days', days.toSpliced(place, 1))}
            />
          ))}
        </ol>
        <OfAll field={form.field} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.meetings_make({ count: days.length })}
          </Button>
        </div>
      </form>
    </Card>
  );
}
