import Holidays from 'date-holidays';
import { dayOf, weekday, type Day } from './days.js';

const dutch = new Holidays('NL', { types: ['public'] });
const holidaysByYear = new Map<number, Map<Day, string>>();

function holidaysOf(year: number): Map<Day, string> {
  let known = holidaysByYear.get(year);
  if (!known) {
    known = new Map(dutch.getHolidays(year, 'nl').map((holiday) => [dayOf(holiday.start), holiday.name]));
    holidaysByYear.set(year, known);
  }
  return known;
}

/** Dutch public holiday on that day ('Koningsdag'), or undefined. Source of the calendar: the package date-holidays. */
export const holidayOn = (day: Day): string | undefined => holidaysOf(Number(day.slice(0, 4))).get(day);

/** Monday to Friday, Dutch public holidays left out. */
export const isWorkingDay = (day: Day): boolean => weekday(day) <= 5 && holidayOn(day) === undefined;
