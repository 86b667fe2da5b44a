import { registerEnumType } from '@nestjs/graphql';
import { addDays, isWorkingDay, weekday, type Day } from '@schakel/kernel';
import { freeDayOn } from './moments.js';

export enum SeriesOrdinal {
  FIRST = 'FIRST',
  SECOND = 'SECOND',
  THIRD = 'THIRD',
  FOURTH = 'FOURTH',
  FIFTH = 'FIFTH',
  LAST = 'LAST',
}
registerEnumType(SeriesOrdinal, { name: 'SeriesOrdinal', description: 'Which of that weekday in the month.' });

/** ‘Every three months on the first Thursday’, or ‘four a year, on the first Thursday’. */
export interface SeriesRule {
  /** First and last day on which a meeting may fall. */
  from: Day;
  until: Day;
  /** One of the two: a step in months, or how many a year, spread evenly. */
  everyMonths?: number | null;
  perYear?: number | null;
  ordinal: SeriesOrdinal;
  /** Monday is 1, Friday 5. */
  weekday: number;
}

export interface ProposedDay {
  heldOn: Day;
  /** The day that the rule gives, when it is another. */
  ruleDay: Day | null;
  /** Why it is another: in Dutch, for who plans. */
  why: string | null;
}

const names = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const place: Record<SeriesOrdinal, number> = { FIRST: 0, SECOND: 1, THIRD: 2, FOURTH: 3, FIFTH: 4, LAST: -1 };

/** Months since year 0. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): Day => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** All days of a month that are that weekday. */
function weekdaysIn(month: number, wanted: number): Day[] {
  const first = firstOf(month);
  const start = addDays(first, (wanted - weekday(first) + 7) % 7);
  return [0, 7, 14, 21, 28].map((days) => addDays(start, days)).filter((day) => monthOf(day) === month);
}

/** The day of the rule in a month; a month without a fifth gives its last. */
function ruleDayIn(month: number, { ordinal, weekday: wanted }: SeriesRule): { day: Day; why: string | null } | null {
  const days = weekdaysIn(month, wanted);
  const day = days.at(place[ordinal]);
  if (day) return { day, why: null };
  const last = days.at(-1);
  return last ? { day: last, why: `Deze maand heeft geen vijfde ${names[wanted - 1] ?? 'dag'}: dit is de laatste.` } : null;
}

/** A public holiday gives way to the next working day. */
function moved(day: Day): { day: Day; holiday: string | null } {
  const holiday = freeDayOn(day) ?? null;
  if (!holiday) return { day, holiday };
  let next = addDays(day, 1);
  while (!isWorkingDay(next) || freeDayOn(next)) next = addDays(next, 1);
  return { day: next, holiday };
}

function monthsOf({ from, until, everyMonths, perYear }: SeriesRule): number[] {
  const [first, last] = [monthOf(from), monthOf(until)];
  const months: number[] = [];
  for (let count = 0; ; count += 1) {
    const month = first + (everyMonths ? count * everyMonths : Math.floor((count * 12) / (perYear ?? 1)));
    if (month > last) return months;
    months.push(month);
  }
}

/** The days that a rule gives, within its period, outside Dutch public holidays. A first month whose day is past is left out. */
export function proposeDays(rule: SeriesRule): ProposedDay[] {
  const proposed = monthsOf(rule).flatMap((month): ProposedDay[] => {
    const found = ruleDayIn(month, rule);
    if (!found) return [];
    const { day, holiday } = moved(found.day);
    const why = holiday ? `Op de dag van de regel is het ${holiday}: dit is de eerste werkdag erna.` : found.why;
    return [{ heldOn: day, ruleDay: day === found.day ? null : found.day, why }];
  });
  const within = proposed.filter(({ heldOn }) => heldOn >= rule.from && heldOn <= rule.until);
  // Twelve a year or more: two of one month would be one day.
  return within.filter(({ heldOn }, index) => within.findIndex((other) => other.heldOn === heldOn) === index);
}
