import { SettingUnit, declareSetting, settingSql } from '@schakel/bodies';

const firstDays = declareSetting({
  key: 'reminders.first-days',
  label: 'Eerste herinnering',
  explanation: 'Zo lang voor de datum krijgt een partij de eerste herinnering.',
  unit: SettingUnit.DAYS, min: 8, max: 60, default: 14,
});

const lastDays = declareSetting({
  key: 'reminders.last-days',
  label: 'Laatste herinnering',
  explanation: 'Zo lang voor de datum krijgt een partij nog één herinnering.',
  unit: SettingUnit.DAYS, min: 1, max: 7, default: 3,
});

const overdueWeeks = declareSetting({
  key: 'reminders.overdue-weeks',
  label: 'Herhaling bij te laat',
  explanation: 'Is de datum voorbij, dan herinneren wij de partij eens in de zoveel weken.',
  unit: SettingUnit.WEEKS, min: 1, max: 8, default: 1,
});

const silenceWeeks = declareSetting({
  key: 'reminders.silence-weeks',
  label: 'Lang niets gehoord',
  explanation: 'Geeft een partij zo lang geen bericht over haar actie, dan vragen wij erom. Daarna weer, na elke zelfde tijd.',
  unit: SettingUnit.WEEKS, min: 2, max: 26, default: 6,
});

/** CTE: what each body chose for its reminders. */
export const terms = `
  term as (
    select body.id as body_id, ${settingSql(firstDays, 'body.id')} as first_days, ${settingSql(lastDays, 'body.id')} as last_days,
           ${settingSql(overdueWeeks, 'body.id')} as overdue_weeks, ${settingSql(silenceWeeks, 'body.id')} as silence_weeks
      from body)`;
