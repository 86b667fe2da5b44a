/** A calendar day in Europe/Amsterdam, YYYY-MM-DD. Compares as text. */
export type Day = string;

export const timeZone = 'Europe/Amsterdam';

const dayParts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

const millisPerQuarter = 900_000;
let last: { quarter: number; day: Day } = { quarter: Number.NaN, day: '' };

/** The day it is in Amsterdam at an instant. */
export function dayOf(instant: Date): Day {
  // Asked in every request, and Intl is slow: since 1940 every day of Amsterdam begins on a quarter of an hour.
  const quarter = Math.floor(instant.getTime() / millisPerQuarter);
  if (quarter !== last.quarter) last = { quarter, day: dayParts.format(instant) };
  return last.day;
}

const millisPerDay = 86_400_000;

const asUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: Day, days: number): Day => new Date(asUtc(day) + days * millisPerDay).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((asUtc(to) - asUtc(from)) / millisPerDay);

/** Monday is 1, Sunday 7. */
export const weekday = (day: Day): number => new Date(asUtc(day)).getUTCDay() || 7;

/** True for an existing day of the calendar between 1900 and 2199: '2022-02-30' is none. */
export function isDay(value: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

const longDay = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** 'vrijdag 1 april 2022' */
export const inWords = (day: Day): string => longDay.format(new Date(asUtc(day)));
