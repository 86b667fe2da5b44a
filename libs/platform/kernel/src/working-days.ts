import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { dayOf, weekday, type Day } from './days.js';

/** Loaded when the first year is asked: the calendars of the world are two megabytes, and everything stands on this library. */
function dutchCalendar(): Holidays {
  const Calendar = createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  return new Calendar('NL', { types: ['public'] });
}

let dutch: Holidays | undefined;
const holidaysByYear = new Map<number, Map<Day, string>>();

function holidaysOf(year: number): Map<Day, string> {
  let known = holidaysByYear.get(year);
  if (!known) {
    dutch ??= dutchCalendar();
    known = new Map(dutch.getHolidays(year, 'nl').map((holiday) => [dayOf(holiday.start), holiday.name]));
    holidaysByYear.set(year, known);
  }
  return known;
}

/** Dutch public holiday on that day ('Koningsdag'), or undefined. Source of the calendar: the package date-holidays. */
export const holidayOn = (day: Day): string | undefined => holidaysOf(Number(day.slice(0, 4))).get(day);

/** Monday to Friday, Dutch public holidays left out. */
export const isWorkingDay = (day: Day): boolean => weekday(day) <= 5 && holidayOn(day) === undefined;
